import { gatewayError } from "../errors/gatewayErrors.js";
import type { Operation } from "../service/call.js";
import { apiVersions, operationsByName } from "../service/operations.js";
import { isServicePath } from "./region.js";
import { headerOf, type WireRequest } from "./wire.js";

/** The operation that a request names: in a header (V3), else in the parameters; "" if it names none. */
export function actionOf(request: WireRequest, allParameters: ReadonlyMap<string, string>): string {
    return headerOf(request, "x-acs-action") ?? allParameters.get("Action") ?? "";
}

/** The API version that a request is for; "" if it names none. */
export function versionOf(request: WireRequest, allParameters: ReadonlyMap<string, string>): string {
    return headerOf(request, "x-acs-version") ?? allParameters.get("Version") ?? "";
}

/** The operation of a request, by its action and version. @throws ApiError if there is no such operation */
export function operationOf(request: WireRequest, allParameters: ReadonlyMap<string, string>): Operation {
    if (request.method !== "GET" && request.method !== "POST") {
        throw gatewayError("UnsupportedHTTPMethod");
    }
    if (!isServicePath(request.path)) {
        throw gatewayError("InvalidAction.NotFound");
    }
    const action = required("Action", actionOf(request, allParameters));
    const version = required("Version", versionOf(request, allParameters));
    if (!apiVersions.has(version)) {
        throw gatewayError("InvalidVersion");
    }
    const operation = operationsByName.get(action);
    if (operation?.version !== version) {
        throw gatewayError("InvalidAction.NotFound");
    }
    return operation;
}

function required(name: string, value: string): string {
    if (value === "") {
        throw gatewayError("MissingParameter", name);
    }
    return value;
}
