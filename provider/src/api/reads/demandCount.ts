import { lifetimes } from "./freshness";

/** Counts the reads of the last ten seconds, including those that a list served: a new list will serve about as many. */
export class DemandCount {
    private readonly added: { readonly time: number; readonly reads: number }[] = [];
    private total = 0;

    /** @returns how many there were, including these. */
    add(reads: number, now: number): number {
        this.added.push({ time: now, reads });
        this.total += reads;
        let [oldest] = this.added;
        while (oldest !== undefined && now - oldest.time >= lifetimes.recent) {
            this.total -= oldest.reads;
            this.added.shift();
            [oldest] = this.added;
        }
        return this.total;
    }
}
