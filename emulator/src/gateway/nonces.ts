import { hash } from "node:crypto";

/** How far a request's time may be from the gateway's, in milliseconds (15 minutes, documented). */
export const signatureLifetimeMilliseconds = 15 * 60_000;

/** Above this number the older half is discarded early, so that a load test cannot fill the memory. */
const maxNonces = 1_000_000;

/** Remembers the nonces of requests for as long as their signatures could be replayed. */
export class Nonces {
    private current = new Set<string>();
    private former = new Set<string>();
    private turnTime = 0;

    /** Whether a nonce is used for the first time. @param now the gateway's time */
    use(nonce: string, now: number): boolean {
        // A signature is valid from 15 minutes before to 15 minutes after its time, so two generations of 30 minutes
        // suffice.
        if (now >= this.turnTime || this.current.size >= maxNonces / 2) {
            this.former = this.current;
            this.current = new Set();
            this.turnTime = now + 2 * signatureLifetimeMilliseconds;
        }
        // A nonce may be as long as a request; its hash never is.
        const digest = hash("sha256", nonce, "base64");
        if (this.current.has(digest) || this.former.has(digest)) {
            return false;
        }
        this.current.add(digest);
        return true;
    }
}
