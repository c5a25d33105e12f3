/** The Pulumi program of all measurements: a response to the invitation to each share, with the measured subject. */
import { isSubject, type Subject, subjects } from "../subject";

type Declare = (name: string, resourceShareId: string) => unknown;

const { BENCH_SUBJECT: subject, BENCH_SHARES: shares = "" } = process.env;

/** Imports on demand, so that only the measured subject is loaded. */
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
    plugin: async () => {
        const { InvitationResponse } = await import("pulumi-alicloud-resource-sharing/plugin");
        return (name, resourceShareId) =>
            new InvitationResponse(name, { response: "accept", resourceShareId, onDelete: "leave" });
    },
    documented: async () => {
        const { DocumentedAcceptance } = await import("../../alternatives/documented.js");
        return (name, resourceShareId) => new DocumentedAcceptance(name, { resourceShareId });
    },
    accepter: async () => {
        const { Accepter } = await import("../../alternatives/accepter.js");
        return (name, resourceShareId) => new Accepter(name, { resourceShareId });
    },
};

export = async (): Promise<void> => {
    if (!isSubject(subject)) {
        throw new Error(`BENCH_SUBJECT is ${subject}; it must be one of ${subjects.join(", ")}.`);
    }
    const declare = await declarations[subject]();
    for (const [index, resourceShareId] of shares.split(",").entries()) {
        declare(`response-${index}`, resourceShareId);
    }
};
