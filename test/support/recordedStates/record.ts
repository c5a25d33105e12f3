// Run by `npm run fixtures`: records the state that the code as it stands leaves behind, by both adapters.
import { ManualClock } from "alicloud-resource-sharing-emulator";
import type { AdapterName } from "../project";
import type { TestStack } from "../testStack";
import { componentForms } from "./componentForms";
import { type Findings, formsOf, refreshAndPreview } from "./findings";
import type { Form } from "./forms";
import { play } from "./play";
import { programOf } from "./program";
import { type RecordedState, writeRecordedState } from "./recordedState";
import { responseForms } from "./responseForms";
import { ruleForms } from "./ruleForms";
import { renamedIds, renamedProviders, stableSnapshot, stableState, stableText } from "./stableText";
import { Stage } from "./stage";
import { recordedTime, recordingOptions, World } from "./world";

const forms = [...responseForms, ...ruleForms, ...componentForms];

/** One after another, so that nothing depends on what comes first. */
const inOrder = ["--parallel", "1"];

/** Records a state, and what a refresh and a preview find of it. */
async function record(adapter: AdapterName): Promise<RecordedState> {
    const started = Date.now();
    const stage = await Stage.open({ ...recordingOptions, clock: new ManualClock(recordedTime) });
    try {
        const world = new World(stage.emulator);
        const stack = await stage.stack(adapter, recordingOptions.accounts);
        await bringAbout(stack, world);
        const snapshot = stableSnapshot(stage.emulator.snapshots.take());
        const state = stableState(await stack.stack.export());
        const renamed = [...renamedIds(world, snapshot), ...renamedProviders(state)];
        const stable = <Value>(value: Value): Value =>
            JSON.parse(stableText(stage.withoutAddress(JSON.stringify(value)), renamed, started));
        const recorded = {
            program: stable(programOf(forms, world)),
            state: stable(state),
            service: stable({ ...recordingOptions, failing: world.failing, snapshot }),
        };
        return { ...recorded, findings: await findingsOf(adapter, recorded) };
    } finally {
        await stage.close();
    }
}

/** Creates a resource in each form. Of those that are read, a refresh records what has happened since. */
async function bringAbout(stack: TestStack, world: World): Promise<void> {
    for (const { name, prepare } of forms) {
        await (prepare === undefined ? world.share(name) : prepare(world));
    }
    const read = [...responseForms, ...ruleForms].filter(({ isUnread }) => isUnread !== true);
    await stack.declare(programOf(read, world));
    report(await stack.stack.up([...inOrder, "--continue-on-error"]));
    for (const { afterwards } of read) {
        await afterwards?.(world);
    }
    await stack.refresh(inOrder);
    await stack.declare(programOf(forms, world));
    // A target waits for its invitation to be accepted, by a resource beside it.
    await upOf(stack, componentForms, []);
    const unread = forms.filter(({ isUnread }) => isUnread === true);
    await upOf(stack, unread, [...inOrder, "--continue-on-error"]);
    for (const { name } of forms) {
        if ((await stack.resource(name)) === undefined) {
            throw new Error(`The state has no ${name}.`);
        }
    }
}

/** Creates some resources, and leaves the others as they are. */
async function upOf(stack: TestStack, some: readonly Form[], options: readonly string[]): Promise<void> {
    const targets = some.flatMap(({ name }) => ["--target", `**::${name}`, "--target", `**::${name}-*`]);
    report(await stack.stack.up([...options, ...targets]));
}

function report({ output }: { readonly output: string }): void {
    console.log(output);
}

async function findingsOf(
    adapter: AdapterName,
    recorded: Omit<RecordedState, "findings">,
): Promise<Findings> {
    const before = formsOf(recorded.state);
    const { after, planned } = await play(adapter, recorded, refreshAndPreview);
    const changed = Object.keys(before)
        .sort()
        .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
    return { refreshed: Object.fromEntries(changed.map((name) => [name, after[name] ?? null])), planned };
}

async function main([name, ...others]: readonly string[]): Promise<void> {
    if (name === undefined || others.length > 0 || !/^[\w.-]+$/.test(name)) {
        throw new Error(
            "Give the name of the folder in test/fixtures/states to record to: npm run fixtures -- <name>",
        );
    }
    for (const adapter of ["dynamic", "plugin"] as const) {
        await writeRecordedState(name, adapter, await record(adapter));
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
