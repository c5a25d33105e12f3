import type { handleUnaryCall } from "@grpc/grpc-js";
import { UserFacingError } from "../../common/userFacingError";
import { CallFailure, failureOf } from "./callFailure";

/** Handles a call. The signal is aborted when nobody waits for the result any more. */
type Run<Request, Response> = (request: Request, signal: AbortSignal) => Response | Promise<Response>;

/** The engine's running calls: each ends with a response or a failure, and all can be cancelled. */
export class RunningCalls {
    private readonly running = new Set<AbortController>();
    private isCancelled = false;

    /** Serves a call at any time. */
    unary<Request, Response>(run: Run<Request, Response>): handleUnaryCall<Request, Response> {
        return (call, callback) => {
            const controller = new AbortController();
            this.running.add(controller);
            if (this.isCancelled) {
                controller.abort();
            }
            // Also emitted at the end of every call.
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

    /** Serves a call that may change something: it does not begin once the engine has cancelled. */
    operation<Request, Response>(run: Run<Request, Response>): handleUnaryCall<Request, Response> {
        return this.unary((request, signal) => {
            if (this.isCancelled) {
                throw new UserFacingError("Cancelled before it began.");
            }
            return run(request, signal);
        });
    }

    cancel(): void {
        this.isCancelled = true;
        for (const controller of this.running) {
            controller.abort();
        }
    }
}
