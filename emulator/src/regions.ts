/** The regions that have a Resource Sharing endpoint (product metadata of 2026-04), with their English names. */
const LOCAL_NAMES = {
    "cn-qingdao": "China (Qingdao)",
    "cn-beijing": "China (Beijing)",
    "cn-zhangjiakou": "China (Zhangjiakou)",
    "cn-huhehaote": "China (Hohhot)",
    "cn-wulanchabu": "China (Ulanqab)",
    "cn-hangzhou": "China (Hangzhou)",
    "cn-shanghai": "China (Shanghai)",
    "cn-shenzhen": "China (Shenzhen)",
    "cn-heyuan": "China (Heyuan)",
    "cn-guangzhou": "China (Guangzhou)",
    "cn-chengdu": "China (Chengdu)",
    "cn-hongkong": "China (Hong Kong)",
    "cn-wuhan-lr": "China (Wuhan - Local Region)",
    "cn-heyuan-acdr-1": "China (Heyuan ACDR)",
    "ap-northeast-1": "Japan (Tokyo)",
    "ap-northeast-2": "South Korea (Seoul)",
    "ap-southeast-1": "Singapore",
    "ap-southeast-3": "Malaysia (Kuala Lumpur)",
    "ap-southeast-5": "Indonesia (Jakarta)",
    "ap-southeast-6": "Philippines (Manila)",
    "ap-southeast-7": "Thailand (Bangkok)",
    "us-east-1": "US (Virginia)",
    "us-west-1": "US (Silicon Valley)",
    "eu-central-1": "Germany (Frankfurt)",
    "eu-west-1": "UK (London)",
    "me-central-1": "SAU (Riyadh - Partner Region)",
} as const;

/** The id of a region the service exists in, such as `cn-hangzhou`. */
export type RegionId = keyof typeof LOCAL_NAMES;

/** Every region, in the order DescribeRegions lists them. */
export const REGION_IDS = Object.keys(LOCAL_NAMES) as readonly RegionId[];

/** Where a request lands that names no region: that of every example in the documentation. */
export const DEFAULT_REGION: RegionId = "cn-hangzhou";

export function isRegionId(text: string): text is RegionId {
    return Object.hasOwn(LOCAL_NAMES, text);
}

/** The English display name of a region. */
export function localName(region: RegionId): string {
    return LOCAL_NAMES[region];
}

/** The public host of the service in a region. */
export function endpointOf(region: RegionId): string {
    return `resourcesharing.${region}.aliyuncs.com`;
}
