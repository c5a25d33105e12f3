/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting's value, and where it comes from. */
export interface SettingValue {
    readonly value: string;
    /** The key or the variable: what a message names. */
    readonly source: string;
    /** Whether it comes from the configuration, which goes before the environment. */
    readonly isConfigured: boolean;
}

/** The first of some variables that is set and not empty. */
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

/** Whether a variable says yes: `true`, in any case. */
export function isTrue(environment: Environment, variable: string): boolean {
    return environment[variable]?.trim().toLowerCase() === "true";
}
