import type { ProxyResolver } from "../../api/proxy";
import { noProxyVariables, proxyVariables } from "./names";
import { type Environment, findVariable } from "./variables";

/** The proxy that the environment sets; undefined if there is none, in which case the rules are not loaded. */
export function readProxies(environment: Environment): ProxyResolver | undefined {
    const forHttps = findVariable(environment, proxyVariables);
    if (forHttps === undefined) {
        return undefined;
    }
    const { createProxyResolver }: typeof import("./proxy/proxyResolver") = require("./proxy/proxyResolver");
    return createProxyResolver(forHttps, findVariable(environment, noProxyVariables)?.value ?? "");
}
