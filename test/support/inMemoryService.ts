import { type Account, ApiError, type Emulator } from "alicloud-resource-sharing-emulator";
import type { HttpResponse, Transport } from "../../provider/src/api/transport";
import type { Clock } from "../../provider/src/common/clock";
import { region } from "./scene";

/** Calls of one operation that the service takes in a second; what is more is throttled. */
const rates = { read: 20, write: 10 };

/**
 * A transport that reaches the emulator without a socket, after half of a latency, and comes back after the other half, with
 * the published rate limits.
 * @param latency in milliseconds of the clock.
 */
export function inMemoryTransport(
    emulator: Emulator,
    account: Account,
    clock: Clock,
    latency: number,
): Transport {
    const calls = new Map<string, number>();
    return async (request) => {
        const operation = request.headers["x-acs-action"] ?? "";
        await clock.sleep(latency / 2);
        const second = `${operation} ${Math.floor(clock.now() / 1_000)}`;
        const count = (calls.get(second) ?? 0) + 1;
        calls.set(second, count);
        const response =
            count > rates[/^(List|Get)/.test(operation) ? "read" : "write"]
                ? answer(400, { Code: "Throttling.User", Message: "Too many calls." })
                : await perform(emulator, account, operation, request.url);
        await clock.sleep(latency / 2);
        return response;
    };
}

async function perform(
    emulator: Emulator,
    account: Account,
    operation: string,
    url: string,
): Promise<HttpResponse> {
    const { RegionId, ...parameters } = Object.fromEntries(new URL(url).searchParams);
    try {
        return answer(
            200,
            await emulator.call<string>(account.id, operation, parameters, RegionId ?? region),
        );
    } catch (error) {
        if (error instanceof ApiError) {
            return answer(400, { Code: error.code, Message: error.message });
        }
        throw error;
    }
}

function answer(status: number, body: object): HttpResponse {
    return { status, headers: {}, body: JSON.stringify({ RequestId: "00000000", ...body }) };
}
