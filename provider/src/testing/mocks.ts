import type * as pulumi from "@pulumi/pulumi";
import { dynamicTypes, pluginTypes, type TypeName } from "../adapters/engine/typeTokens";
import { sentenceOf } from "../common/inputProblem";
import { tokenOf } from "../common/packageTokens";
import { type LookUpName, lookUps } from "../schema/lookUps";
import type { Properties } from "../schema/propertyTable";
import { isMarkedSecret } from "../schema/unknown";
import { ids } from "./madeUp";
import { MockError } from "./mockError";
import { findMocked } from "./mockedLookUps";
import type { Known, MockedOutputs, MockedResource } from "./mockedOutputs";
import { type MockedType, mockedResponse, mockedRule } from "./mockedTypes";
import { plainProperties } from "./plainValues";

/** Mocks that keep what the program declares. */
export interface ResourceSharingMocks extends pulumi.runtime.Mocks {
    /**
     * The inputs with which the program has declared a resource, of this package or of another one. Secrets are plain values.
     * @param className Name of the class, such as `InvitationResponse`.
     * @throws Error if the program has declared none of this class and name; the message says what it has declared.
     */
    inputsOf(className: string, name: string): Readonly<Record<string, unknown>>;
}

/**
 * Mocks for `pulumi.runtime.setMocks`. They check what a program declares of this package as the provider does, and
 * return all outputs. What is wrong fails the resource or the call, with a message of one line.
 * @param given What they return instead, and who mocks everything else.
 */
export function mocks(given: MockedOutputs = {}): ResourceSharingMocks {
    const { others = {} } = given;
    const declared: pulumi.runtime.MockResourceArgs[] = [];
    return {
        newResource(resource) {
            declared.push(resource);
            if (isOfType("InvitationResponse", resource)) {
                return mockResource(mockedResponse, resource, given.InvitationResponse);
            }
            if (isOfType("InvitationAutoResponse", resource)) {
                return mockResource(mockedRule, resource, given.InvitationAutoResponse);
            }
            return others.newResource?.(resource) ?? echo(resource);
        },
        call(call) {
            const name = lookUpNames.find((one) => tokenOf(one) === call.token);
            return name === undefined ? (others.call?.(call) ?? {}) : mockLookUp(name, call.inputs, given);
        },
        inputsOf(className, name) {
            const one = declared.find(
                (resource) => resource.name === name && classOf(resource) === className,
            );
            if (one === undefined) {
                const known = declared.map((resource) => `${classOf(resource)} "${resource.name}"`);
                throw new Error(
                    `The program has declared no ${className} "${name}"; it has declared ${known.join(", ") || "nothing"}.`,
                );
            }
            return inputsIn(one);
        },
    };
}

const lookUpNames = Object.keys(lookUps) as LookUpName[];

function isOfType(name: TypeName, { type }: pulumi.runtime.MockResourceArgs): boolean {
    return type === dynamicTypes[name].token || type === pluginTypes[name].token;
}

function classOf({ type }: pulumi.runtime.MockResourceArgs): string {
    return type.split(":").at(-1) ?? type;
}

/** The share of a component's sender, by which its receivers declare their responses. */
const shareType = "alicloud:resourcemanager/resourceShare:ResourceShare";

function echo({ type, name, inputs }: pulumi.runtime.MockResourceArgs): pulumi.runtime.MockResourceResult {
    const { resourceShareId, senderAccountId } = ids;
    return type === shareType
        ? { id: resourceShareId, state: { resourceShareOwner: senderAccountId, ...inputs } }
        : { id: `${name}-id`, state: inputs };
}

/** The inputs as a provider gets them, without what the classes add for the dynamic one. */
function inputsIn({ inputs: given }: pulumi.runtime.MockResourceArgs): Properties {
    const { __provider, customTimeouts, ...inputs } = plainProperties(given);
    return inputs;
}

function mockResource<Args, Outputs>(
    { name: className, problemsWith, outputs, idOf, saidBy }: MockedType<Outputs>,
    resource: pulumi.runtime.MockResourceArgs,
    given: MockedResource<Args, Outputs> = {},
): pulumi.runtime.MockResourceResult {
    const { name, id } = resource;
    const inputs = inputsIn(resource);
    if (id) {
        const chosen = chosenFrom(given, inputs, name);
        return { id, state: outputs({ ...saidBy(id), ...inputs }, chosen) };
    }
    const problems = problemsWith(inputs);
    if (problems.length > 0) {
        throw new MockError(`${className} "${name}": ${problems.map(sentenceOf).join("; ")}.`);
    }
    const chosen = chosenFrom(given, inputs, name);
    const state = outputs(inputs, chosen);
    // As the engine does: an output is a secret if the input of the same name is.
    const secrets = Object.entries<unknown>(resource.inputs).filter(
        ([input, value]) => isMarkedSecret(value) && !Object.hasOwn(chosen, input),
    );
    return { id: idOf(state), state: { ...state, ...Object.fromEntries(secrets) } };
}

function chosenFrom<Args, Outputs>(
    given: MockedResource<Args, Outputs>,
    inputs: Properties,
    name: string,
): Partial<Known<Outputs>> {
    // The type holds because the provider's check has passed.
    return typeof given === "function" ? given(inputs as pulumi.Unwrap<Args>, name) : given;
}

function mockLookUp(name: LookUpName, args: Properties, given: MockedOutputs): pulumi.runtime.MockCallResult {
    const plain = plainProperties(args);
    const found = findMocked(name, plain);
    const chosen = given[name];
    // The same is true of arguments.
    return { ...found, ...(typeof chosen === "function" ? chosen(plain as never) : chosen) };
}
