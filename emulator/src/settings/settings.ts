import { checkedOption, schemas } from "../schema/load.js";
import { type SettingChanges, type Settings, settingDefinitions } from "./definitions.js";

/**
 * Settings with every default filled in.
 * @throws InputError naming the setting that does not exist or cannot hold its value
 */
export function settingsFrom(changes: SettingChanges | undefined): Settings {
    const given: Readonly<Record<string, unknown>> =
        changes === undefined ? {} : checkedOption(schemas().someSettings, changes, "settings");
    const settings = Object.entries(settingDefinitions).map(([name, definition]) => [
        name,
        given[name] ?? definition.default,
    ]);
    return Object.fromEntries(settings);
}
