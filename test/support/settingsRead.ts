import type { Emulator } from "alicloud-resource-sharing-emulator";

/** Notes the names of the emulator's settings that are read from now on. One that is not read changes nothing. */
export function settingsRead({ settings }: Emulator): ReadonlySet<string> {
    const names = new Set<string>();
    for (const [name, atFirst] of Object.entries(settings)) {
        let value: unknown = atFirst;
        Object.defineProperty(settings, name, {
            enumerable: true,
            get: () => {
                names.add(name);
                return value;
            },
            set: (other: unknown) => {
                value = other;
            },
        });
    }
    return names;
}
