import type { Emulator } from "../emulator.js";
import { accountName } from "./accountName.js";

/**
 * What the command prints at the start: the URL, the accounts, for each an environment ready to paste, and what is
 * shared already.
 * @param certificateFile of a certificate that clients have to trust
 */
export function banner(
    { url, accounts, controls }: Pick<Emulator, "url" | "accounts" | "controls">,
    certificateFile: string | undefined,
): string {
    const trust = certificateFile === undefined ? "" : `\nexport NODE_EXTRA_CA_CERTS=${certificateFile}`;
    const environments = accounts.map(
        ({ id, name, accessKeyId, accessKeySecret }) => `
# ${name}, account ${id} (temporary credentials: ${url}/credentials/${id})
export ALIBABA_CLOUD_ACCESS_KEY_ID=${accessKeyId}
export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${accessKeySecret}
export ALIBABA_CLOUD_REGION=cn-hangzhou
export ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING=${url}
export ALIBABA_CLOUD_ENDPOINT_STS=${url}${trust}`,
    );
    const { shares, invitations } = controls;
    const shared = shares.flatMap(({ id, name, ownerId }) => [
        `# share ${name} of ${accountName(ownerId, accounts)}: ${id}`,
        ...invitations
            .filter(({ shareId }) => shareId === id)
            .map((one) => `#   invitation of ${accountName(one.receiverId, accounts)}: ${one.id}`),
    ]);
    return [
        `Resource Sharing emulator at ${url}. Stop it with Ctrl-C.`,
        ...environments,
        ...(shared.length > 0 ? ["", ...shared] : []),
    ].join("\n");
}
