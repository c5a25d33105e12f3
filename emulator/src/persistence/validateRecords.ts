/** The type of a member; `?` allows null, and an object is described by its own members. */
type MemberType =
    | "string"
    | "number"
    | "boolean"
    | "array"
    | "object"
    | "string?"
    | "number?"
    | { readonly members: Members; readonly mayBeNull?: true };

/** The type each member of a record must have. */
type Members = Readonly<{ [name: string]: MemberType }>;

const changeMembers: MemberType = { members: { at: "number", revision: "number" } };
const stateMembers: Members = { status: "string", failures: "array", change: changeMembers };

const associationMembers: Members = {
    sequence: "number",
    shareId: "string",
    createTime: "number",
    updateTime: "number",
    status: "string",
    settleTime: "number?",
    property: "string?",
};

const recordKinds: Readonly<Record<string, Members>> = {
    shares: {
        sequence: "number",
        id: "string",
        name: "string",
        ownerId: "string",
        allowExternalTargets: "boolean",
        createTime: "number",
        updateTime: "number",
        resourceGroupId: "string",
        tags: "array",
        permissionNames: "array",
        deletedTime: "number?",
    },
    invitations: {
        sequence: "number",
        id: "string",
        shareId: "string",
        senderId: "string",
        receiverId: "string",
        created: changeMembers,
        expireTime: "number",
        state: { members: stateMembers },
        previousState: { members: stateMembers, mayBeNull: true },
    },
    resources: { ...associationMembers, resourceId: "string", resourceType: "string", resourceArn: "string" },
    targets: {
        ...associationMembers,
        targetId: "string",
        entityType: "string",
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
        for (const [index, record] of records.entries()) {
            const problem = memberProblem(record, members, `${kind}[${index}]`);
            if (problem !== undefined) {
                return problem;
            }
        }
    }
    return orphanProblem(Object(content));
}

function memberProblem(value: unknown, members: Members, path: string): string | undefined {
    for (const [name, type] of Object.entries(members)) {
        const member: unknown = Object(value)[name];
        const problem =
            typeof type === "string"
                ? typeProblem(member, type, `${path}.${name}`)
                : member === null && type.mayBeNull === true
                  ? undefined
                  : memberProblem(member, type.members, `${path}.${name}`);
        if (problem !== undefined) {
            return problem;
        }
    }
    return undefined;
}

function typeProblem(value: unknown, type: string, path: string): string | undefined {
    const actual = Array.isArray(value) ? "array" : typeof value;
    const isRight = value === null ? type.endsWith("?") : actual === type.replace("?", "");
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
