import { refuseSts } from "../../errors/stsErrors.js";
import type { JsonObject } from "../../json.js";
import type { Call, Operation } from "../call.js";
import {
    assumeRoleSession,
    formatTimeInSeconds,
    renderKey,
    stsCallsPerSecond,
    stsVersion,
} from "./roleSession.js";

/**
 * Issues a temporary key for a role in exchange for a token of an identity provider. The request is not signed: the
 * token is the proof. Only the token's form and times are checked, because no provider's key is known here.
 */
export const assumeRoleWithOIDC: Operation = {
    name: "AssumeRoleWithOIDC",
    version: stsVersion,
    writes: false,
    callsPerSecond: stsCallsPerSecond,
    anonymous: true,
    perform: (call) => {
        const provider =
            call.parameters.get("OIDCProviderArn") ?? refuseSts("MissingParameter.OIDCProviderArn");
        if (!/^acs:ram::\d+:oidc-provider\/.+$/.test(provider)) {
            refuseSts("EntityNotExist.OIDCProvider");
        }
        const claims = claimsOf(call);
        return { ...renderKey(assumeRoleSession(call)), OIDCTokenInfo: claims };
    },
};

function claimsOf({ parameters, now }: Call): JsonObject {
    const token = parameters.get("OIDCToken") ?? refuseSts("MissingParameter.OIDCToken");
    const payload = payloadOf(token);
    const expiry = Number(payload.exp);
    if (!Number.isFinite(expiry)) {
        refuseSts("AuthenticationFail.OIDCToken.Invalid");
    }
    if (now >= expiry * 1000) {
        refuseSts("AuthenticationFail.OIDCToken.Expired");
    }
    return {
        Subject: String(payload.sub ?? ""),
        Issuer: String(payload.iss ?? ""),
        ClientIds: [payload.aud ?? []].flat().join(","),
        ExpirationTime: formatTimeInSeconds(expiry * 1000),
        VerificationInfo: "Success",
    };
}

function payloadOf(token: string): Readonly<Record<string, unknown>> {
    const [, middle = "", signature] = token.trim().split(".");
    try {
        const payload: unknown = JSON.parse(Buffer.from(middle, "base64url").toString("utf8"));
        if (signature !== undefined && typeof payload === "object" && payload !== null) {
            return { ...payload };
        }
    } catch {
        // Not a token, which is reported below, like one that lacks a part.
    }
    return refuseSts("AuthenticationFail.OIDCToken.Invalid");
}
