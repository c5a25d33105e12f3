import type { Account } from "alicloud-resource-sharing-emulator";
import type { Transport } from "../../provider/src/api/transport";
import type { Scene } from "./scene";

/** How long the keys are to be used, as the credentials URI says, in milliseconds: the emulator takes them for an hour. */
const lifetime = 6_000;

/** A credentials URI that hands out one account's keys for a while, and then another's. */
export class ChangingCredentials {
    private owner: Account;

    /** @param inner reaches the emulator. */
    constructor(
        private readonly scene: Scene,
        private readonly inner: Transport,
    ) {
        this.owner = scene.receiver;
    }

    /** What the receiver's provider needs in its environment: no keys, but where they come from. */
    get environment(): Record<string, string> {
        const { ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ...others } =
            this.scene.environmentOf(this.scene.receiver);
        return {
            ...others,
            ALIBABA_CLOUD_CREDENTIALS_URI: `${this.scene.emulator.url}/credentials/own`,
        };
    }

    /** The keys that were handed out end, and those that come next are this account's. @returns how much time passes, in milliseconds */
    become(owner: Account): number {
        this.owner = owner;
        this.scene.emulator.clock.advance(lifetime);
        return lifetime;
    }

    readonly transport: Transport = async (request, timeout) => {
        if (request.method !== "GET") {
            return this.inner(request, timeout);
        }
        const url = request.url.replace("/credentials/own", `/credentials/${this.owner.id}`);
        const response = await this.inner({ ...request, url }, timeout);
        const end = new Date(this.scene.emulator.clock.now() + lifetime).toISOString();
        return { ...response, body: response.body.replace(/(?<="Expiration":")[^"]*/, end) };
    };
}
