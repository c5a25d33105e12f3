import type { CredentialsProvider } from "../../api/credentials";
import { libraryCredentials } from "./credentialsLibrary";
import type { CredentialsContext, CredentialsSource } from "./credentialsSource";

/**
 * A profile of the Alibaba Cloud CLI that somebody has logged in to: mode CloudSSO, OAuth or External. The credentials
 * library reads and renews it by itself, in the one file that it knows.
 */
export class Login implements CredentialsSource {
    readonly kind = "login";

    constructor(readonly profileName: string) {}

    open({ clock }: Pick<CredentialsContext, "clock">): CredentialsProvider {
        return libraryCredentials(
            clock,
            `The profile "${this.profileName}" gave no credentials`,
            `Log in again: \`aliyun configure --profile ${this.profileName}\`.`,
            ({ CLIProfileCredentialsProvider }) =>
                CLIProfileCredentialsProvider.builder().withProfileName(this.profileName).build(),
        );
    }
}
