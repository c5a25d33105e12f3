import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { AccountOptions, FailAcceptance, Settings, Snapshot } from "alicloud-resource-sharing-emulator";
import type { Checkpoint } from "tools";
import type { AdapterName } from "../project";
import type { Findings } from "./findings";

/** Each folder has a state of both adapters, as a build of its time recorded it. */
export const statesFolder = resolve(__dirname, "../../fixtures/states");

/** A service as it was when a state was recorded: what an emulator needs to be the same. */
export interface RecordedService {
    readonly accounts: readonly AccountOptions[];
    readonly settings: Partial<Settings>;
    readonly snapshot: Snapshot;
    /** The acceptances that fail: these are no records, so that the snapshot does not have them. */
    readonly failing: readonly FailAcceptance[];
}

/** What a build has left behind: the state, the program that declared it, and the service. */
export interface RecordedState {
    /** Without the lines that the project of a test begins with. */
    readonly program: string;
    readonly state: Checkpoint;
    readonly service: RecordedService;
    /** What a refresh, and then a preview, found. */
    readonly findings: Findings;
}

const files = {
    program: "program.js",
    state: "state.json",
    service: "service.json",
    findings: "findings.json",
} as const;

/** @param name of the folder of a recording */
export async function readRecordedState(name: string, adapter: AdapterName): Promise<RecordedState> {
    const read = (file: string) => readFile(join(statesFolder, name, adapter, file), "utf8");
    return {
        program: await read(files.program),
        state: JSON.parse(await read(files.state)),
        service: JSON.parse(await read(files.service)),
        findings: JSON.parse(await read(files.findings)),
    };
}

/** @param name of the folder of a recording, which is made if there is none */
export async function writeRecordedState(
    name: string,
    adapter: AdapterName,
    recorded: RecordedState,
): Promise<void> {
    const folder = join(statesFolder, name, adapter);
    await mkdir(folder, { recursive: true });
    const { program, ...data } = recorded;
    await writeFile(join(folder, files.program), program);
    await writeJson(join(folder, files.state), data.state);
    await writeJson(join(folder, files.service), data.service);
    await writeJson(join(folder, files.findings), data.findings);
}

async function writeJson(path: string, value: object): Promise<void> {
    await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
