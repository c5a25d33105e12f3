/** A record with its place in a list: a newer record has a greater number. */
export interface Sequenced {
    readonly sequence: number;
}

/** Records sorted by sequence, so that a page can start anywhere without counting from the front. */
export class RecordList<T extends Sequenced> implements Iterable<T> {
    private constructor(private readonly records: T[]) {}

    static empty<T extends Sequenced>(): RecordList<T> {
        return new RecordList<T>([]);
    }

    /** The records of several lists, merged and sorted. */
    static merged<T extends Sequenced>(lists: readonly RecordList<T>[]): RecordList<T> {
        const [first, ...others] = lists;
        if (first !== undefined && others.every((list) => list.records.length === 0)) {
            return first;
        }
        const records = lists.flatMap((list) => list.records);
        return new RecordList(records.sort((a, b) => a.sequence - b.sequence));
    }

    get length(): number {
        return this.records.length;
    }

    /** Adds a record newer than all others. */
    append(record: T): void {
        this.records.push(record);
    }

    remove(record: T): void {
        const index = this.records.indexOf(record);
        if (index >= 0) {
            this.records.splice(index, 1);
        }
    }

    [Symbol.iterator](): Iterator<T> {
        return this.records[Symbol.iterator]();
    }

    /**
     * The records of a list call.
     * @param after begin after the record with this sequence; default: at the start
     * @param inclusive include that record
     */
    *listed(newestFirst: boolean, after?: number, inclusive = false): Generator<T> {
        const step = newestFirst ? -1 : 1;
        const end = newestFirst ? -1 : this.records.length;
        for (let index = this.start(newestFirst, after, inclusive); index !== end; index += step) {
            const record = this.records[index];
            if (record !== undefined) {
                yield record;
            }
        }
    }

    private start(newestFirst: boolean, after: number | undefined, inclusive: boolean): number {
        if (after === undefined) {
            return newestFirst ? this.records.length - 1 : 0;
        }
        if (newestFirst) {
            return this.firstFrom(inclusive ? after + 1 : after) - 1;
        }
        return this.firstFrom(inclusive ? after : after + 1);
    }

    /** The index of the first record whose sequence is not less than this. */
    private firstFrom(sequence: number): number {
        let low = 0;
        let high = this.records.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.records[middle]?.sequence ?? Number.POSITIVE_INFINITY) < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
