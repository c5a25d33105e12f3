import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";

/** Lets the accounts of a resource directory share with one another without invitations. */
export const enableSharingWithResourceDirectory = writeOperation(
    "EnableSharingWithResourceDirectory",
    (call) => {
        const { account } = call.caller;
        const directory = call.store.directories.get(account.resourceDirectoryId ?? "");
        if (directory?.managementAccountId !== account.id) {
            return refuse("ActionNotPermitted");
        }
        if (directory.sharingEnabled) {
            refuse("AlreadyEnabled");
        }
        directory.sharingEnabled = true;
        return {};
    },
);
