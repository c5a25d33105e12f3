export type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingValue {
    readonly value: string;
    /** The key or the variable, as messages name it. */
    readonly source: string;
    /** Whether it comes from the configuration, which takes precedence over the environment. */
    readonly isConfigured: boolean;
}

/** The first of the variables that is set and not empty. */
export function findVariable(
    environment: Environment,
    variables: readonly string[],
): SettingValue | undefined {
    for (const variable of variables) {
        const value = environment[variable]?.trim();
        if (value !== undefined && value !== "") {
            return { value, source: variable, isConfigured: false };
        }
    }
    return undefined;
}

/** Whether a variable is `true`, in any case. */
export function isTrue(environment: Environment, variable: string): boolean {
    return environment[variable]?.trim().toLowerCase() === "true";
}
