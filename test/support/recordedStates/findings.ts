import type { Checkpoint, CheckpointResource } from "tools";
import { listOf, objectOf, stringOf } from "../scene/json";
import type { TestStack } from "../testStack";
import type { Stage } from "./stage";

/** What the state has of a resource that this package has a part in. */
export interface ResourceForm {
    /** Null of a component. */
    readonly id: string | null;
    readonly inputs: CheckpointResource["inputs"];
    readonly outputs: CheckpointResource["outputs"];
    readonly initErrors: readonly string[];
}

/** By the type and the name of each resource. */
export type ResourceForms = Readonly<Record<string, ResourceForm>>;

/** What a refresh, and then a preview, find of a recorded state. */
export interface Findings {
    /** The resources that the refresh changes, as they are after it; null for one that is gone. */
    readonly refreshed: Readonly<Record<string, ResourceForm | null>>;
    /** What the preview plans for each resource, where that is not to leave it as it is. */
    readonly planned: Readonly<Record<string, string>>;
}

/** Refreshes a stack and previews its program: what the state has then, and what an `up` would do. */
export async function refreshAndPreview(
    stack: TestStack,
    stage: Stage,
): Promise<{ readonly after: ResourceForms; readonly planned: Findings["planned"] }> {
    await stack.refresh();
    const after = formsOf(JSON.parse(stage.withoutAddress(JSON.stringify(await stack.stack.export()))));
    const { stdout, output, exitCode } = await stack.stack.run(["preview", "--json"]);
    if (exitCode !== 0) {
        throw new Error(`The preview failed:\n${output}`);
    }
    const steps = listOf(objectOf(JSON.parse(stdout)).steps);
    const planned = steps
        .filter(({ op }) => op !== "same")
        .map(({ urn, op }) => [nameOf(stringOf(urn)), stringOf(op)])
        .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
    return { after, planned: Object.fromEntries(planned) };
}

/** The resources of a state, with secrets that cannot be told from each other: a ciphertext differs each time. */
export function formsOf({ deployment }: Checkpoint): ResourceForms {
    const text = JSON.stringify(deployment.resources ?? [], (name, value: unknown) =>
        name === "ciphertext" ? "of a secret" : value,
    );
    const resources: readonly CheckpointResource[] = JSON.parse(text);
    return Object.fromEntries(
        resources.map(({ urn, id = null, inputs, outputs, initErrors = [] }) => [
            nameOf(urn),
            { id, inputs, outputs, initErrors },
        ]),
    );
}

/** The type and the name of a resource, such as `InvitationResponse team`: the same by both adapters. */
function nameOf(urn: string): string {
    const [, , types = "", name = ""] = urn.split("::");
    return `${types.split(/[:$]/).at(-1)} ${name}`;
}
