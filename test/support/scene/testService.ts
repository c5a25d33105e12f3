import {
    type Account,
    type AccountOptions,
    type Emulator,
    type EmulatorOptions,
    startEmulator,
} from "alicloud-resource-sharing-emulator";

/** Where everything in a test happens. */
export const region = "cn-hangzhou";

/** A Resource Sharing service with a sender, a receiver and an account that nobody has invited. */
export interface TestService {
    readonly emulator: Emulator;
    readonly sender: Account;
    readonly receiver: Account;
    readonly stranger: Account;
    /** Whether the emulator has its default settings, so that calls can be counted. */
    readonly isPlain: boolean;
    /** What an account's stacks need in their environment. */
    environmentOf(account: Account): Record<string, string>;
}

/**
 * Accounts by their names, each with a key.
 * @param cloud a number up to 999, so that no id and no key are those of another cloud. Default: 0
 */
export function accountsNamed(names: readonly string[], cloud = 0): AccountOptions[] {
    return names.map((name, index) => ({
        id: `1000000000${String(cloud).padStart(3, "0")}00${index + 1}`,
        name,
        accessKeyId: `AccessKeyIdOf${name}${cloud || ""}`,
        accessKeySecret: `AccessKeySecretOf${name}${cloud || ""}`,
    }));
}

/** What a provider needs in its environment to call the services at an address in the name of an account. */
export function environmentOf(
    { accessKeyId, accessKeySecret }: Pick<Account, "accessKeyId" | "accessKeySecret">,
    url: string,
): Record<string, string> {
    return {
        ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
        ALIBABA_CLOUD_REGION: region,
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: url,
        ALIBABA_CLOUD_ENDPOINT_STS: url,
    };
}

/** No test that makes many shares is to reach one of the service's limits. */
export const noLimits = {
    resourceShareLimit: 1_000_000,
    sharedResourceLimit: 1_000_000,
    pendingInvitationLimit: 1_000_000,
    acceptedVSwitchLimit: 1_000_000,
};

export async function startTestService(options: EmulatorOptions): Promise<TestService> {
    const accounts = accountsNamed(["sender", "receiver", "stranger"]);
    const emulator = await startEmulator({ accounts, ...options });
    const [sender, receiver, stranger] = emulator.accounts;
    if (sender === undefined || receiver === undefined || stranger === undefined) {
        throw new Error("The emulator has fewer than three accounts.");
    }
    return {
        emulator,
        sender,
        receiver,
        stranger,
        isPlain: options.settings === undefined,
        environmentOf: (account) => environmentOf(account, emulator.url),
    };
}
