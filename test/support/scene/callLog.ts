import { setTimeout } from "node:timers/promises";
import type { TestService } from "./testService";

/** The calls that have reached the service over HTTP. */
export interface CallLog {
    /** The operations that have been called since this, or {@link takeWrites}, was last asked. */
    takeCalls(): string[];
    /** Those of {@link takeCalls} that change something. */
    takeWrites(): string[];
    /** Waits until an operation has been called, whatever comes of the call. */
    called(operation: string): Promise<void>;
    /**
     * Makes something happen in the middle of a command: once an operation has been called so often from now on.
     * What it throws is thrown again by {@link end}.
     */
    afterCalls(operation: string, count: number, happening: () => Promise<unknown>): void;
    /** Ends all waits for calls. Throws the first error of what {@link afterCalls} made happen. */
    end(): void;
}

export function callLog({ emulator }: TestService): CallLog {
    const errors: unknown[] = [];
    let isOver = false;
    const takeCalls = () => {
        const operations = emulator.requests.map(({ operation }) => operation);
        emulator.clearRequests();
        return operations;
    };
    return {
        takeCalls,
        takeWrites: () => takeCalls().filter((operation) => !/^(List|Get)/.test(operation)),
        called: async (operation) => {
            while (!emulator.requests.some((request) => request.operation === operation)) {
                if (isOver) {
                    throw new Error(`${operation} was not called before the scene was closed.`);
                }
                await setTimeout(20);
            }
        },
        afterCalls: (operation, count, happening) => {
            let calls = 0;
            emulator.onRequest((request) => {
                calls += request.operation === operation ? 1 : 0;
                if (request.operation === operation && calls === count) {
                    happening().catch((error: unknown) => errors.push(error));
                }
            });
        },
        end: () => {
            isOver = true;
            if (errors.length > 0) {
                throw errors[0];
            }
        },
    };
}
