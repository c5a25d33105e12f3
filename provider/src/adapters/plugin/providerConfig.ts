import { settingKey } from "../../account/settings/names";
import type { ConfigReader } from "../../account/settings/settingReader";
import type { InputProblem } from "../../common/inputProblem";
import { missingPartOfKey } from "../../common/missingPartOfKey";
import { packageName } from "../../common/packageTokens";
import { thereAre, unknownNames } from "../../common/unknownNames";
import type { Properties } from "../../schema/propertyTable";
import { isSecretSetting, isSetting, programKey, type Setting, settingNames } from "../../schema/settings";

/** What the engine adds to a provider's arguments for itself. */
const engineArguments = new Set(["version", "pluginDownloadURL", "pluginChecksums", "__internal"]);

/** Without what the engine adds: the version of the plugin is not a property of the account, so an upgrade changes nothing. */
export function withoutEngineArguments(declared: Properties): Properties {
    return Object.fromEntries(Object.entries(declared).filter(([name]) => !engineArguments.has(name)));
}

/**
 * What is wrong with a provider's arguments: unknown names, and an incomplete access key. Values are checked when they
 * are used.
 * @param isExplicit whether the program declares the provider; the stack's configuration may be completed from the
 * environment.
 */
export function problemsWithConfiguration(declared: Properties, isExplicit: boolean): InputProblem[] {
    const unknown = unknownNames(withoutEngineArguments(declared), settingNames).map((property) => ({
        property,
        reason: `is not an argument; ${thereAre(settingNames)}`,
    }));
    const missing = isExplicit ? missingPartOfKey(declared) : undefined;
    return missing === undefined
        ? unknown
        : [
              ...unknown,
              {
                  property: missing,
                  reason: "is missing: it is not taken from the environment, whose key may be another account's",
              },
          ];
}

/** The settings that are secrets, whether or not the program marks them. */
export const secretSettings: ReadonlySet<string> = new Set(settingNames.filter(isSecretSetting));

/** Values are strings, or JSON. @param isExplicit whether they are a program's arguments, not the stack's configuration. */
export function configReader(declared: Properties, isExplicit: boolean): ConfigReader {
    const byKey = new Map<string, unknown>(
        Object.entries(declared)
            .filter((entry): entry is [Setting, unknown] => isSetting(entry[0]))
            .map(([name, value]) => [settingKey(name, packageName), value]),
    );
    if (isExplicit) {
        byKey.set(programKey, "true");
    }
    return (key) => {
        const value = byKey.get(key);
        if (value === undefined || value === null) {
            return undefined;
        }
        return typeof value === "string" ? value : JSON.stringify(value);
    };
}
