import type { handleUnaryCall } from "@grpc/grpc-js";
import { UserFacingError } from "../../common/userFacingError";
import { CallFailure, failureOf } from "./callFailure";

/** Does what a call asks for. The signal is aborted when nobody waits for the outcome any more. */
type Run<Request, Response> = (request: Request, signal: AbortSignal) => Response | Promise<Response>;

/** The calls of the engine that are running: each ends with a response or with a failure, and all can be cancelled. */
export class RunningCalls {
    private readonly running = new Set<AbortController>();
    private isCancelled = false;

    /** A call that is served at any time. */
    unary<Request, Response>(run: Run<Request, Response>): handleUnaryCall<Request, Response> {
        return (call, callback) => {
            const controller = new AbortController();
            this.running.add(controller);
            if (this.isCancelled) {
                controller.abort();
            }
            // Emitted at the end of every call as well.
            call.on("cancelled", () => this.running.has(controller) && controller.abort());
            const response = async () => run(call.request, controller.signal);
            response()
                .finally(() => this.running.delete(controller))
                .then(
                    (value) => callback(null, value),
                    (error: unknown) =>
                        callback(error instanceof CallFailure ? error.failure : failureOf(error)),
                );
        };
    }

    /** A call that may change something: it does not begin once the engine has cancelled. */
    operation<Request, Response>(run: Run<Request, Response>): handleUnaryCall<Request, Response> {
        return this.unary((request, signal) => {
            if (this.isCancelled) {
                throw new UserFacingError("Cancelled before it began.");
            }
            return run(request, signal);
        });
    }

    /** Cancels all that runs. */
    cancel(): void {
        this.isCancelled = true;
        for (const controller of this.running) {
            controller.abort();
        }
    }
}
