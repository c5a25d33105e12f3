/** The Pulumi program of every measurement: one response a share, each of the subject that is measured. */
import { isSubject, type Subject } from "../subject";

type Declare = (name: string, resourceShareId: string) => unknown;

const { BENCH_SUBJECT: subject, BENCH_SHARES: shares = "" } = process.env;

/** Loads no more than the subject needs. */
const declarations: Readonly<Record<Subject, () => Promise<Declare>>> = {
    floor: async () => {
        const { FloorResponse } = await import("../floor/floorResponse.js");
        return (name, resourceShareId) =>
            new FloorResponse(name, { response: "accept", resourceShareId, onDelete: "leave" });
    },
    ours: async () => {
        const { InvitationResponse } = await import("pulumi-alicloud-resource-sharing");
        return (name, resourceShareId) =>
            new InvitationResponse(name, { response: "accept", resourceShareId, onDelete: "leave" });
    },
    documented: async () => {
        const { DocumentedAcceptance } = await import("../../peers/documented.js");
        return (name, resourceShareId) => new DocumentedAcceptance(name, { resourceShareId });
    },
    accepter: async () => {
        const { Accepter } = await import("../../peers/accepter.js");
        return (name, resourceShareId) => new Accepter(name, { resourceShareId });
    },
};

export = async (): Promise<void> => {
    if (!isSubject(subject)) {
        throw new Error(`BENCH_SUBJECT is ${subject}, which nobody can declare.`);
    }
    const declare = await declarations[subject]();
    for (const [index, resourceShareId] of shares.split(",").entries()) {
        declare(`response-${index}`, resourceShareId);
    }
};
