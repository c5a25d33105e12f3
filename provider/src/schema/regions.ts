/**
 * The regions that have a Resource Sharing endpoint.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-endpoint
 */
export const regions: readonly string[] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-southeast-1",
    "ap-southeast-3",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "cn-beijing",
    "cn-chengdu",
    "cn-guangzhou",
    "cn-hangzhou",
    "cn-heyuan",
    "cn-heyuan-acdr-1",
    "cn-hongkong",
    "cn-huhehaote",
    "cn-qingdao",
    "cn-shanghai",
    "cn-shenzhen",
    "cn-wuhan-lr",
    "cn-wulanchabu",
    "cn-zhangjiakou",
    "eu-central-1",
    "eu-west-1",
    "me-central-1",
    "us-east-1",
    "us-west-1",
];

/**
 * A region id becomes part of a host name, so it must contain nothing else. Customers have hosts below aliyuncs.com as
 * well, such as `<bucket>.oss-cn-hangzhou.aliyuncs.com`; a region begins with two letters.
 */
export const regionPattern = /^[a-z]{2}(-[a-z0-9]+)+$/;

/** Undefined if the region can be called. @param skipValidation whether unknown regions are accepted. */
export function problemWithRegion(region: string, skipValidation: boolean): string | undefined {
    return regions.includes(region) || (skipValidation && regionPattern.test(region))
        ? undefined
        : `"${region}" is not a region of Resource Sharing; it must be one of ${regions.join(", ")}` +
              " (the setting skipRegionValidation, or ALICLOUD_SKIP_REGION_VALIDATION=true, allows others)";
}
