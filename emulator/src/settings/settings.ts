import type { Definition } from "./definition.js";
import { INVITATION_SETTINGS } from "./invitations.js";
import { LEAVING_SETTINGS } from "./leaving.js";
import { LIMIT_SETTINGS } from "./limits.js";
import { SHARE_SETTINGS } from "./shares.js";
import { VISIBILITY_SETTINGS } from "./visibility.js";

/** Every setting, with its unit, default, meaning and reason: the one list that all else is derived from. */
export const SETTING_DEFINITIONS = {
    ...INVITATION_SETTINGS,
    ...SHARE_SETTINGS,
    ...LEAVING_SETTINGS,
    ...VISIBILITY_SETTINGS,
    ...LIMIT_SETTINGS,
} as const;

type Definitions = typeof SETTING_DEFINITIONS;

/**
 * How the emulated service behaves where the real one is not documented, and its quotas and delays.
 * Each member is explained in `SETTING_DEFINITIONS` and in the README; all may be changed while it runs.
 */
export type Settings = {
    -readonly [Name in keyof Definitions]: Definitions[Name] extends Definition<infer Value> ? Value : never;
};

/**
 * Settings with every default filled in.
 * @throws TypeError naming the setting that does not exist or cannot hold its value
 */
export function settingsFrom(changes: Partial<Settings> = {}): Settings {
    const settings: Record<string, unknown> = {};
    for (const [name, definition] of Object.entries(SETTING_DEFINITIONS)) {
        settings[name] = definition.default;
    }
    for (const [name, value] of Object.entries(changes)) {
        const problem = settingProblem(name, value);
        if (problem !== undefined) {
            throw new TypeError(problem);
        }
        settings[name] = value;
    }
    return settings as Settings;
}

/** Why a setting cannot have a value, or undefined if it can. */
export function settingProblem(name: string, value: unknown): string | undefined {
    const definition = definitionOf(name);
    if (definition === undefined) {
        return `there is no setting ${name}`;
    }
    if (holds(definition, value)) {
        return undefined;
    }
    const expected = definition.choices?.join(" | ") ?? UNIT_TEXT[definition.unit];
    return `setting ${name} must be ${expected}, not ${JSON.stringify(value)}`;
}

const UNIT_TEXT = {
    milliseconds: "a number of milliseconds, 0 or more",
    count: "a whole number, 0 or more",
    boolean: "true or false",
    choice: "one of its choices",
} as const;

function definitionOf(name: string): Definition<unknown> | undefined {
    const definitions: Readonly<Record<string, Definition<unknown>>> = SETTING_DEFINITIONS;
    return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

function holds(definition: Definition<unknown>, value: unknown): boolean {
    switch (definition.unit) {
        case "milliseconds":
            return Number.isFinite(value) && (Number(value) >= 0 || definition.mayBeNegative === true);
        case "count":
            return Number.isInteger(value) && Number(value) >= 0;
        case "boolean":
            return typeof value === "boolean";
        case "choice":
            return definition.choices?.includes(value) ?? false;
    }
}
