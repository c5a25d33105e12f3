import type { CredentialsProvider } from "../../api/credentials";
import { nameOf } from "../../api/proxy";
import { libraryCredentials } from "./credentialsLibrary";
import { type CredentialsContext, CredentialsError, type CredentialsSource } from "./credentialsSource";

/**
 * A profile of the Alibaba Cloud CLI that somebody has logged in to: mode CloudSSO, OAuth or External. The credentials
 * library reads and renews it by itself, in the one file that it knows.
 */
export class LoginProfile implements CredentialsSource {
    readonly kind = "login";

    /** @param signInUrl where the library fetches credentials; undefined if a command of the profile gives them. */
    constructor(
        readonly profileName: string,
        readonly signInUrl?: URL,
    ) {}

    open({ clock, proxyFor }: Pick<CredentialsContext, "clock" | "proxyFor">): CredentialsProvider {
        const proxy = this.signInUrl && proxyFor?.(this.signInUrl);
        if (proxy !== undefined) {
            // The library knows no proxy, and has no way to be given a transport.
            throw new CredentialsError(
                `The profile "${this.profileName}" cannot be used through ${nameOf(proxy)}: Alibaba Cloud's` +
                    ` credentials library connects directly. List ${this.signInUrl?.hostname} in NO_PROXY if it can be` +
                    " reached directly, or use a profile of another mode.",
            );
        }
        return libraryCredentials(
            clock,
            `the profile "${this.profileName}"`,
            `The profile "${this.profileName}" gave no credentials`,
            `Log in again: \`aliyun configure --profile ${this.profileName}\`.`,
            ({ CLIProfileCredentialsProvider }) =>
                CLIProfileCredentialsProvider.builder().withProfileName(this.profileName).build(),
        );
    }
}
