import type { Account } from "alicloud-resource-sharing-emulator";
import { region, type Scene } from "../../support/scene";

/** Takes away what a scene's stacks have in their environment: an empty value counts as none. */
export const nothingSet = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "",
    ALIBABA_CLOUD_REGION: "",
};

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

/** Three accounts whose secrets look different in every encoding. */
export const threeAccounts = ["sender", "receiver", "stranger"].map((name, index) => ({
    id: `100000000000000${index + 1}`,
    name,
    accessKeyId: `AccessKeyIdOf${name}`,
    accessKeySecret: `Secret+of/${name}=&canary`,
}));

/** A share of the scene's sender that some accounts are invited to; gives each one's invitation. */
export async function shareWith(scene: Scene, ...accounts: Account[]): Promise<string[]> {
    const { emulator, sender } = scene;
    const resourceShareId = await scene.createShare();
    const targets = { ResourceShareId: resourceShareId, Targets: accounts.map(({ id }) => id) };
    await emulator.call(sender.id, "AssociateResourceShare", targets, region);
    return Promise.all(
        accounts.map(async ({ id }) => {
            const ids = { ResourceShareIds: [resourceShareId] };
            const answer = await emulator.call(id, "ListResourceShareInvitations", ids, region);
            const [invitation] = answer.ResourceShareInvitations as { ResourceShareInvitationId: string }[];
            return invitation?.ResourceShareInvitationId ?? "";
        }),
    );
}
