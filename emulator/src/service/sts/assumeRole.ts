import type { Operation } from "../call.js";
import { assumeRoleSession, renderKey, stsCallsPerSecond, stsVersion } from "./roleSession.js";

/** Issues a temporary key for a role. */
export const assumeRole: Operation = {
    name: "AssumeRole",
    version: stsVersion,
    writes: false,
    callsPerSecond: stsCallsPerSecond,
    perform: (call) => renderKey(assumeRoleSession(call)),
};
