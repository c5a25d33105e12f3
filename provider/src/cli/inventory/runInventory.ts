import { createAccounts } from "../../account/accounts";
import { commandLine } from "../../account/settings/names";
import type { Environment } from "../../account/settings/variables";
import { printable } from "../../common/printable";
import type { InventoryCommand } from "../listCommand";
import type { Style } from "../table";
import { exitStatusOf } from "./exitStatus";
import { inventoryJson, inventoryTables, summaryOf } from "./present";
import { ProgressLine, type Terminal } from "./progressLine";
import { takeInventory } from "./takeInventory";

export interface InventoryIo {
    readonly environment: Environment;
    /** Reads a file, or standard input if its name is `-`. @throws UserFacingError */
    readInput(file: string): Promise<string>;
    readonly output: Pick<Terminal, "write">;
    readonly messages: Terminal;
    readonly style: Style;
}

/** @returns the exit status. @throws UserFacingError for a mistake of the user, before anything is printed. */
export async function runInventory(command: InventoryCommand, io: InventoryIo): Promise<number> {
    const line = new ProgressLine(io.messages);
    const warn = (warning: string): void => {
        line.end();
        io.messages.write(`warning: ${printable(warning)}\n`);
    };
    const { environment } = io;
    const { report, extent, now } = await takeInventory(command, {
        accountsOf: (config) => createAccounts(config, { namespace: commandLine, environment, warn }),
        readInput: io.readInput,
        warn,
        progress: (asked, accounts) => line.show(`${asked} of ${accounts} accounts asked`),
    }).finally(() => line.end());
    if (command.json) {
        io.output.write(inventoryJson(report));
    } else {
        io.output.write(inventoryTables(report, extent, now, io.style));
        const filters = [command.status, command.senderAccountId, command.expiresWithin];
        io.messages.write(
            summaryOf(
                report,
                extent,
                filters.some((filter) => filter !== undefined),
            ),
        );
    }
    return exitStatusOf(report.invitations.length, report.unreachable.length, command.failIfAny);
}
