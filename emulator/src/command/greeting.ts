import type { Emulator } from "../emulator.js";

/** What to do with it: where it is, who there is, and an environment for each account, ready to paste. */
export function greeting({ url, accounts }: Pick<Emulator, "url" | "accounts">): string {
    const environments = accounts.map(
        ({ id, name, accessKeyId, accessKeySecret }) => `
# ${name}, account ${id} (temporary credentials: ${url}/credentials/${id})
export ALIBABA_CLOUD_ACCESS_KEY_ID=${accessKeyId}
export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${accessKeySecret}
export ALIBABA_CLOUD_REGION=cn-hangzhou
export ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING=${url}
export ALIBABA_CLOUD_ENDPOINT_STS=${url}`,
    );
    return [`Resource Sharing emulator at ${url}. Stop it with Ctrl-C.`, ...environments].join("\n");
}
