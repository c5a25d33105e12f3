import type { accountMembers } from "./schema/account.js";
import type { Inferred } from "./schema/inferred.js";

/** The accounts of an emulator that is given none. */
export const defaultAccounts = [
    {
        id: "1000000000000001",
        name: "sender",
        accessKeyId: "emulator-sender-key",
        accessKeySecret: "emulator-sender-secret",
    },
    {
        id: "1000000000000002",
        name: "receiver",
        accessKeyId: "emulator-receiver-key",
        accessKeySecret: "emulator-receiver-secret",
    },
] as const satisfies readonly Inferred<typeof accountMembers>[];
