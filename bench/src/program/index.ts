/** The Pulumi program of all measurements: a response to the invitation to each share, with the measured subject. */
import { isSubject, type Subject, subjects } from "../subject";

type Declare = (name: string, resourceShareId: string, accountId: string) => unknown;

const { BENCH_SUBJECT: subject, BENCH_SHARES: shares = "", BENCH_ACCOUNTS: accounts = "" } = process.env;

const declared = { response: "accept", onDelete: "leave" } as const;
const roleOf = (accountId: string) => ({ roleArn: `acs:ram::${accountId}:role/sharing` });

/** Imports on demand, so that only the measured subject is loaded. */
const declarations: Readonly<Record<Subject, () => Promise<Declare>>> = {
    floor: async () => {
        const { FloorResponse } = await import("../floor/floorResponse.js");
        return (name, resourceShareId) => new FloorResponse(name, { ...declared, resourceShareId });
    },
    ours: async () => {
        const { InvitationResponse } = await import("pulumi-alicloud-resource-sharing");
        return (name, resourceShareId) => new InvitationResponse(name, { ...declared, resourceShareId });
    },
    plugin: async () => {
        const { InvitationResponse } = await import("pulumi-alicloud-resource-sharing/plugin");
        return (name, resourceShareId) => new InvitationResponse(name, { ...declared, resourceShareId });
    },
    accounts: async () => {
        const { InvitationResponse } = await import("pulumi-alicloud-resource-sharing");
        return (name, resourceShareId, accountId) =>
            new InvitationResponse(name, { ...declared, resourceShareId, assumeRole: roleOf(accountId) });
    },
    providers: async () => {
        const { InvitationResponse, Provider } = await import("pulumi-alicloud-resource-sharing");
        return (name, resourceShareId, accountId) => {
            const provider = new Provider(`provider-${accountId}`, { assumeRole: roleOf(accountId) });
            return new InvitationResponse(name, { ...declared, resourceShareId }, { provider });
        };
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
    const accountIds = accounts.split(",");
    const declare = await declarations[subject]();
    for (const [index, resourceShareId] of shares.split(",").entries()) {
        declare(`response-${index}`, resourceShareId, accountIds[index] ?? "");
    }
};
