import { type Command, Option } from "commander";
import { type Environment, findVariable } from "../account/settings/variables";
import { accountProperties, type DeclaredAccount } from "../schema/account";
import { parseInputs, problemsWith } from "../schema/inputs";
import { accountOptionsFor, externalIdVariable, optionFor } from "../schema/options";
import type { Properties } from "../schema/propertyTable";
import { usageError } from "./usageError";

export interface AccountOptions {
    readonly profile?: string | undefined;
    /** ARN. */
    readonly assumeRole?: string | undefined;
    readonly sessionName?: string | undefined;
    readonly externalId?: string | undefined;
    readonly accountId?: string | undefined;
}

/** @param account such as "the account that was invited". @param profile the option `--profile`. Default: it is given once. */
export function withAccountOptions(command: Command, account: string, profile?: Option): Command {
    for (const { flags, description } of accountOptionsFor(account)) {
        const isProfile = profile !== undefined && flags === profile.flags;
        command.addOption(isProfile ? profile : new Option(flags, description));
    }
    return command;
}

/** @param environment contains the external id of a role, if the options do not. @throws UserFacingError */
export function accountFromOptions(options: AccountOptions, environment: Environment): DeclaredAccount {
    const { profile, accountId, assumeRole: roleArn, sessionName, externalId } = options;
    const role = defined({ roleArn, sessionName, externalId });
    if (roleArn === undefined && Object.keys(role).length > 0) {
        throw usageError("--session-name and --external-id belong to --assume-role, which is missing");
    }
    const ofEnvironment = findVariable(environment, [externalIdVariable]);
    const declared = {
        ...defined({ profile, accountId }),
        ...(roleArn === undefined
            ? {}
            : { assumeRole: { ...defined({ externalId: ofEnvironment?.value }), ...role } }),
    };
    const [problem] = problemsWith(accountProperties, declared);
    if (problem !== undefined) {
        const { property, path = "", reason } = problem;
        throw usageError(`${optionFor(property + path)} ${reason}`);
    }
    return parseInputs(accountProperties, declared);
}

function defined(options: Properties): Properties {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
