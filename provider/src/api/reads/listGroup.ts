import type { ListCache } from "./listCache";

/** The lists of one region that are read with the same credentials: what is written makes rows stale in all of them. */
export class ListGroup {
    private readonly caches = new Set<Pick<ListCache<unknown>, "invalidate">>();

    add(cache: Pick<ListCache<unknown>, "invalidate">): void {
        this.caches.add(cache);
    }

    /** Notes that something is written: what was read of these keys is stale. */
    invalidate(keys: readonly string[]): void {
        for (const cache of this.caches) {
            cache.invalidate(keys);
        }
    }
}
