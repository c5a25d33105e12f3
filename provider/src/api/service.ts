import type { CallKind } from "./retry";

/** One Alibaba Cloud service, as requests name it. */
export interface Service {
    /** First label of the endpoint's host name, and the key in `alicloud:endpoints`. */
    readonly code: string;
    /** API version, sent with each request. */
    readonly version: string;
    /** Where requests carry an operation's parameters. URLs end up in the logs of proxies: secrets belong into the body. */
    readonly parametersIn: "query" | "body";
    /** Calls a second that it takes of one operation, for each account and region. */
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
