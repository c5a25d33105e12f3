import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { actualResponses } from "./actualResponses";
import { bothSidesRun } from "./bothSides";
import { compatibilityRun, compatibilityTable } from "./compatibility";
import { decisions } from "./decisions";
import { inventoryOptions, inventoryStatuses } from "./inventory";
import { partsTable, settingsTable } from "./settings";

/** A page of the documentation some of whose tables come from the code. */
export interface Page {
    readonly path: string;
    /** What makes each table, by the name in the comments around it. */
    readonly tables: Readonly<Record<string, () => string>>;
}

const root = resolve(__dirname, "../..");

/** The page that has every message, with what to do about it. */
export const errorsPage = resolve(root, "docs/errors.md");

/** The page about responses. */
export const responsesPage: Page = {
    path: resolve(root, "docs/responses.md"),
    tables: { decisions, actualResponses },
};

/** The page about look-ups: what the command takes, and how it ends. */
const lookUpsPage: Page = {
    path: resolve(root, "docs/look-ups.md"),
    tables: { "inventory options": inventoryOptions, "exit statuses": inventoryStatuses },
};

/** The page about both sides of a share, with what the real plugin of @pulumi/alicloud was. */
const bothSidesPage: Page = {
    path: resolve(root, "docs/both-sides.md"),
    tables: { run: bothSidesRun },
};

/** The emulator's README, with what the command prints of its settings. */
const emulatorReadme: Page = {
    path: resolve(root, "emulator/README.md"),
    tables: {
        settings: () =>
            execFileSync(process.execPath, [resolve(root, "emulator/dist/main.js"), "settings"], {
                encoding: "utf8",
            }).trim(),
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

/** The page about what the package was tried with. */
const compatibilityPage: Page = {
    path: resolve(root, "docs/compatibility.md"),
    tables: { run: compatibilityRun, results: compatibilityTable },
};

export const pages: readonly Page[] = [
    responsesPage,
    lookUpsPage,
    accountsPage,
    bothSidesPage,
    emulatorReadme,
    compatibilityPage,
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
