import { gatewayError } from "../errors/gatewayErrors.js";
import { defaultRegion, isRegionId, type RegionId } from "../regions.js";
import { headerOf, type WireRequest } from "./wire.js";

/**
 * The region that a request is for: the parameter RegionId, else the first segment of the path (`/cn-shanghai`), else
 * the Host header (`resourcesharing.cn-shanghai.aliyuncs.com`, also `-vpc`), else cn-hangzhou.
 */
export function regionOf(request: WireRequest, parameter: string | undefined): RegionId {
    if (parameter !== undefined && parameter !== "") {
        if (!isRegionId(parameter)) {
            throw gatewayError("InvalidRegionId.NotFound");
        }
        return parameter;
    }
    const segment = request.path.split("/")[1] ?? "";
    const host = headerOf(request, "host")?.toLowerCase() ?? "";
    const [, named = ""] =
        /^resourcesharing(?:-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com(?::\d+)?$/.exec(host) ?? [];
    return [segment, named].find(isRegionId) ?? defaultRegion;
}

/** Whether a path is the root of the service, or of the service in one region. */
export function isServicePath(path: string): boolean {
    const [, segment = "", ...rest] = path.split("/");
    return (segment === "" || isRegionId(segment)) && rest.every((part) => part === "");
}

/** The paths that a client may have signed: the one it sent, or the root if that one begins with a region. */
export function pathsOf(path: string): readonly string[] {
    return path === "/" ? ["/"] : ["/", path];
}
