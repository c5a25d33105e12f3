import { ReportedError } from "../api/reportedError";
import { type Response, responses, type WaitTarget, waitTargets } from "../reconcile/declared";
import { type CustomTimeouts, parseDuration } from "./timeouts";
import { isUnknown } from "./unknown";

/** What becomes of the share when the resource is deleted. */
export const deletePolicies = ["retain", "leave"] as const;
export type DeletePolicy = (typeof deletePolicies)[number];

/** What a program declares, with the defaults filled in. */
export interface Inputs {
    readonly response: Response;
    readonly invitationId?: string;
    readonly resourceShareId?: string;
    readonly senderAccountId?: string;
    readonly onDelete: DeletePolicy;
    readonly region: string;
    readonly waitFor: WaitTarget;
    readonly customTimeouts?: CustomTimeouts;
}

/** Properties as they cross the border to the engine. */
export type Properties = Readonly<Record<string, unknown>>;

/** One thing that is wrong with the inputs. */
export interface InputProblem {
    readonly property: string;
    readonly reason: string;
}

/** Tells what is wrong with one value, or undefined where it is right. */
type Rule = (value: unknown) => string | undefined;

export const invitationIdForm = /^i-[A-Za-z0-9]+$/;
export const resourceShareIdForm = /^rs-[A-Za-z0-9]+$/;

const rules: Readonly<Record<keyof Inputs, Rule>> = {
    response: oneOf(responses),
    invitationId: id(invitationIdForm, 'an invitation id such as "i-pMnItMX19fBJ0000"'),
    resourceShareId: id(resourceShareIdForm, 'a resource share id such as "rs-6GRmdD3X0000"'),
    senderAccountId: id(/^\d{8,20}$/, 'an account id such as "1512666876910000"'),
    onDelete: oneOf(deletePolicies),
    region: id(/^[a-z]+(-[a-z0-9]+)+$/, 'a region id such as "cn-hangzhou"'),
    waitFor: oneOf(waitTargets),
    customTimeouts: problemWithTimeouts,
};

/** What a program declares, its defaults filled in; values that are not known yet stay as the engine writes them. */
export function withDefaults(declared: Properties, region: string): Properties {
    const present = Object.entries(declared).filter(([, value]) => !isAbsent(value));
    return { onDelete: "retain", waitFor: "share", region, ...Object.fromEntries(present) };
}

/**
 * The inputs of a create or an update.
 * @throws ReportedError where they are not as a check leaves them.
 */
export function parseInputs(properties: Properties): Inputs {
    const { __provider, ...declared } = properties;
    const [problem] = problemsWith(declared);
    if (problem !== undefined) {
        throw new ReportedError(`${problem.property} ${problem.reason}.`);
    }
    const text = (name: keyof Inputs): string | undefined => {
        const value = declared[name];
        return typeof value === "string" ? value : undefined;
    };
    const optional = (name: "invitationId" | "resourceShareId" | "senderAccountId") => {
        const value = text(name);
        return value === undefined ? {} : { [name]: value };
    };
    const timeouts = declared.customTimeouts;
    return {
        response: text("response") === "reject" ? "reject" : "accept",
        ...optional("invitationId"),
        ...optional("resourceShareId"),
        ...optional("senderAccountId"),
        onDelete: text("onDelete") === "leave" ? "leave" : "retain",
        region: text("region") ?? "",
        waitFor: text("waitFor") === "resources" ? "resources" : "share",
        ...(typeof timeouts === "object" && timeouts !== null ? { customTimeouts: timeouts } : {}),
    };
}

/** Everything that is wrong with what a program declares; unknown values pass. */
export function problemsWith(declared: Properties): InputProblem[] {
    const problems = Object.entries(declared).flatMap(([property, value]) => problemWith(property, value));
    if (isAbsent(declared.response)) {
        problems.push({ property: "response", reason: `is required: ${orList(responses)}` });
    }
    if (isAbsent(declared.invitationId) && isAbsent(declared.resourceShareId)) {
        problems.push({
            property: "invitationId",
            reason: "is missing: declare invitationId or resourceShareId, to say which invitation to answer",
        });
    }
    return problems;
}

function problemWith(property: string, value: unknown): InputProblem[] {
    if (!isInputName(property)) {
        return [{ property, reason: `is not a property; there are ${Object.keys(rules).join(", ")}` }];
    }
    const reason = isAbsent(value) || isUnknown(value) ? undefined : rules[property](value);
    return reason === undefined ? [] : [{ property, reason }];
}

function isInputName(name: string): name is keyof Inputs {
    return Object.hasOwn(rules, name);
}

function isAbsent(value: unknown): boolean {
    return value === undefined || value === null;
}

function oneOf(values: readonly string[]): Rule {
    return (value) =>
        typeof value === "string" && values.includes(value) ? undefined : shouldBe(value, orList(values));
}

function id(form: RegExp, example: string): Rule {
    return (value) => {
        if (typeof value === "number") {
            return `${shouldBe(value, example)}, in quotes: a number loses digits`;
        }
        return typeof value === "string" && form.test(value) ? undefined : shouldBe(value, example);
    };
}

/** Tells what is wrong with custom timeouts, or undefined where they are right. */
export function problemWithTimeouts(value: unknown): string | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return shouldBe(value, 'an object such as {"create": "10m"}');
    }
    for (const [operation, duration] of Object.entries(value)) {
        if (!["create", "update", "delete"].includes(operation)) {
            return `has "${operation}", but there are create, update and delete`;
        }
        const isRight =
            isUnknown(duration) || (typeof duration === "string" && parseDuration(duration) !== undefined);
        if (!isRight) {
            return `has ${operation} ${JSON.stringify(duration)}, which must be a duration such as "10m"`;
        }
    }
    return undefined;
}

function shouldBe(value: unknown, right: string): string {
    return `is ${JSON.stringify(value)?.slice(0, 80)}, but must be ${right}`;
}

function orList(values: readonly string[]): string {
    return values.map((value) => `"${value}"`).join(" or ");
}
