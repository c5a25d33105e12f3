/** The parameters of an operation; a list is sent as `Name.1`, `Name.2`, … */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export function flatten(parameters: Parameters): Record<string, string> {
    const flat: Record<string, string> = {};
    for (const [name, value] of Object.entries(parameters)) {
        if (typeof value === "object") {
            value.forEach((item, index) => {
                flat[`${name}.${index + 1}`] = item;
            });
        } else if (value !== undefined) {
            flat[name] = String(value);
        }
    }
    return flat;
}
