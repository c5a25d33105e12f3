import type { Operation } from "../service/call.js";

/** A token bucket: filled at a rate, one token for each call, holding at most one second's worth. */
interface Bucket {
    tokens: number;
    filledTime: number;
}

/** A token bucket for each account, region and operation, filled at the published rate. */
export class RateLimits {
    private readonly buckets = new Map<string, Bucket>();

    /** Fills every bucket. */
    reset(): void {
        this.buckets.clear();
    }

    /** Takes a token. @returns 0, or the milliseconds until there is one @param now the emulator's time */
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
