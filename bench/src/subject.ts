/** What is measured: the floor, this package, and what a user would write instead. */
export const subjects = ["floor", "ours", "documented", "accepter"] as const;
export type Subject = (typeof subjects)[number];

export function isSubject(value: unknown): value is Subject {
    return subjects.some((subject) => subject === value);
}
