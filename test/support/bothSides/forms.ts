import { objectOf } from "../scene/json";
import type { TestStack } from "../testStack";
import type { Declared } from "./declared";
import { byHand } from "./programs/byHand";
import { component } from "./programs/component";
import { componentInPython } from "./programs/componentInPython";
import { componentInYaml } from "./programs/componentInYaml";
import type { Stage } from "./stage";

/** A way to declare both sides of a share in one program. */
export interface Form {
    /** Changes the program of a stack to one that declares something. */
    declare(stage: Stage, stack: TestStack, declared: Declared): Promise<void>;
    /** What the program exports of each receiver, as every form has it. */
    receivers(exported: unknown): unknown;
}

/** All ways, by the names that figures have for them. */
export const forms = {
    "resource by resource": inJavaScript(byHand),
    CrossAccountShare: inJavaScript((declared) => component(declared)),
    "CrossAccountShare in YAML": {
        declare: (stage, stack, declared) =>
            stack.declareYaml({ ...stage.yamlProgram(componentInYaml(declared)) }),
        receivers: inBrief,
    },
    "CrossAccountShare in Python": {
        declare: (stage, stack, declared) =>
            stack.declarePython(componentInPython, { sender: stage.senderInputs(), ...declared }),
        receivers: inBrief,
    },
} satisfies Readonly<Record<string, Form>>;

function inJavaScript(program: (declared: Declared) => string): Form {
    return {
        declare: (stage, stack, declared) => stack.declare(stage.program(program(declared))),
        receivers: (exported) => exported,
    };
}

/** What programs in JavaScript export of each receiver, out of all that the component has. */
function inBrief(exported: unknown): object {
    return Object.fromEntries(
        Object.entries(objectOf(exported)).map(([name, receiver]) => {
            const { joined, sharedResourceIdsByType } = objectOf(receiver);
            const sharedResourceIds = Object.values(objectOf(sharedResourceIdsByType)).flat();
            return [name, { joined, sharedResourceIds }];
        }),
    );
}
