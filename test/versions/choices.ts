import type { Packed } from "../support/installation";
import type { Scene } from "../support/scene";
import {
    byBun,
    byNpm,
    byNpmWorkspaces,
    byPnpm,
    byYarn,
    byYarnWithoutFolders,
} from "./support/packageManagers";
import { inEcmaScriptModule, withNode, withOldestSdk, withTsx } from "./support/stacks";
import { compiledBy, typescriptOfStack } from "./support/typescript";

/** What a user can choose: a row of the table in docs/compatibility.md. */
export interface Choice {
    readonly choice: string;
    /** What is run with it, and what is not, with the reason. */
    readonly ran: string;
    /** @returns the version that was installed. @throws Error if something does not go well */
    readonly attempt: (packed: Packed, scene: Scene) => Promise<string>;
}

const stack = "a stack, by the dynamic provider";
const both = "a stack, by the dynamic provider and by the plugin";

export const choices: readonly Choice[] = [
    ...["20", "22", "24", "26"].map((major) => ({
        choice: `Node.js ${major}`,
        ran: `${stack}, with the newest @pulumi/pulumi`,
        attempt: withNode(major),
    })),
    { choice: "@pulumi/pulumi, the oldest that is allowed", ran: both, attempt: withOldestSdk },
    {
        choice: "TypeScript 4.9",
        ran: "a program is compiled, with `moduleResolution: node`",
        attempt: compiledBy("4.9", ["--module", "commonjs", "--moduleResolution", "node"]),
    },
    { choice: "TypeScript 5.9", ran: stack, attempt: typescriptOfStack("5.9") },
    {
        choice: "TypeScript 6",
        ran: `a program is compiled; ${stack}`,
        attempt: async (packed, scene) => {
            await compiledBy("6", ["--module", "nodenext"])(packed);
            return typescriptOfStack("6")(packed, scene);
        },
    },
    {
        choice: "TypeScript 7",
        ran: "a program is compiled; no stack, because @pulumi/pulumi wants an older one",
        attempt: compiledBy("7", ["--module", "nodenext"]),
    },
    { choice: "npm", ran: `${both}, and the command`, attempt: byNpm },
    { choice: "npm, workspaces", ran: both, attempt: byNpmWorkspaces },
    { choice: "pnpm", ran: `${both}, and the command`, attempt: byPnpm },
    { choice: "Yarn, `nodeLinker: node-modules`", ran: both, attempt: byYarn },
    {
        choice: "Yarn, Plug'n'Play",
        ran: "the command and both modules; no stack, because the tests' language host looks for `node_modules`",
        attempt: byYarnWithoutFolders,
    },
    { choice: "Bun, as package manager", ran: both, attempt: byBun },
    { choice: "ECMAScript modules", ran: stack, attempt: inEcmaScriptModule },
    { choice: "tsx", ran: stack, attempt: withTsx },
];
