import type { ProxyChoice } from "../../api/proxy";
import { proxyVariables } from "./names";
import { type Environment, findVariable } from "./variables";

/**
 * The proxies that the environment sets; undefined where it sets none, as most do: the rules are not loaded then.
 */
export function readProxies(environment: Environment): ProxyChoice | undefined {
    if (findVariable(environment, Object.values(proxyVariables).flat()) === undefined) {
        return undefined;
    }
    const { proxyChoice }: typeof import("./proxy/choice") = require("./proxy/choice");
    return proxyChoice(environment);
}
