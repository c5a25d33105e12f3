/** Repeatable random choices: the same seed gives the same choices, in the same order. */
export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** From 0 up to, but not including, 1: a Weyl sequence through a 32-bit mixer. */
    next(): number {
        this.state = (this.state + 0x9e3779b9) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 16), 0x85ebca6b);
        mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
        return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
    }

    /** A whole number from `least` to `most`, inclusive. */
    integer(least: number, most: number): number {
        return least + Math.floor(this.next() * (most - least + 1));
    }

    chance(probability: number): boolean {
        return this.next() < probability;
    }

    pick<Item>(items: readonly [Item, ...Item[]]): Item {
        return items[this.integer(0, items.length - 1)] ?? items[0];
    }

    /** So many different whole numbers below `limit`, in any order. */
    distinct(count: number, limit: number): number[] {
        const all = Array.from({ length: limit }, (_, index) => ({ index, key: this.next() }));
        return all
            .sort((one, other) => one.key - other.key)
            .slice(0, count)
            .map(({ index }) => index);
    }
}
