import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const { browserPath } = createRequire(import.meta.url)("../browser/browserPath.js");

/**
 * The parts of `npm run test:release`, in the order in which they are run: the words of an npm command for each, and what
 * finds out why it cannot run here, if it cannot.
 */
export const parts = [
    { name: "package managers", command: ["test:installed"], obstacle: withoutNpmRegistry },
    { name: "versions", command: ["test:versions"], obstacle: withoutNpmRegistry },
    {
        name: "Python",
        command: ["test:languages", "--", "--testPathPatterns=languages/python"],
        obstacle: withoutPythonAndGo,
    },
    {
        name: "Python, the rest",
        command: [
            "test:languages",
            "--",
            "--testPathIgnorePatterns=languages/python",
            "--testNamePattern=^Python",
        ],
        obstacle: withoutPythonAndGo,
    },
    { name: "Go", command: ["test:languages", "--", "--testNamePattern", "^Go"], obstacle: withoutGo },
    {
        name: "Java",
        command: ["test:languages", "--", "--testNamePattern", "^Java"],
        obstacle: withoutMavenAndGo,
    },
    { name: "YAML", command: ["test:languages", "--", "--testNamePattern", "^YAML"], obstacle: withoutGo },
    {
        name: "TypeScript",
        command: ["test:languages", "--", "--testNamePattern", "^TypeScript"],
        obstacle: withoutGo,
    },
    { name: "plugin download", command: ["test:download"], obstacle: withoutNpmRegistry },
    { name: "browser", command: ["test:browser"], obstacle: withoutBrowser },
    { name: "site", command: ["test:site"], obstacle: withoutNpmRegistryAndBrowser },
    { name: "@pulumi/alicloud", command: ["test:alicloud"], obstacle: withoutPythonAndGo },
    { name: "artefacts", command: ["test:artefacts"], obstacle: withoutWhatMakesArtefacts },
];

function withoutNpmRegistry() {
    return failureOf("npm", ["view", "@pulumi/pulumi", "version"], "the npm registry cannot be reached");
}

/** Python itself may be there without its package index, which the program's packages come from. */
async function withoutPython() {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-python-"));
    const download = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", directory];
    try {
        return await failureOf(
            "python3",
            [...download, "pulumi"],
            "Python or its package index cannot be reached",
        );
    } finally {
        await rm(directory, { recursive: true });
    }
}

/** The SDKs are made, and programs run, by what is built from Go modules. */
async function withoutPythonAndGo() {
    return (await withoutGo()) ?? (await withoutPython());
}

async function withoutMavenAndGo() {
    return (
        (await withoutGo()) ??
        (await failureOf("javac", ["-version"], "there is no Java")) ??
        (await failureOf("mvn", ["--version"], "there is no Maven"))
    );
}

async function withoutWhatMakesArtefacts() {
    return (await withoutNpmRegistry()) ?? (await withoutPython()) ?? (await withoutMavenAndGo());
}

function withoutGo() {
    return failureOf("go", ["version"], "there is no Go");
}

function withoutBrowser() {
    try {
        browserPath();
        return undefined;
    } catch (error) {
        return error.message;
    }
}

async function withoutNpmRegistryAndBrowser() {
    return (await withoutNpmRegistry()) ?? withoutBrowser();
}

/** @returns the reason if the command fails; undefined if it succeeds */
async function failureOf(command, words, reason) {
    try {
        await run(command, words);
        return undefined;
    } catch {
        return reason;
    }
}
