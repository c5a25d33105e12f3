import { associationStatuses, entityTypes, failureReasons, invitationStatuses } from "../store/records.js";
import { latestTime, maxMilliseconds } from "../timeLimits.js";

/**
 * The type of a member; `?` allows null, a `time` is in milliseconds since 1970, and an object is described by its own
 * members.
 */
type MemberType =
    | SimpleType
    | { readonly oneOf: readonly string[] }
    | { readonly each: MemberType }
    | { readonly members: Members; readonly mayBeNull?: true };

type SimpleType = "string" | "number" | "boolean" | "string?" | "time" | "time?";

/** The latest time in a record, such as the end of an invitation. */
const lastRecordedTime = latestTime + maxMilliseconds;

/** The type each member of a record must have. */
type Members = Readonly<{ [name: string]: MemberType }>;

const changeMembers: MemberType = { members: { at: "time", revision: "number" } };
const failureMembers: Members = {
    resourceId: "string",
    resourceType: "string",
    resourceArn: "string",
    reason: { oneOf: failureReasons },
    description: "string",
};
const stateMembers: Members = {
    status: { oneOf: invitationStatuses.filter((status) => status !== "Expired") },
    failures: { each: { members: failureMembers } },
    change: changeMembers,
};

const associationMembers: Members = {
    sequence: "number",
    shareId: "string",
    createTime: "time",
    updateTime: "time",
    status: { oneOf: associationStatuses },
    settleTime: "time?",
    property: "string?",
};

const recordKinds: Readonly<Record<string, Members>> = {
    shares: {
        sequence: "number",
        id: "string",
        name: "string",
        ownerId: "string",
        allowExternalTargets: "boolean",
        createTime: "time",
        updateTime: "time",
        resourceGroupId: "string",
        tags: { each: { members: { key: "string", value: "string" } } },
        permissionNames: { each: "string" },
        deletedTime: "time?",
    },
    invitations: {
        sequence: "number",
        id: "string",
        shareId: "string",
        senderId: "string",
        receiverId: "string",
        created: changeMembers,
        expireTime: "time",
        state: { members: stateMembers },
        previousState: { members: stateMembers, mayBeNull: true },
    },
    resources: { ...associationMembers, resourceId: "string", resourceType: "string", resourceArn: "string" },
    targets: {
        ...associationMembers,
        targetId: "string",
        entityType: { oneOf: entityTypes },
        external: "boolean",
        invitationId: "string?",
        joined: "boolean",
        membership: { members: { before: "boolean", change: changeMembers }, mayBeNull: true },
    },
};

/** Says why a value is not the records of a region; undefined if it is. */
export function recordsProblem(content: unknown): string | undefined {
    for (const [kind, members] of Object.entries(recordKinds)) {
        const records: unknown = Object(content)[kind];
        if (!Array.isArray(records)) {
            return `its ${kind} are missing`;
        }
        const problem = typeProblem(records, { each: { members } }, kind);
        if (problem !== undefined) {
            return problem;
        }
    }
    return orphanProblem(Object(content));
}

function typeProblem(value: unknown, type: MemberType, path: string): string | undefined {
    if (typeof type === "string") {
        return simpleProblem(value, type, path);
    }
    if ("oneOf" in type) {
        const isKnown = type.oneOf.some((one) => one === value);
        return isKnown
            ? undefined
            : `${path} must be one of ${type.oneOf.join(", ")}, not ${JSON.stringify(value)}`;
    }
    if ("each" in type) {
        return Array.isArray(value)
            ? firstProblem(value.entries(), (index, item) =>
                  typeProblem(item, type.each, `${path}[${index}]`),
              )
            : `${path} must be an array`;
    }
    if (value === null && type.mayBeNull === true) {
        return undefined;
    }
    return firstProblem(Object.entries(type.members), (name, member) =>
        typeProblem(Object(value)[name], member, `${path}.${name}`),
    );
}

function firstProblem<Key, Value>(
    entries: Iterable<[Key, Value]>,
    problemOf: (key: Key, value: Value) => string | undefined,
): string | undefined {
    for (const [key, value] of entries) {
        const problem = problemOf(key, value);
        if (problem !== undefined) {
            return problem;
        }
    }
    return undefined;
}

function simpleProblem(value: unknown, type: SimpleType, path: string): string | undefined {
    if (value === null && type.endsWith("?")) {
        return undefined;
    }
    const name = type.replace("?", "");
    if (name === "time") {
        const isTime = typeof value === "number" && Math.abs(value) <= lastRecordedTime;
        return isTime ? undefined : `${path} must be a number of milliseconds, at most ${lastRecordedTime}`;
    }
    const isRight = name === "number" ? Number.isSafeInteger(value) : typeof value === name;
    return isRight ? undefined : `${path} must be a ${type}`;
}

/** Resources, targets and invitations must belong to a share. */
function orphanProblem({
    shares,
    ...others
}: Record<string, { id: string; shareId: string }[]>): string | undefined {
    const ids = new Set(shares?.map(({ id }) => id));
    for (const [kind, records] of Object.entries(others)) {
        const index = records.findIndex(({ shareId }) => !ids.has(shareId));
        if (index >= 0) {
            return `${kind}[${index}].shareId is not the id of a share`;
        }
    }
    return undefined;
}
