/** The implementations that are compared: the floor, this package, its plugin, and two that a user might write instead. */
export const compared = ["floor", "ours", "plugin", "documented", "accepter"] as const;

/** The measured implementations: those, and this package with many accounts, by roles or by explicit providers. */
export const subjects = [...compared, "accounts", "providers"] as const;

/** The name of an implementation that is compared. */
export type Compared = (typeof compared)[number];

/** The name of a measured implementation. */
export type Subject = (typeof subjects)[number];

/** Whether a value is the name of a subject. */
export function isSubject(value: unknown): value is Subject {
    return subjects.some((subject) => subject === value);
}
