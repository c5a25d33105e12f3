import type { ProxyResolver } from "../../api/proxy";
import { proxyVariables } from "./names";
import { type Environment, findVariable } from "./variables";

/**
 * The proxies that the environment sets; undefined if it sets none, as most do: the rules are not loaded then.
 */
export function readProxies(environment: Environment): ProxyResolver | undefined {
    if (findVariable(environment, Object.values(proxyVariables).flat()) === undefined) {
        return undefined;
    }
    const { createProxyResolver }: typeof import("./proxy/proxyResolver") = require("./proxy/proxyResolver");
    return createProxyResolver(environment);
}
