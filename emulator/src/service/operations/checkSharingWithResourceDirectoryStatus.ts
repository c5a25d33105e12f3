import { readOperation } from "../call.js";

/** Reports whether sharing within the caller's resource directory is enabled. */
export const checkSharingWithResourceDirectoryStatus = readOperation(
    "CheckSharingWithResourceDirectoryStatus",
    ({ caller, store }) => ({
        EnableSharingWithRd:
            store.directories.get(caller.account.resourceDirectoryId ?? "")?.sharingEnabled ?? false,
    }),
);
