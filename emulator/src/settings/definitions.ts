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

/** Settings that are given or changed. */
export type SettingChanges = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };
