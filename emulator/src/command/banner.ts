import type { Emulator } from "../emulator.js";
import { accountName } from "./accountName.js";

/** The parts of an emulator that the banner shows. */
type BannerContent = Pick<Emulator, "url" | "pageUrl" | "controlToken" | "accounts" | "records">;

/**
 * What the command prints once it is ready: the URL, the page, the accounts, for each an environment to paste, and what
 * is shared already.
 * @param certificateFile of a certificate that clients have to trust
 */
export function banner(
    { url, pageUrl, controlToken, accounts, records }: BannerContent,
    certificateFile: string | undefined,
): string {
    const query = controlToken === null ? "" : `?token=${controlToken}`;
    const trust = certificateFile === undefined ? "" : `\nexport NODE_EXTRA_CA_CERTS=${certificateFile}`;
    const environments = accounts.map(
        ({ id, name, accessKeyId, accessKeySecret }) => `
# ${name}, account ${id} (temporary credentials: ${url}/credentials/${id}${query})
export ALIBABA_CLOUD_ACCESS_KEY_ID=${accessKeyId}
export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${accessKeySecret}
export ALIBABA_CLOUD_REGION=cn-hangzhou
export ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING=${url}
export ALIBABA_CLOUD_ENDPOINT_STS=${url}${trust}`,
    );
    const shared = records
        .shares()
        .flatMap(({ resourceShareId, resourceShareName, ownerAccountId }) => [
            `# share ${resourceShareName} of ${accountName(ownerAccountId, accounts)}: ${resourceShareId}`,
            ...records
                .invitations({ resourceShareId })
                .map(
                    (one) =>
                        `#   invitation of ${accountName(one.receiverAccountId, accounts)}: ${one.invitationId}`,
                ),
        ]);
    return [
        `Resource Sharing emulator at ${url}. Stop it with Ctrl-C.`,
        `Page: ${pageUrl}`,
        ...environments,
        ...(shared.length > 0 ? ["", ...shared] : []),
    ].join("\n");
}

/** The banner as a line of JSON. */
export function bannerJson(
    { url, pageUrl, accounts, records }: BannerContent,
    certificateFile: string | undefined,
): string {
    const shares = records.shares().map(({ resourceShareId, resourceShareName }) => ({
        resourceShareId,
        resourceShareName,
    }));
    const invitations = records.invitations().map(({ invitationId, resourceShareId, receiverAccountId }) => ({
        invitationId,
        resourceShareId,
        receiverAccountId,
    }));
    return JSON.stringify({ event: "ready", url, pageUrl, certificateFile, accounts, shares, invitations });
}
