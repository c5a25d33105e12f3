/** More late reads than this are never asked for; what is older is forgotten. */
const maxRemembered = 1000;

/** Remembers after which changes an account has made list calls, for late visibility by number of reads. */
export class ReadCounter {
    private readonly revisions = new Map<string, number[]>();

    /** Notes a read by an account when the region had seen so many changes. */
    count(accountId: string, revision: number): void {
        const reads = this.revisions.get(accountId) ?? [];
        reads.push(revision);
        this.revisions.set(accountId, reads.length > 2 * maxRemembered ? reads.slice(-maxRemembered) : reads);
    }

    /** How many reads an account has made since a change. */
    since(accountId: string, revision: number): number {
        const reads = this.revisions.get(accountId) ?? [];
        let counted = 0;
        while (counted < reads.length && (reads[reads.length - 1 - counted] ?? 0) >= revision) {
            counted += 1;
        }
        return counted;
    }
}
