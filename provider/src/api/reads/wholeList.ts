import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import type { Client } from "../client";
import { type ListOperation, listAll } from "../operations/list";

/** Reads all rows of a list, once for all who ask in the same moment. */
export class WholeList<Row> {
    private pending: Promise<readonly Row[]> | undefined;

    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        private readonly clock: Clock,
    ) {}

    /**
     * All rows, read after they were asked for. The read has as long as the first who asks.
     * @throws ServiceError, NoResponseError, UnexpectedDataError
     */
    read(deadline: Deadline): Promise<readonly Row[]> {
        this.pending ??= this.clock.sleep(0).then(() => {
            this.pending = undefined;
            return listAll(this.client, this.operation, {}, deadline);
        });
        return this.pending;
    }
}
