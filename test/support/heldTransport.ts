import { httpTransport, type Transport } from "../../provider/src/api/transport";

/** A transport that holds back one call, so that a test decides when it goes on. */
export interface HeldTransport {
    readonly transport: Transport;
    /** Resolves once the call is held. */
    readonly held: Promise<void>;
    /** Lets the call go on. */
    release(): void;
}

/**
 * Real HTTP, but for the first call of an operation.
 * @param part what is held: the request, before it is sent, or what has come of it.
 */
export function heldTransport(operation: string, part: "request" | "outcome"): HeldTransport {
    const transport = httpTransport();
    const [held, noteHeld] = moment();
    const [released, release] = moment();
    const hold = () => {
        noteHeld();
        return released;
    };
    let isFirst = true;
    return {
        transport: async (request, timeoutMilliseconds) => {
            if (!isFirst || request.headers["x-acs-action"] !== operation) {
                return transport(request, timeoutMilliseconds);
            }
            isFirst = false;
            if (part === "request") {
                await hold();
                return transport(request, timeoutMilliseconds);
            }
            return transport(request, timeoutMilliseconds).finally(hold);
        },
        held,
        release,
    };
}

/** A promise, and what resolves it. */
function moment(): [moment: Promise<void>, come: () => void] {
    let come = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
        come = resolve;
    });
    return [promise, come];
}
