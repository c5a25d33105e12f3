import { objectOf } from "../scene/json";
import type { Declared } from "./declared";
import { byHand } from "./programs/byHand";
import { component } from "./programs/component";
import { componentInYaml, type YamlProgram } from "./programs/componentInYaml";

/** A way to declare both sides of a share in one program. */
export interface Form {
    /** The program that declares something: JavaScript, or YAML. */
    program(declared: Declared): string | YamlProgram;
    /** What the program exports of each receiver, as every form has it. */
    receivers(exported: unknown): unknown;
}

/** All ways, by the names that figures have for them. */
export const forms = {
    "resource by resource": inJavaScript(byHand),
    CrossAccountShare: inJavaScript((declared) => component(declared)),
    "CrossAccountShare in YAML": {
        program: componentInYaml,
        receivers: (exported) =>
            Object.fromEntries(
                Object.entries(objectOf(exported)).map(([name, receiver]) => [name, inBrief(receiver)]),
            ),
    },
} satisfies Readonly<Record<string, Form>>;

function inJavaScript(program: (declared: Declared) => string): Form {
    return { program, receivers: (exported) => exported };
}

/** What the other forms export of a receiver. */
function inBrief(receiver: unknown): object {
    const { joined, sharedResourceIdsByType } = objectOf(receiver);
    return { joined, sharedResourceIds: Object.values(objectOf(sharedResourceIdsByType)).flat() };
}
