import type { Client } from "../client";
import type { Clock, Deadline } from "../clock";
import { ServiceError } from "../errors";
import { UnexpectedDataError } from "../fields";
import { idsPerFilter, type ListOperation, listAll } from "../operations/list";
import { groupBy, type KeyOf } from "./listing";
import type { Listings } from "./listings";
import { mostPagesOfMoment, mostPagesOfRefresh } from "./mostPages";

/**
 * How old a row may be: `fresh` rows were read after they were asked for, as a decision to write needs them;
 * `recent` ones may come from a list that other reads of the last seconds share, as a refresh does.
 */
export type Freshness = "fresh" | "recent";

/** How long reads gather before they are made together, in milliseconds: a refresh starts many within a moment. */
const gathering: Readonly<Record<Freshness, number>> = { fresh: 0, recent: 25 };

/** After this long without a read, the next ones are a new refresh, in milliseconds. */
const refreshPause = 10_000;

/** One read that waits to be made with others. */
interface Wanted<Row> {
    readonly key: string;
    readonly deadline: Deadline;
    resolve(rows: readonly Row[]): void;
    reject(error: unknown): void;
}

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
    private readonly waiting: Record<Freshness, Wanted<Row>[]> = { fresh: [], recent: [] };
    private readonly refresh = { keys: 0, lastAsked: 0 };

    constructor(private readonly options: LookupOptions<Row>) {}

    /** @throws ServiceError, NoAnswerError, UnexpectedDataError */
    find(key: string, freshness: Freshness, deadline: Deadline): Promise<readonly Row[]> {
        const complete = freshness === "recent" ? this.options.listings.completeOne() : undefined;
        if (complete !== undefined) {
            return Promise.resolve(complete.rowsOf(this.options.keyOf, key));
        }
        const waiting = this.waiting[freshness];
        return new Promise((resolve, reject) => {
            waiting.push({ key, deadline, resolve, reject });
            if (waiting.length === 1) {
                void this.options.clock
                    .sleep(gathering[freshness])
                    .then(() => this.readTogether(waiting.splice(0), freshness));
            }
        });
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
        const { listings, keyOf } = this.options;
        const isRecent = freshness === "recent";
        const listing = isRecent ? listings.recentOne() : listings.newOne();
        const pages = isRecent ? mostPagesOfRefresh(this.countInRefresh(keys)) : mostPagesOfMoment(keys);
        const isComplete = await listing.readOn(pages, deadline);
        return isComplete ? (key) => listing.rowsOf(keyOf, key) : undefined;
    }

    /** @returns how many keys the refresh has asked for so far, these included. */
    private countInRefresh(keys: number): number {
        const now = this.options.clock.now();
        if (now - this.refresh.lastAsked >= refreshPause) {
            this.refresh.keys = 0;
        }
        this.refresh.keys += keys;
        this.refresh.lastAsked = now;
        return this.refresh.keys;
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
