import { join } from "node:path";

const preloaded = join(__dirname, "preloadedWaits.js");

/**
 * Lets whoever listens at a URL decide when the waits of a stack's provider end: the environment of its commands.
 * @param url gets a POST for each wait, and responds once it is over
 */
export function waitsDecidedAt(url: string): Record<string, string> {
    return { NODE_OPTIONS: `--require ${JSON.stringify(preloaded)}`, TEST_WAITS_URL: url };
}
