import type { Operation } from "../call.js";
import { assumeRoleSession, renderKey, stsCallsPerSecond, stsVersion } from "./roleSession.js";

export const assumeRole: Operation = {
    name: "AssumeRole",
    version: stsVersion,
    writes: false,
    callsPerSecond: stsCallsPerSecond,
    perform: (call) => renderKey(assumeRoleSession(call)),
};
