import type { Clock } from "../../common/clock";
import { Deadline } from "../../common/deadline";
import type { ListedRow, ListOperation } from "../operations/list";
import type { ListCache } from "./listCache";
import { sharingGrace } from "./loader";

/** Reads all rows of a list, once for all requests in the same tick. Later reads by key may use it for a while. */
export class WholeList<Row> {
    private pending: Promise<readonly ListedRow<Row>[]> | undefined;
    private deadlines: Deadline[] = [];

    constructor(
        private readonly cache: ListCache<Row>,
        private readonly operation: ListOperation<Row>,
        private readonly clock: Clock,
    ) {}

    /** All rows, read after they were requested. @throws ServiceError, NoResponseError, UnexpectedDataError */
    read(deadline: Deadline): Promise<readonly ListedRow<Row>[]> {
        this.deadlines.push(deadline);
        this.pending ??= this.clock.sleep(0).then(() => {
            const shared = Deadline.shared(this.deadlines);
            this.pending = undefined;
            this.deadlines = [];
            return this.cache.readAnew(shared);
        });
        return deadline.waitFor(
            this.pending,
            `waiting for the response to ${this.operation.name}`,
            sharingGrace,
        );
    }
}
