/**
 * A Resource Sharing service in a process of its own, so that its work is not taken for that of the process that
 * measures. The process that forked it gives the contents, and ends it by disconnecting.
 */
import { startEmulator } from "alicloud-resource-sharing-emulator";
import type { Contents, Ready } from "./contents";
import { fill } from "./fill";

const unlimited = 1_000_000;
const contents: Contents = JSON.parse(process.argv[2] ?? "");

process.once("disconnect", () => process.exit());
void (async () => {
    const emulator = await startEmulator({
        accounts: accountsOf(contents),
        rateLimits: contents.rateLimits === true,
        settings: {
            resourceShareLimit: unlimited,
            sharedResourceLimit: unlimited,
            pendingInvitationLimit: unlimited,
        },
    });
    const { shares, accounts, caller } = await fill(emulator, contents);
    const ready: Ready = {
        shares,
        accounts,
        environment: {
            ALIBABA_CLOUD_ACCESS_KEY_ID: caller.accessKeyId,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: caller.accessKeySecret,
            ALIBABA_CLOUD_REGION: "cn-hangzhou",
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: emulator.url,
            ALIBABA_CLOUD_ENDPOINT_STS: emulator.url,
        },
    };
    process.send?.(ready);
})();

/** A sender, the account whose credentials the stack has and, for each invitation, an account of its own. */
function accountsOf({ pending, manyAccounts }: Contents) {
    return Array.from({ length: 2 + (manyAccounts ? pending : 0) }, (_, index) => ({
        id: String(1_000_000_000_000_001 + index),
        name: `account-${index}`,
        accessKeyId: `AccessKeyIdOfAccount${index}`,
        accessKeySecret: `AccessKeySecretOfAccount${index}`,
    }));
}
