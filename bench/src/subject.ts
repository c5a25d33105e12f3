/** The implementations in the comparison: the floor, this package, its plugin, and two that a user might write instead. */
export const compared = ["floor", "ours", "plugin", "documented", "accepter"] as const;

/** The measured implementations: those, and this package with many accounts, by roles or by explicit providers. */
export const subjects = [...compared, "accounts", "providers"] as const;

export type Compared = (typeof compared)[number];

export type Subject = (typeof subjects)[number];

export function isSubject(value: unknown): value is Subject {
    return subjects.some((subject) => subject === value);
}
