import type { CallKind } from "./retry";

export interface Service {
    /** The first label of the endpoint's host name, and the key in `alicloud:endpoints`. */
    readonly code: string;
    readonly version: string;
    /** Where requests carry parameters. URLs end up in the logs of proxies, so secrets belong into the body. */
    readonly parametersIn: "query" | "body";
    /** The published limit of each operation, in calls a second, by account and region. */
    readonly callsPerSecond: Readonly<Record<CallKind, number>>;
}

/**
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-overview
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-quota
 */
export const resourceSharing: Service = {
    code: "resourcesharing",
    version: "2020-01-10",
    parametersIn: "query",
    callsPerSecond: { read: 20, write: 10 },
};

/**
 * https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-overview
 * https://help.aliyun.com/zh/ram/developer-reference/api-sts-2015-04-01-quota
 */
export const securityTokenService: Service = {
    code: "sts",
    version: "2015-04-01",
    parametersIn: "body",
    callsPerSecond: { read: 100, write: 100 },
};
