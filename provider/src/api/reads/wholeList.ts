import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import type { ListCache } from "./listCache";

/** Reads all rows of a list, once for all who ask in the same moment. Later reads by key may ride on it for a while. */
export class WholeList<Row> {
    private pending: Promise<readonly Row[]> | undefined;

    constructor(
        private readonly cache: ListCache<Row>,
        private readonly clock: Clock,
    ) {}

    /**
     * All rows, read after they were asked for. The read has as long as the first who asks.
     * @throws ServiceError, NoResponseError, UnexpectedDataError
     */
    read(deadline: Deadline): Promise<readonly Row[]> {
        this.pending ??= this.clock.sleep(0).then(() => {
            this.pending = undefined;
            return this.cache.readAnew(deadline);
        });
        return this.pending;
    }
}
