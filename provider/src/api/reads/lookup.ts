import type { Client } from "../client";
import type { Clock, Deadline } from "../clock";
import { ServiceError } from "../errors";
import { UnexpectedDataError } from "../fields";
import { idsPerFilter, type ListOperation, listAll } from "../operations/list";
import { Batch, type Wanted } from "./batch";
import { Gathering } from "./gathering";
import { groupBy, type KeyOf } from "./listing";
import type { Listings } from "./listings";
import { mostPagesOfMoment, mostPagesOfRefresh } from "./mostPages";
import { Streak } from "./streak";

/**
 * How old a row may be: `fresh` rows were read after they were asked for, as a decision to write needs them;
 * `recent` ones may come from a list that other reads of the last seconds share, as a refresh does.
 */
export type Freshness = "fresh" | "recent";

/** How long recent reads wait for others, in milliseconds: a refresh starts many within a moment. */
const momentOfRefresh = 25;

/** How many reads are enough for a call: with a filter where they are fresh, of the whole list where they are recent. */
const sizes: Readonly<Record<Freshness, number>> = { fresh: idsPerFilter, recent: Number.POSITIVE_INFINITY };

export interface LookupOptions<Row> {
    readonly client: Client;
    readonly operation: ListOperation<Row>;
    readonly listings: Listings<Row>;
    /** The parameter that chooses rows by key. */
    readonly filterName: string;
    readonly keyOf: KeyOf<Row>;
    readonly clock: Clock;
}

/**
 * Finds the rows of a list by key. What is asked for in the same moment is read together: a few keys by the
 * filter, many from the pages of the whole list. One key's failure is not the others'.
 */
export class Lookup<Row> {
    /** Those that still gather. */
    private readonly batches = new Map<Freshness, Batch<Row>>();
    private readonly refresh = new Streak();
    private readonly gathering = new Gathering();

    constructor(private readonly options: LookupOptions<Row>) {}

    /** @throws ServiceError, NoAnswerError, UnexpectedDataError */
    find(key: string, freshness: Freshness, deadline: Deadline): Promise<readonly Row[]> {
        const complete = freshness === "recent" ? this.options.listings.completeOne() : undefined;
        if (complete !== undefined) {
            return Promise.resolve(complete.rowsOf(this.options.keyOf, key));
        }
        return new Promise((resolve, reject) => {
            const batch = this.batches.get(freshness) ?? this.open(freshness);
            batch.add({ key, deadline, resolve, reject });
        });
    }

    private open(freshness: Freshness): Batch<Row> {
        const { clock } = this.options;
        const batch = new Batch<Row>(sizes[freshness], clock);
        this.batches.set(freshness, batch);
        const wait = freshness === "fresh" ? this.gathering.wait(clock.now()) : momentOfRefresh;
        void batch.gather(wait).then(() => {
            this.batches.delete(freshness);
            if (freshness === "fresh") {
                this.gathering.ended(batch.wanted.length, wait, clock.now());
            }
            return this.readTogether(batch.wanted, freshness);
        });
        return batch;
    }

    private async readTogether(wanted: readonly Wanted<Row>[], freshness: Freshness): Promise<void> {
        const keys = [...new Set(wanted.map(({ key }) => key))];
        const deadline = latest(wanted.map((one) => one.deadline));
        try {
            const rowsOf = await this.readWholeList(keys.length, freshness, deadline);
            if (rowsOf !== undefined) {
                answer(wanted, rowsOf);
                return;
            }
        } catch (error) {
            this.options.listings.forget();
            if (!(error instanceof UnexpectedDataError)) {
                refuse(wanted, error);
                return;
            }
            // A row that perhaps none of these keys asks for: the filter leaves it out.
        }
        for (let start = 0; start < keys.length; start += idsPerFilter) {
            const group = keys.slice(start, start + idsPerFilter);
            void this.readByFilter(wantedOf(wanted, group), group, deadline);
        }
    }

    /** The rows of each key from the whole list; undefined where the filter is the cheaper way. */
    private async readWholeList(
        keys: number,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<((key: string) => readonly Row[]) | undefined> {
        const { listings, keyOf, clock } = this.options;
        const isRecent = freshness === "recent";
        const listing = isRecent ? listings.recentOne() : listings.newOne();
        const pages = isRecent
            ? mostPagesOfRefresh(this.refresh.add(keys, clock.now()))
            : mostPagesOfMoment(keys);
        const isComplete = await listing.readOn(pages, deadline);
        return isComplete ? (key) => listing.rowsOf(keyOf, key) : undefined;
    }

    private async readByFilter(
        wanted: readonly Wanted<Row>[],
        keys: readonly string[],
        deadline: Deadline,
    ): Promise<void> {
        const { client, operation, filterName, keyOf } = this.options;
        try {
            const rows = groupBy(await listAll(client, operation, { [filterName]: keys }, deadline), keyOf);
            answer(wanted, (key) => rows.get(key) ?? []);
        } catch (error) {
            if (keys.length === 1 || !isAboutAKey(error)) {
                refuse(wanted, error);
                return;
            }
            for (const key of keys) {
                void this.readByFilter(wantedOf(wanted, [key]), [key], deadline);
            }
        }
    }
}

function answer<Row>(wanted: readonly Wanted<Row>[], rowsOf: (key: string) => readonly Row[]): void {
    for (const { key, resolve } of wanted) {
        resolve(rowsOf(key));
    }
}

function refuse<Row>(wanted: readonly Wanted<Row>[], error: unknown): void {
    for (const { reject } of wanted) {
        reject(error);
    }
}

function wantedOf<Row>(wanted: readonly Wanted<Row>[], keys: readonly string[]): Wanted<Row>[] {
    return wanted.filter(({ key }) => keys.includes(key));
}

/** The service refuses a whole filter for one id in it, or gives one row that cannot be read. */
function isAboutAKey(error: unknown): boolean {
    return (
        error instanceof UnexpectedDataError ||
        (error instanceof ServiceError && error.code.startsWith("InvalidParameter"))
    );
}

function latest(deadlines: readonly Deadline[]): Deadline {
    return deadlines.reduce((last, one) => (one.remaining() > last.remaining() ? one : last));
}
