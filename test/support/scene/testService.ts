import {
    type Account,
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

export async function startTestService(options: EmulatorOptions): Promise<TestService> {
    const accounts = ["sender", "receiver", "stranger"].map((name, index) => ({
        id: `100000000000000${index + 1}`,
        name,
        accessKeyId: `AccessKeyIdOf${name}`,
        accessKeySecret: `AccessKeySecretOf${name}`,
    }));
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
        environmentOf: ({ accessKeyId, accessKeySecret }) => ({
            ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
            ALIBABA_CLOUD_REGION: region,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: emulator.url,
            ALIBABA_CLOUD_ENDPOINT_STS: emulator.url,
        }),
    };
}
