import { accountInputs, regionProperty } from "./account";
import type { Input } from "./propertyTable";

export interface DescribedOption {
    readonly flags: string;
    readonly description: string;
}

/** An option for an input: the beginning of the input's description is its help. */
interface InputOption {
    readonly flags: string;
    /** A name or, for a field of an object, its path. */
    readonly input: string;
    /** What differs for the command: without a full stop. */
    readonly more?: string;
}

/** An alternative to `--external-id`, because a process's arguments are not secret. The Alibaba Cloud CLI has it as well. */
export const externalIdVariable = "ALIBABA_CLOUD_EXTERNAL_ID";

const accountOptions: readonly InputOption[] = [
    { flags: "--profile <name>", input: "profile" },
    {
        flags: "--assume-role <arn>",
        input: "assumeRole",
        more: "it is assumed with the credentials of the profile or of the environment",
    },
    {
        flags: "--session-name <name>",
        input: "assumeRole.sessionName",
        more: "default: terraform",
    },
    {
        flags: "--external-id <id>",
        input: "assumeRole.externalId",
        more: `default: ${externalIdVariable}`,
    },
    { flags: "--account-id <id>", input: "accountId" },
];

const regionOption: InputOption = {
    flags: "--region <region>",
    input: "region",
    more: "default: the region of the environment",
};

/** The option for a setting or an input, as messages name it; undefined if there is none. */
export function optionFor(input: string): string | undefined {
    const path = input === "assumeRole.roleArn" ? "assumeRole" : input;
    const option = [regionOption, ...accountOptions].find((one) => one.input === path);
    return option?.flags.split(" ")[0];
}

/** The options that select the account. @param account such as "the account that was invited". */
export function accountOptionsFor(account: string): DescribedOption[] {
    const inputs = accountInputs(account);
    const ofInputs = Object.entries(inputs).map(([name, { description }]) => [name, description] as const);
    const ofRole = Object.entries(inputs.assumeRole.type.shape.fields ?? {}).map(
        ([name, { description = "" }]) => [`assumeRole.${name}`, description] as const,
    );
    const descriptions = new Map([...ofInputs, ...ofRole]);
    return accountOptions.map(({ flags, input, more }) =>
        optionOfInput(flags, { description: descriptions.get(input) ?? "" }, more),
    );
}

/** @param more what else its help says. Default: nothing. */
export function regionOptionFor(created: string, more?: string): DescribedOption {
    const { description } = regionProperty(created, "update").output;
    const { flags, more: ofCommand } = regionOption;
    return optionOfInput(flags, { description }, more === undefined ? ofCommand : `${more}; ${ofCommand}`);
}

/** Help is plain text, and the command has its own defaults. */
export function optionOfInput(
    flags: string,
    { description }: Pick<Input, "description">,
    more?: string,
): DescribedOption {
    const [meaning = ""] = description.replaceAll("`", "").split(". ");
    return { flags, description: more === undefined ? meaning : `${meaning}; ${more}` };
}
