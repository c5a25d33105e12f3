/** The type each member of a record must have; `?` allows null. */
type Members = Readonly<
    Record<string, "string" | "number" | "boolean" | "object" | "string?" | "number?" | "object?">
>;

const ASSOCIATION: Members = {
    sequence: "number",
    shareId: "string",
    createTime: "number",
    updateTime: "number",
    status: "string",
    settleTime: "number?",
    property: "string?",
};

const KINDS: Readonly<Record<string, Members>> = {
    shares: {
        sequence: "number",
        id: "string",
        name: "string",
        ownerId: "string",
        allowExternalTargets: "boolean",
        createTime: "number",
        updateTime: "number",
        resourceGroupId: "string",
        tags: "object",
        permissionNames: "object",
        deletedTime: "number?",
    },
    invitations: {
        sequence: "number",
        id: "string",
        shareId: "string",
        senderId: "string",
        receiverId: "string",
        created: "object",
        expireTime: "number",
        answer: "object",
        formerAnswer: "object?",
    },
    resources: { ...ASSOCIATION, resourceId: "string", resourceType: "string", resourceArn: "string" },
    targets: {
        ...ASSOCIATION,
        targetId: "string",
        entityType: "string",
        external: "boolean",
        invitationId: "string?",
        joined: "boolean",
        membership: "object?",
    },
};

/** Why something cannot be the records of a region, or undefined if it can. */
export function recordsProblem(content: unknown): string | undefined {
    for (const [kind, members] of Object.entries(KINDS)) {
        const records: unknown = Object(content)[kind];
        if (!Array.isArray(records)) {
            return `it lacks its ${kind}`;
        }
        for (const [index, record] of records.entries()) {
            const wrong = Object.entries(members).find(([name, type]) => !isOf(Object(record)[name], type));
            if (wrong !== undefined) {
                return `${kind}[${index}].${wrong[0]} must be a ${wrong[1]}`;
            }
        }
    }
    return undefined;
}

function isOf(value: unknown, type: string): boolean {
    return value === null ? type.endsWith("?") : typeof value === type.replace("?", "");
}
