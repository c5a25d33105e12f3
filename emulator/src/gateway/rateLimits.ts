import type { Operation } from "../service/call.js";

/** A token bucket: filled at a rate, one taken by each call, at most one second's worth held. */
interface Bucket {
    tokens: number;
    filledTime: number;
}

/** Token buckets for each account, region and operation, at the published rates. */
export class RateLimits {
    private readonly buckets = new Map<string, Bucket>();

    /** Takes a token. @returns 0, or the milliseconds until there is one @param now by the emulator's clock */
    take(operation: Operation, accountId: string, region: string, now: number): number {
        const rate = operation.callsPerSecond;
        const key = `${accountId} ${region} ${operation.name}`;
        const bucket = this.buckets.get(key) ?? { tokens: rate, filledTime: now };
        const tokens = Math.min(rate, bucket.tokens + ((now - bucket.filledTime) * rate) / 1000);
        const taken = tokens >= 1 ? 1 : 0;
        this.buckets.set(key, { tokens: tokens - taken, filledTime: now });
        return taken === 1 ? 0 : Math.ceil(((1 - tokens) * 1000) / rate);
    }
}
