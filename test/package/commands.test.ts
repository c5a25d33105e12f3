import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi } from "tools";
import { commandsIn, flagsIn, inlineCommands, shellBlocks } from "../documentation/commands";
import { pagesBelow } from "../documentation/links";
import { root } from "../documentation/manifests";
import { jobsOn } from "../documentation/workflows";

const run = promisify(execFile);

interface Documented {
    readonly page: string;
    readonly words: readonly string[];
}

const documented: readonly Documented[] = pagesBelow(root)
    // The provider's copies are made when it is packed.
    .filter((page) => !page.startsWith(join(root, "provider")))
    .flatMap((page) => {
        const text = readFileSync(page, "utf8");
        const steps = jobsOn(text).flatMap((job) => job.steps.map(({ shell }) => shell));
        return [...shellBlocks(text), ...steps, ...inlineCommands(text)]
            .flatMap(commandsIn)
            .map((words) => ({ page, words }));
    });

const commandsOf = (program: string) => documented.filter(({ words }) => words[0] === program);

/** What is wrong, each with its page. */
function problems(commands: readonly Documented[], problem: (words: readonly string[]) => string[]) {
    return commands.flatMap(({ page, words }) =>
        problem(words).map((text) => `${relative(root, page)}: ${words.join(" ")}: ${text}`),
    );
}

/** The flags in a command's help. */
function flagsOf(help: string): ReadonlySet<string> {
    return new Set(help.match(/(?<![\w-])--?[a-zA-Z][\w-]*/g));
}

test("every Pulumi command of every page exists, with its flags", async () => {
    const directory = await mkdtemp(join(tmpdir(), "pulumi-commands-"));
    try {
        const { command } = await ensurePulumi(() => undefined);
        // One file for each command: asking each for its help would start the CLI as often.
        const environment = { ...process.env, PULUMI_EXPERIMENTAL: "true" };
        await run(command, ["gen-markdown", directory], { env: environment });
        const flags = new Map<string, ReadonlySet<string>>();
        for (const file of await readdir(directory)) {
            const help = await readFile(join(directory, file), "utf8");
            const ownFlags = flagsOf(help.slice(help.indexOf("## Options")));
            const aliases = [...help.matchAll(/\/(pulumi_[\w-]+)\/$/gm)].map(([, alias = ""]) => alias);
            for (const name of [file.replace(/\.md$/, ""), ...aliases]) {
                flags.set(name, ownFlags);
            }
        }
        const nameOf = (words: readonly string[]) => {
            const paths = words.map((_, index) => words.slice(0, index + 1).join("_"));
            return paths.filter((path) => flags.has(path)).at(-1) ?? "";
        };
        const found = problems(commandsOf("pulumi"), (words) => {
            const name = nameOf(words);
            return name === "pulumi"
                ? ["there is no such command"]
                : flagsIn(words).filter((flag) => flags.get(name)?.has(flag) !== true);
        });
        expect(commandsOf("pulumi").length).toBeGreaterThan(50);
        expect(found).toEqual([]);
    } finally {
        await rm(directory, { recursive: true });
    }
});

test("every npm command of every page exists, with its flags, and so does every script", async () => {
    const scriptsNear = (page: string) =>
        [root, dirname(page)].flatMap((directory) => {
            try {
                const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
                return Object.keys(manifest.scripts ?? {});
            } catch {
                return [];
            }
        });
    const scripts = commandsOf("npm").flatMap(({ page, words: [, command = "", script = ""] }) => {
        const name = command === "run" ? script : ["start", "test"].includes(command) ? command : undefined;
        return name === undefined || scriptsNear(page).includes(name)
            ? []
            : `${relative(root, page)}: ${name}`;
    });
    expect(scripts).toEqual([]);

    const flags = new Map<string, ReadonlySet<string>>();
    for (const { words } of commandsOf("npm")) {
        const [, command = ""] = words;
        if (flagsIn(words).length > 0 && !flags.has(command)) {
            flags.set(command, flagsOf((await run("npm", [command, "--help"])).stdout));
        }
    }
    expect(flags.size).toBeGreaterThan(1);
    const found = problems(commandsOf("npm"), (words) =>
        flagsIn(words).filter((flag) => flags.get(words[1] ?? "")?.has(flag) !== true),
    );
    expect(found).toEqual([]);
});

test("every emulator command of every page has flags that exist", async () => {
    const { stdout } = await run(process.execPath, [join(root, "emulator/dist/main.js"), "--help"]);
    const commands = commandsOf("npx").filter(
        ({ words }) => words[1] === "alicloud-resource-sharing-emulator",
    );
    const found = problems(commands, (words) => flagsIn(words).filter((flag) => !flagsOf(stdout).has(flag)));
    expect([commands.length > 0, found]).toEqual([true, []]);
});
