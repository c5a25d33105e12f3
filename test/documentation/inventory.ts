import { exitStatuses } from "../../provider/src/cli/inventory/exitStatus";
import { listOptions } from "../../provider/src/schema/listOptions";
import { table } from "./table";

/** The options of an inventory, as the command's help has them. */
export function inventoryOptions(): string {
    const options = listOptions.filter(({ isOfInventory, isRepeatable }) => isOfInventory ?? isRepeatable);
    return table(
        ["option", "meaning"],
        options.map(({ flags, description }) => [`\`${flags}\``, description]),
    );
}

/** What each exit status of an inventory means. */
export function inventoryStatuses(): string {
    return table(
        ["status", "meaning"],
        Object.values(exitStatuses).map(({ status, meaning }) => [String(status), meaning]),
    );
}
