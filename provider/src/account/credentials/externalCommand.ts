import type { Credentials, CredentialsProvider } from "../../api/credentials";
import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import type { Profile } from "../settings/profile";
import type { Environment } from "../settings/variables";
import { type CredentialsContext, CredentialsError, type CredentialsSource } from "./credentialsSource";
import { renewedCredentials } from "./renewal";
import { runCommand } from "./runCommand";
import { splitCommand } from "./splitCommand";

/** How long the command may take, in milliseconds. */
const timeout = 60_000;

/**
 * The command of a profile of mode External, which prints credentials. They are kept in memory only: the file belongs
 * to the CLI.
 * https://www.alibabacloud.com/help/en/cli/configure-credentials
 */
export class ExternalCommand implements CredentialsSource {
    readonly kind = "external";

    constructor(
        readonly profileName: string,
        readonly path: string,
        readonly words: readonly [program: string, ...rest: string[]],
        private readonly environment: Environment,
    ) {}

    open({ time }: Pick<CredentialsContext, "time">): CredentialsProvider {
        return renewedCredentials(time, `the profile "${this.profileName}"`, async () => {
            const ended = await runCommand(this.words, timeout, this.environment);
            if ("problem" in ended) {
                throw this.failed(ended.problem);
            }
            const credentials = readPrinted(parseJson(ended.output));
            if (credentials === undefined) {
                throw this.failed(
                    "it has to print a JSON object with access_key_id, access_key_secret and, if they are temporary," +
                        " sts_token and expiration",
                );
            }
            return credentials;
        });
    }

    /** Names only the program: its arguments may contain a secret. */
    private failed(problem: string): CredentialsError {
        return new CredentialsError(
            `The command ${this.words[0]} gave no credentials: ${problem}. It is the process_command of the profile` +
                ` "${this.profileName}" of ${this.path}: run it in a terminal to see what it prints.`,
        );
    }
}

/** @throws UserFacingError if the profile's command cannot be parsed. */
export function readExternalCommand(profile: Profile): ExternalCommand {
    const words = splitCommand(profile.requiredString("process_command"));
    if (words === undefined) {
        throw profile.problem('"process_command" has a quote that is not closed, or ends with a backslash');
    }
    return new ExternalCommand(profile.name, profile.path, words, profile.environment);
}

/** The printed credentials; undefined if something else was printed. */
function readPrinted(printed: unknown): (Credentials & { readonly expiration: number }) | undefined {
    const { mode, access_key_id, access_key_secret, sts_token, expiration }: JsonObject = isJsonObject(
        printed,
    )
        ? printed
        : {};
    const needsToken = mode === "StsToken";
    const end = expiration ? timeOf(expiration) : Number.POSITIVE_INFINITY;
    return isFilled(access_key_id) &&
        isFilled(access_key_secret) &&
        (isFilled(sts_token) || !(needsToken || sts_token)) &&
        !Number.isNaN(end)
        ? {
              accessKeyId: access_key_id,
              accessKeySecret: access_key_secret,
              ...(isFilled(sts_token) ? { securityToken: sts_token } : {}),
              expiration: end,
          }
        : undefined;
}

/** Date.parse alone finds a time in almost any string. */
function timeOf(text: unknown): number {
    return typeof text === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text)
        ? Date.parse(text)
        : Number.NaN;
}

function isFilled(value: unknown): value is string {
    return typeof value === "string" && value !== "";
}
