import { resolve } from "node:path";
import { properties as ofAutoResponse } from "../../provider/src/schema/invitationAutoResponse";
import { properties } from "../../provider/src/schema/invitationResponse";
import { lookUps } from "../../provider/src/schema/lookUps";
import { actualResponses } from "./actualResponses";
import { bothSidesFigures, bothSidesRun } from "./bothSides";
import { decisions } from "./decisions";
import { inventoryOptions, inventoryStatuses } from "./inventory";
import { inputsTable, outputsTable } from "./properties";
import { partsTable, settingsTable } from "./settings";

/** A page of the documentation some of whose tables come from the code. */
export interface Page {
    readonly path: string;
    /** What makes each table, by the name in the comments around it. */
    readonly tables: Readonly<Record<string, () => string>>;
}

const root = resolve(__dirname, "../..");

export const readme: Page = {
    path: resolve(root, "README.md"),
    tables: { inputs: () => inputsTable(properties), outputs: () => outputsTable(properties) },
};

/** The page about responses. */
export const responsesPage: Page = {
    path: resolve(root, "docs/responses.md"),
    tables: { decisions, actualResponses },
};

/** The page about standing rules. */
const autoResponsePage: Page = {
    path: resolve(root, "docs/auto-response.md"),
    tables: { inputs: () => inputsTable(ofAutoResponse), outputs: () => outputsTable(ofAutoResponse) },
};

/** The page about look-ups: the arguments and the results of each, and the command. */
const lookUpsPage: Page = {
    path: resolve(root, "docs/look-ups.md"),
    tables: {
        ...Object.fromEntries(
            Object.entries(lookUps).flatMap(([name, { properties: table }]) => [
                [`${name} arguments`, () => inputsTable(table)],
                [`${name} result`, () => outputsTable(table)],
            ]),
        ),
        "inventory options": inventoryOptions,
        "exit statuses": inventoryStatuses,
    },
};

/** The page about accounts: the settings, and the parts of those that are objects. */
const accountsPage: Page = {
    path: resolve(root, "docs/accounts.md"),
    tables: {
        settings: settingsTable,
        assumeRole: () => partsTable("assumeRole"),
        assumeRoleWithOidc: () => partsTable("assumeRoleWithOidc"),
    },
};

/** The page about both sides of a share, with the figures of the real plugin of @pulumi/alicloud. */
const bothSidesPage: Page = {
    path: resolve(root, "docs/both-sides.md"),
    tables: { run: bothSidesRun, figures: bothSidesFigures },
};

export const pages: readonly Page[] = [
    readme,
    responsesPage,
    autoResponsePage,
    lookUpsPage,
    accountsPage,
    bothSidesPage,
];

/** A page's content with each table between `<!-- name -->` and `<!-- /name -->` made anew. */
export function withTables({ path, tables }: Page, content: string): string {
    return Object.entries(tables).reduce((text, [name, make]) => {
        const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
        const [before, rest = ""] = text.split(open);
        const [, after] = rest.split(close);
        if (after === undefined) {
            throw new Error(`${path} lacks ${open} or ${close}.`);
        }
        return `${before}${open}\n\n${make()}\n\n${close}${after}`;
    }, content);
}
