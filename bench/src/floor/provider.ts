/**
 * The provider of the floor, which the engine loads: it returns made-up outputs of an InvitationResponse and does
 * nothing else. What a command costs with it is the engine's share; the rest of what it costs with the real provider is
 * the real provider's.
 */
type Properties = Readonly<Record<string, unknown>>;

interface Outcome {
    readonly id: string;
    readonly outs: Properties;
}

/** As much as each share of the service contains, so that all states have the same size. */
const sharedResource = {
    resourceId: "s-bp1floor0000000000000",
    resourceType: "Snapshot",
    resourceArn: "acs:ecs:cn-hangzhou:1000000000000001:snapshot/s-bp1floor0000000000000",
    resourceStatus: "Available",
};

export async function check(
    _: Properties,
    { __provider, ...declared }: Properties,
): Promise<{ inputs: Properties; failures: [] }> {
    return { inputs: { waitFor: "share", region: "cn-hangzhou", ...declared }, failures: [] };
}

export async function diff(): Promise<{ replaces: []; deleteBeforeReplace: boolean }> {
    return { replaces: [], deleteBeforeReplace: false };
}

export async function create(inputs: Properties): Promise<Outcome> {
    return { id: invitationId(inputs), outs: outputs(inputs) };
}

export async function read(
    id: string,
    props: Properties,
): Promise<{ id: string; props: Properties; inputs: Properties }> {
    const { response, resourceShareId, onDelete, waitFor, region } = props;
    return {
        id,
        props: outputs(props),
        inputs: { response, resourceShareId, onDelete, waitFor, region },
    };
}

export async function update(_: string, __: Properties, news: Properties): Promise<Omit<Outcome, "id">> {
    return { outs: outputs(news) };
}

async function remove(): Promise<void> {}

export { remove as delete };

/** An id of the same length as the service's. */
function invitationId({ resourceShareId }: Properties): string {
    return `i-floor${String(resourceShareId).slice(-11)}`;
}

function outputs(inputs: Properties): Properties {
    const { response, resourceShareId, onDelete, waitFor, region } = inputs;
    return {
        response,
        resourceShareId,
        onDelete,
        waitFor,
        region,
        profile: null,
        assumeRole: null,
        accountId: null,
        invitationId: invitationId(inputs),
        resourceShareName: "network",
        senderAccountId: "1000000000000001",
        receiverAccountId: "1000000000000002",
        status: "Accepted",
        joined: true,
        createTime: "2026-01-01T00:00:00.000Z",
        expireTime: "2026-01-08T00:00:00.000Z",
        acceptInvitationFailedDetails: [],
        sharedResources: [sharedResource],
        sharedResourceIdsByType: { [sharedResource.resourceType]: [sharedResource.resourceId] },
    };
}
