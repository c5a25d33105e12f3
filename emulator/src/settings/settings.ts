import { InputError } from "../errors/inputError.js";
import { maxMilliseconds } from "../timeLimits.js";
import type { Definition } from "./definition.js";
import { invitationSettings } from "./invitations.js";
import { leavingSettings } from "./leaving.js";
import { limitSettings } from "./limits.js";
import { shareSettings } from "./shares.js";
import { visibilitySettings } from "./visibility.js";

/** Every setting with its unit, default, meaning and reason: the list that everything else is derived from. */
export const settingDefinitions = {
    ...invitationSettings,
    ...shareSettings,
    ...leavingSettings,
    ...visibilitySettings,
    ...limitSettings,
} as const;

type Definitions = typeof settingDefinitions;

/**
 * How the emulated service behaves where the real one is not documented, and its quotas and delays.
 * Each setting is explained in `settingDefinitions` and in the README, and may be changed while the emulator runs.
 */
export type Settings = {
    -readonly [Name in keyof Definitions]: Definitions[Name] extends Definition<infer Value> ? Value : never;
};

/**
 * Settings with every default filled in.
 * @throws InputError naming the setting that does not exist or cannot hold its value
 */
export function settingsFrom(changes: Partial<Settings> = {}): Settings {
    const settings: Record<string, unknown> = {};
    for (const [name, definition] of Object.entries(settingDefinitions)) {
        settings[name] = definition.default;
    }
    for (const [name, value] of Object.entries(changes)) {
        const problem = settingProblem(name, value);
        if (problem !== undefined) {
            throw new InputError(problem);
        }
        settings[name] = value;
    }
    return settings as Settings;
}

/** Changes settings, all or none. @throws InputError naming the setting that does not exist or cannot hold its value */
export function changeSettings(settings: Settings, changes: Partial<Settings>): void {
    Object.assign(settings, settingsFrom({ ...settings, ...changes }));
}

/** Says why a setting cannot have a value; undefined if it can. */
export function settingProblem(name: string, value: unknown): string | undefined {
    const definition = definitionOf(name);
    if (definition === undefined) {
        return `there is no setting ${name}`;
    }
    if (holds(definition, value)) {
        return undefined;
    }
    const expected = definition.choices?.join(" | ") ?? unitDescriptions[definition.unit];
    return `setting ${name} must be ${expected}, not ${JSON.stringify(value)}`;
}

const unitDescriptions = {
    milliseconds: `a number of milliseconds, 0 to ${maxMilliseconds}`,
    count: "a whole number, 0 or more",
    boolean: "true or false",
    choice: "one of its choices",
} as const;

function definitionOf(name: string): Definition<unknown> | undefined {
    const definitions: Readonly<Record<string, Definition<unknown>>> = settingDefinitions;
    return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

function holds(definition: Definition<unknown>, value: unknown): boolean {
    switch (definition.unit) {
        case "milliseconds":
            return (
                typeof value === "number" &&
                Math.abs(value) <= maxMilliseconds &&
                (value >= 0 || definition.mayBeNegative === true)
            );
        case "count":
            return Number.isInteger(value) && Number(value) >= 0;
        case "boolean":
            return typeof value === "boolean";
        case "choice":
            return definition.choices?.includes(value) ?? false;
    }
}
