/** The parameters of a call, named as sent: `Name`, `Name.1`, `Name.1.Member`. */
export class Parameters {
    constructor(private readonly values: ReadonlyMap<string, string>) {}

    /** The value of a parameter; undefined if it is absent or empty, which is the same to the service. */
    get(name: string): string | undefined {
        const value = this.values.get(name);
        return value === "" ? undefined : value;
    }

    has(name: string): boolean {
        return this.get(name) !== undefined;
    }

    /** The values `Name.1`, `Name.2`, … in the order of their numbers. */
    list(name: string): readonly string[] {
        return [...this.entries(name).values()].map((members) => members.get("") ?? "");
    }

    /** The objects `Name.1.*`, `Name.2.*`, … in the order of their numbers. */
    objects(name: string): readonly ReadonlyMap<string, string>[] {
        return [...this.entries(name).values()];
    }

    /** All parameters, named as sent. */
    toRecord(): Readonly<Record<string, string>> {
        return Object.fromEntries(this.values);
    }

    private entries(name: string): ReadonlyMap<number, ReadonlyMap<string, string>> {
        const entries = new Map<number, Map<string, string>>();
        const prefix = `${name}.`;
        for (const [key, value] of this.values) {
            if (key.startsWith(prefix)) {
                const [, index = "", member = ""] =
                    /^(\d{1,6})(?:\.(.+))?$/.exec(key.slice(prefix.length)) ?? [];
                if (index !== "") {
                    const members = entries.get(Number(index)) ?? new Map<string, string>();
                    entries.set(Number(index), members.set(member, value));
                }
            }
        }
        return new Map([...entries].sort(([a], [b]) => a - b));
    }
}

/**
 * Parameters from nested values: `{Targets: ["1"], Resources: [{ResourceId: "a"}]}` becomes `Targets.1=1` and
 * `Resources.1.ResourceId=a`.
 */
export function parametersFrom(nested: object): Parameters {
    const values = new Map<string, string>();
    for (const [name, value] of Object.entries(nested)) {
        flatten(name, value, values);
    }
    return new Parameters(values);
}

function flatten(name: string, value: unknown, into: Map<string, string>): void {
    if (value === undefined || value === null) {
        return;
    }
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
            flatten(`${name}.${index + 1}`, item, into);
        }
    } else if (typeof value === "object") {
        for (const [member, item] of Object.entries(value)) {
            flatten(`${name}.${member}`, item, into);
        }
    } else {
        into.set(name, String(value));
    }
}
