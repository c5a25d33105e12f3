import {
    endpointVariables,
    fieldVariablesOf,
    isSecretSetting,
    type ObjectSetting,
    type Setting,
    settingFields,
    settingNames,
    settings,
    variablesOf,
} from "../../provider/src/schema/settings";
import { table } from "./table";

/** The sections of the page that say more about a setting. */
const sections: Partial<Record<Setting, string>> = {
    profile: "CLI profile",
    ecsRoleName: "RAM role of an ECS instance",
    assumeRoleWithOidc: "GitHub Actions, without keys",
    assumeRole: "A role in another account",
    accountId: "A guard for pipelines",
};

/** Every setting, as a key of the stack's configuration. */
export function settingsTable(): string {
    const rows = settingNames.map((name) => [
        `\`alicloud:${name}\``,
        environmentOf(name),
        [settings[name].input.description, ...configurationOf(name), ...linkOf(name)].join(". "),
    ]);
    return table(["configuration", "environment", "meaning"], rows);
}

/** The parts of a setting that is an object. */
export function partsTable(setting: ObjectSetting): string {
    return table([`part of \`alicloud:${setting}\``, "environment", "meaning"], partsOf(setting));
}

/** A row for each part of a setting that is an object. */
export function partsOf(setting: ObjectSetting): string[][] {
    return Object.entries(settingFields[setting]).map(([name, { shape }]) => [
        `\`${name}\``,
        list(fieldVariablesOf(setting, name)),
        shape.description ?? "",
    ]);
}

/** The variables that a setting is read from, in order. */
export function environmentOf(name: Setting): string {
    if (name === "endpoints") {
        return Object.values(endpointVariables).map(list).join("; ");
    }
    return isObject(name) ? "see below" : list(variablesOf(name));
}

/** What is different in the stack's configuration, where values are strings and may be in plain text. */
function configurationOf(name: Setting): string[] {
    if (name === "endpoints") {
        return ['In the configuration: `[{"resourcesharing": "host", "sts": "host"}]`'];
    }
    return isSecretSetting(name) && !isObject(name) ? ["Set it with `--secret`"] : [];
}

function linkOf(name: Setting): string[] {
    const section = sections[name];
    if (section === undefined) {
        return [];
    }
    const anchor = section.toLowerCase().replaceAll(",", "").replaceAll(" ", "-");
    return [`See [${section}](#${anchor})`];
}

function isObject(name: Setting): name is ObjectSetting {
    return name in settingFields;
}

function list(variables: readonly string[]): string {
    return variables.map((variable) => `\`${variable}\``).join(", ");
}
