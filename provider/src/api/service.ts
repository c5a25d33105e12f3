/** One Alibaba Cloud service, as requests name it. */
export interface Service {
    /** First label of the endpoint's host name, and the key in `alicloud:endpoints`. */
    readonly code: string;
    /** API version, sent with each request. */
    readonly version: string;
    /** Where requests carry an operation's parameters. URLs end up in the logs of proxies: secrets belong into the body. */
    readonly parametersIn: "query" | "body";
}

/** https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-overview */
export const resourceSharing: Service = {
    code: "resourcesharing",
    version: "2020-01-10",
    parametersIn: "query",
};

/** https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-overview */
export const securityTokenService: Service = { code: "sts", version: "2015-04-01", parametersIn: "body" };
