import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
    endpointVariables,
    fieldVariables,
    settingNames,
} from "../../../provider/src/account/settings/names";

const page = readFileSync(resolve(__dirname, "../../../docs/accounts.md"), "utf8");

/** The first two cells of each row of a table, by what stands in the heading's first cell. */
function rowsOf(heading: string): Record<string, string[]> {
    const [, table = ""] = page.split(`\n| ${heading} `);
    const [rows = ""] = table.split("\n\n");
    return Object.fromEntries(
        rows
            .split("\n")
            .slice(2)
            .map((row) => {
                const [, name = "", variables = ""] = row.split("|").map((cell) => cell.trim());
                return [
                    name.replaceAll("`", ""),
                    [...variables.matchAll(/`([A-Z_]+)`/g)].map(([, found = ""]) => found),
                ];
            }),
    );
}

test("the table has every setting, with its variables in order", () => {
    const settings = Object.entries(settingNames).map(
        ([name, { variables }]): [string, readonly string[]] => [
            `alicloud:${name}`,
            name === "endpoints" ? Object.values(endpointVariables).flat() : variables,
        ],
    );
    expect(rowsOf("configuration")).toEqual(Object.fromEntries(settings));
});

test.each(["assumeRole", "assumeRoleWithOidc"] as const)("the table of %s has every part", (setting) => {
    expect(rowsOf(`part of \`alicloud:${setting}\``)).toEqual(fieldVariables[setting]);
});
