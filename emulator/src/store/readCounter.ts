/** No setting asks for more reads than this, so older ones are discarded. */
const maxRemembered = 1000;

/** Counts the list calls of each account since a change, for late visibility by number of reads. */
export class ReadCounter {
    private readonly revisions = new Map<string, number[]>();

    /** Counts a read by an account. @param revision the region's number of changes at that moment */
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
