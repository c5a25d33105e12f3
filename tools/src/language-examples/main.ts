/**
 * `npm run example python`, or another language: a real Pulumi engine runs the programs of the example against a Resource
 * Sharing service on this machine, with the SDK that this clone makes. A stand-in takes the place of the plugin of
 * @pulumi/alicloud. It leaves nothing behind.
 */
import { appendFile, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { repository, standInDirectory, standInEnvironment } from "../both-sides/standIn";
import { Interruption, interruption } from "../interruption";
import { ensurePulumi } from "../pulumi-cli/ensurePulumi";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import { Narrator } from "../quick-start/narrator";
import { requireSuccess } from "../quick-start/requireSuccess";
import { buildSdks } from "../sdks/build";
import type { CommandOptions, CommandResult } from "../stack/command";
import { Stack } from "../stack/stack";
import { type Language, languages, type Preparation } from "./languages";
import { programs, type Trial } from "./programs";
import { ExampleService } from "./service";

/** What a copied Pulumi.yaml says in addition, so that the engine downloads no plugin. JSON is YAML. */
const places = `plugins: ${JSON.stringify({
    providers: [
        { name: "alicloud-resource-sharing", path: join(repository, "plugin") },
        { name: "alicloud", path: standInDirectory },
    ],
})}\n`;

async function main(signal: AbortSignal, name = ""): Promise<void> {
    const language = languages[name];
    if (language === undefined) {
        throw new Error(`There is no example in "${name}"; there are ${Object.keys(languages).join(", ")}.`);
    }
    const narrator = new Narrator((text) => process.stdout.write(text));
    const pulumi = await ensurePulumi(() => {});
    const root = await mkdtemp(join(tmpdir(), "resource-sharing-example-"));
    const service = await ExampleService.start();
    try {
        narrator.step("The programs are copied, and what they need is installed beside them.");
        const directory = join(root, "programs");
        await cp(join(repository, "examples", name), directory, { recursive: true });
        const preparation = await prepare(language, directory, root, pulumi);
        for (const [folder, arrange] of Object.entries(programs)) {
            narrator.step(`${folder}: \`pulumi up\`, \`pulumi refresh\` and \`pulumi destroy\`.`);
            const trial = await arrange(service);
            await appendFile(join(directory, folder, "Pulumi.yaml"), places);
            const path = [...preparation.path, pulumi.binDirectory, dirname(process.execPath)];
            const stack = await Stack.create({
                pulumi,
                projectDirectory: join(directory, folder),
                environment: {
                    ...service.environmentOf(trial.account),
                    ...standInEnvironment,
                    PATH: [...path, process.env.PATH ?? ""].join(delimiter),
                    ...preparation.environment,
                },
            });
            try {
                await play(stack, trial, narrator, signal);
            } finally {
                await stack.dispose();
            }
        }
    } finally {
        await service.close();
        await rm(root, { recursive: true, force: true, maxRetries: 3 });
    }
    narrator.step("Done: everything has been stopped and removed.");
}

async function prepare(
    { sdk, ensureHost, prepare: install }: Language,
    programs: string,
    root: string,
    pulumi: PulumiInstallation,
): Promise<Preparation> {
    await ensureHost(pulumi);
    const sdks = join(root, "sdks");
    if (sdk !== undefined) {
        await buildSdks([sdk], sdks, join(root, "generated"), pulumi);
    }
    const scratch = join(root, "installed");
    await mkdir(scratch);
    return install(programs, join(sdks, sdk ?? ""), scratch);
}

/** @throws Error if a command fails, or its outcome is not as expected */
async function play(stack: Stack, trial: Trial, narrator: Narrator, signal: AbortSignal): Promise<void> {
    const run = (command: (options: CommandOptions) => Promise<CommandResult>) =>
        requireSuccess(narrator, signal, command);
    await stack.setConfig(trial.configuration);
    await run((options) => stack.up([], options));
    const outputs = await stack.outputs();
    if (!isDeepStrictEqual(outputs, trial.outputs)) {
        throw new Error(
            `The outputs should be ${JSON.stringify(trial.outputs)}, but are ${JSON.stringify(outputs)}.`,
        );
    }
    await run((options) => stack.refresh(["--expect-no-changes", "--suppress-outputs"], options));
    await run((options) => stack.destroy(["--suppress-outputs"], options));
}

main(interruption(), process.argv[2]).catch((error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = error instanceof Interruption ? error.exitCode : 1;
});
