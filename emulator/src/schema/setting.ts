import type { z } from "zod";
import type { Definition } from "../settings/definition.js";
import { type Settings, settingDefinitions } from "../settings/definitions.js";
import { maxMilliseconds } from "../timeLimits.js";
import { count, flag, numberFrom, oneOf, only } from "./values.js";

type SettingMembers = { [Name in keyof Settings]: z.ZodType<Settings[Name]> };

/** Every setting, made from its definition. */
const settingMembers = Object.fromEntries(
    Object.entries(settingDefinitions).map(([name, definition]) => [name, settingSchema(definition)]),
) as SettingMembers;

/** All settings. */
export const allSettings = only(settingMembers);

/** Some settings, which are given or changed. */
export const someSettings = allSettings.partial();

function settingSchema(definition: Definition<unknown>): z.ZodType {
    const { meaning, reason, default: value } = definition;
    return valueSchema(definition).meta({ description: `${meaning} ${reason}`, default: value });
}

function valueSchema({ unit, mayBeNegative, choices }: Definition<unknown>): z.ZodType {
    switch (unit) {
        case "milliseconds":
            return numberFrom(mayBeNegative === true ? -maxMilliseconds : 0, maxMilliseconds);
        case "count":
            return count();
        case "boolean":
            return flag();
        case "choice":
            return oneOf((choices ?? []).map(String));
    }
}
