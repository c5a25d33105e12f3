import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
    endpointVariables,
    fieldVariablesOf,
    settingFields,
    settingNames,
    variablesOf,
} from "../../../provider/src/schema/settings";

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
    const settings = settingNames.map((name): [string, readonly string[]] => [
        `alicloud:${name}`,
        name === "endpoints" ? Object.values(endpointVariables).flat() : variablesOf(name),
    ]);
    expect(rowsOf("configuration")).toEqual(Object.fromEntries(settings));
});

test.each(["assumeRole", "assumeRoleWithOidc"] as const)("the table of %s has every part", (setting) => {
    expect(rowsOf(`part of \`alicloud:${setting}\``)).toEqual(
        Object.fromEntries(
            Object.keys(settingFields[setting]).map((field) => [field, fieldVariablesOf(setting, field)]),
        ),
    );
});
