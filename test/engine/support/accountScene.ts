import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "alicloud-resource-sharing-emulator";
import type { Certificate } from "../../support/certificate";
import { Relay } from "../../support/relay";
import { region, Scene } from "../../support/scene";
import type { TestStack } from "../../support/testStack";
import { Witness } from "./witness";

/** Accounts whose secrets look different in every encoding. */
export const accounts = ["sender", "receiver", "stranger", "auditor"].map((name, index) => ({
    id: `100000000000000${index + 1}`,
    name,
    accessKeyId: `AccessKeyIdOf${name}`,
    accessKeySecret: `Secret+of/${name}=&canary`,
}));

/** Takes away what a scene's stacks have in their environment: an empty value counts as none. */
export const nothingSet = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "",
    ALIBABA_CLOUD_REGION: "",
};

/** A scene in which every secret is known: those of the accounts, and those that the service hands out. */
export class AccountScene {
    private constructor(
        readonly scene: Scene,
        /** Stands in front of STS and of the credentials URI. */
        readonly relay: Relay,
        /** For files of the test's own. */
        readonly directory: string,
    ) {}

    /** @param certificate of the service, where it is reached by TLS. */
    static async open(certificate?: Certificate): Promise<AccountScene> {
        const scene = await Scene.open({
            accounts,
            ...(certificate === undefined ? {} : { tls: certificate }),
        });
        const relay = await Relay.open(scene.emulator.url, certificate);
        relay.secrets.push(...accounts.map(({ accessKeySecret }) => accessKeySecret));
        return new AccountScene(scene, relay, await mkdtemp(join(tmpdir(), "resource-sharing-accounts-")));
    }

    async close(): Promise<void> {
        await this.scene.close();
        await this.relay.close();
        await rm(this.directory, { recursive: true });
    }

    /** Adds to what must not be found anywhere; gives it back. */
    secret(text: string): string {
        this.relay.secrets.push(text);
        return text;
    }

    /** Writes a file; gives its path. */
    async file(name: string, text: string): Promise<string> {
        const path = join(this.directory, name);
        await writeFile(path, text);
        return path;
    }

    /** @param inputs secrets that are inputs of resources. Default: none. */
    witness(stack: TestStack, inputs: readonly string[] = []): Witness {
        return new Witness(stack, this.relay.secrets, inputs);
    }

    /** The environment of a stack whose credentials are the sender's. */
    get ofSender(): Record<string, string> {
        return { ...this.scene.environmentOf(this.scene.sender), ALIBABA_CLOUD_ENDPOINT_STS: this.relay.url };
    }

    /** A share of the sender that some accounts are invited to; gives each one's invitation. */
    async shareWith(...invited: Account[]): Promise<string[]> {
        const { emulator, sender } = this.scene;
        const resourceShareId = await this.scene.createShare();
        const targets = { ResourceShareId: resourceShareId, Targets: invited.map(({ id }) => id) };
        await emulator.call(sender.id, "AssociateResourceShare", targets, region);
        return Promise.all(
            invited.map(async ({ id }) => {
                const ids = { ResourceShareIds: [resourceShareId] };
                const answer = await emulator.call(id, "ListResourceShareInvitations", ids, region);
                const [invitation] = answer.ResourceShareInvitations;
                return invitation?.ResourceShareInvitationId ?? "";
            }),
        );
    }
}

/** A role of an account. */
export function roleOf(account: Account): string {
    return `acs:ram::${account.id}:role/sharing`;
}

/** A line of a program. */
export function respond(name: string, inputs: object, options = "{}"): string {
    return `new sharing.InvitationResponse("${name}", ${JSON.stringify({ response: "accept", ...inputs })}, ${options});`;
}

/** A token as an OIDC identity provider makes it; its signature is worth nothing. */
export function oidcToken(expiresInSeconds: number): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const expiry = Math.floor(Date.now() / 1000) + expiresInSeconds;
    return [
        part({ alg: "RS256" }),
        part({ iss: "https://token.example.com", sub: "repo:example/stack", aud: "alicloud", exp: expiry }),
        Buffer.from(`signature-${expiry}`).toString("base64url"),
    ].join(".");
}
