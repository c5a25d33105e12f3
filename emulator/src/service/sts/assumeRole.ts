import type { Operation } from "../call.js";
import { assume, renderKey, STS_CALLS_PER_SECOND, STS_VERSION } from "./roleSession.js";

/** Gives out a temporary key for a role. */
export const assumeRole: Operation = {
    name: "AssumeRole",
    version: STS_VERSION,
    callsPerSecond: STS_CALLS_PER_SECOND,
    perform: (call) => renderKey(assume(call)),
};
