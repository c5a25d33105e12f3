/** The measured implementations: the floor, this package, its plugin, and two that a user might write instead. */
export const subjects = ["floor", "ours", "plugin", "documented", "accepter"] as const;

/** The name of a measured implementation. */
export type Subject = (typeof subjects)[number];

/** Whether a value is the name of a subject. */
export function isSubject(value: unknown): value is Subject {
    return subjects.some((subject) => subject === value);
}
