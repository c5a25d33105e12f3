/** An option of the command that stands for an input, whose description it has. */
export interface InputOption {
    /** As it is written on the command line, with what follows it. */
    readonly flags: string;
    /** The input that it stands for: a name or, of a field of an object, the path to it. */
    readonly input: string;
    /** What is different for the command: in Markdown, without a full stop. */
    readonly more?: string;
}

/** Where the command looks for what `--external-id` gives: a process's arguments are no secret. As in the Alibaba Cloud CLI. */
export const externalIdVariable = "ALIBABA_CLOUD_EXTERNAL_ID";

/** The options that say whose account is meant. */
export const accountOptions: readonly InputOption[] = [
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

export const regionOption: InputOption = {
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
