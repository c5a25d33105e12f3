import type { Definition } from "../settings/definition.js";
import { settingDefinitions } from "../settings/definitions.js";

/** Every setting in a Markdown list, as the README has it. */
export function settingsList(): string {
    return Object.entries(settingDefinitions)
        .map(([name, definition]) => item(name, definition))
        .join("\n");
}

function item(name: string, { unit, choices, default: value, meaning, reason }: Definition<unknown>): string {
    const others = (choices ?? []).filter((choice) => choice !== value).map((choice) => `\`${choice}\``);
    const alternatives = others.length === 0 ? "" : `; or ${others.join(", ")}`;
    const amount = unit === "milliseconds" ? `${value} ms` : `${value}`;
    return `- **${name}** (\`${amount}\`${alternatives}): ${meaning} _${reason}_`;
}
