import type { Emulator } from "../emulator.js";

/**
 * What to do with it: where it is, who there is, an environment for each account, ready to paste, and what is
 * shared already.
 */
export function greeting({ url, accounts, world }: Pick<Emulator, "url" | "accounts" | "world">): string {
    const environments = accounts.map(
        ({ id, name, accessKeyId, accessKeySecret }) => `
# ${name}, account ${id} (temporary credentials: ${url}/credentials/${id})
export ALIBABA_CLOUD_ACCESS_KEY_ID=${accessKeyId}
export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${accessKeySecret}
export ALIBABA_CLOUD_REGION=cn-hangzhou
export ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING=${url}
export ALIBABA_CLOUD_ENDPOINT_STS=${url}`,
    );
    const shares = world.shares.flatMap(({ id, name, ownerId }) => [
        `# share ${name} of ${nameOf(ownerId, accounts)}: ${id}`,
        ...world.invitations
            .filter(({ shareId }) => shareId === id)
            .map((one) => `#   invitation of ${nameOf(one.receiverId, accounts)}: ${one.id}`),
    ]);
    return [
        `Resource Sharing emulator at ${url}. Stop it with Ctrl-C.`,
        ...environments,
        ...(shares.length > 0 ? ["", ...shares] : []),
    ].join("\n");
}

function nameOf(id: string, accounts: Emulator["accounts"]): string {
    return accounts.find((account) => account.id === id)?.name ?? id;
}
