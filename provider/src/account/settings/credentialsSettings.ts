import type { Credentials } from "../../api/credentials";
import type { RoleSession } from "./roleSession";

/** How to get the credentials. */
export type CredentialsSettings =
    | { readonly kind: "keys"; readonly keys: Credentials }
    | { readonly kind: "credentialsUri"; readonly uri: string }
    | { readonly kind: "ecsRole"; readonly roleName: string }
    /** A profile that somebody logs in to, whose tokens the credentials library renews. */
    | { readonly kind: "login"; readonly profileName: string }
    | {
          readonly kind: "oidc";
          readonly oidcProviderArn: string;
          readonly token: { readonly text: string } | { readonly file: string };
          readonly role: RoleSession;
      }
    | { readonly kind: "role"; readonly base: CredentialsSettings; readonly role: RoleSession };
