import { accountInputs, regionProperty } from "./account";

/** An option of the command, with its help. */
export interface DescribedOption {
    readonly flags: string;
    readonly description: string;
}

/** An option of the command that stands for an input: the beginning of the input's description is its help. */
interface InputOption {
    /** As it is written on the command line, with what follows it. */
    readonly flags: string;
    /** The input that it stands for: a name or, of a field of an object, the path to it. */
    readonly input: string;
    /** What is different for the command: without a full stop. */
    readonly more?: string;
}

/** Where the command looks for what `--external-id` gives: a process's arguments are no secret. As in the Alibaba Cloud CLI. */
export const externalIdVariable = "ALIBABA_CLOUD_EXTERNAL_ID";

/** The options that say whose account is meant. */
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

/** The option that stands for a setting or an input, as messages name it; undefined if there is none. */
export function optionFor(input: string): string | undefined {
    const path = input === "assumeRole.roleArn" ? "assumeRole" : input;
    const option = [regionOption, ...accountOptions].find((one) => one.input === path);
    return option?.flags.split(" ")[0];
}

/** The options that say whose account is meant, with their help. @param account such as "the account that was invited" */
export function accountOptionsFor(account: string): DescribedOption[] {
    const inputs = accountInputs(account);
    const ofInputs = Object.entries(inputs).map(([name, { description }]) => [name, description] as const);
    const ofRole = Object.entries(inputs.assumeRole.type.shape.fields ?? {}).map(
        ([name, { description = "" }]) => [`assumeRole.${name}`, description] as const,
    );
    const descriptions = new Map([...ofInputs, ...ofRole]);
    return accountOptions.map((option) => described(option, descriptions.get(option.input) ?? ""));
}

/** The option that says where to look, with its help. */
export function regionOptionFor(created: string): DescribedOption {
    return described(regionOption, regionProperty(created, "update").output.description);
}

/** Help is plain text, and the defaults of the command are its own. */
function described({ flags, more }: InputOption, description: string): DescribedOption {
    const [meaning = ""] = description.replaceAll("`", "").split(". ");
    return { flags, description: more === undefined ? meaning : `${meaning}; ${more}` };
}
