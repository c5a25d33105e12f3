/** The regions that have a Resource Sharing endpoint (product metadata of 2026-04), with their display names. */
const localNames = {
    "cn-qingdao": { "en-US": "China (Qingdao)", "zh-CN": "华北1（青岛）" },
    "cn-beijing": { "en-US": "China (Beijing)", "zh-CN": "华北2（北京）" },
    "cn-zhangjiakou": { "en-US": "China (Zhangjiakou)", "zh-CN": "华北3（张家口）" },
    "cn-huhehaote": { "en-US": "China (Hohhot)", "zh-CN": "华北5（呼和浩特）" },
    "cn-wulanchabu": { "en-US": "China (Ulanqab)", "zh-CN": "华北6（乌兰察布）" },
    "cn-hangzhou": { "en-US": "China (Hangzhou)", "zh-CN": "华东1（杭州）" },
    "cn-shanghai": { "en-US": "China (Shanghai)", "zh-CN": "华东2（上海）" },
    "cn-shenzhen": { "en-US": "China (Shenzhen)", "zh-CN": "华南1（深圳）" },
    "cn-heyuan": { "en-US": "China (Heyuan)", "zh-CN": "华南2（河源）" },
    "cn-guangzhou": { "en-US": "China (Guangzhou)", "zh-CN": "华南3（广州）" },
    "cn-chengdu": { "en-US": "China (Chengdu)", "zh-CN": "西南1（成都）" },
    "cn-hongkong": { "en-US": "China (Hong Kong)", "zh-CN": "中国香港" },
    "cn-wuhan-lr": { "en-US": "China (Wuhan - Local Region)", "zh-CN": "华中1（武汉-本地地域）" },
    "cn-heyuan-acdr-1": { "en-US": "China (Heyuan ACDR)", "zh-CN": "华南2（河源专属云汽车合规）" },
    "ap-northeast-1": { "en-US": "Japan (Tokyo)", "zh-CN": "日本（东京）" },
    "ap-northeast-2": { "en-US": "South Korea (Seoul)", "zh-CN": "韩国（首尔）" },
    "ap-southeast-1": { "en-US": "Singapore", "zh-CN": "新加坡" },
    "ap-southeast-3": { "en-US": "Malaysia (Kuala Lumpur)", "zh-CN": "马来西亚（吉隆坡）" },
    "ap-southeast-5": { "en-US": "Indonesia (Jakarta)", "zh-CN": "印度尼西亚（雅加达）" },
    "ap-southeast-6": { "en-US": "Philippines (Manila)", "zh-CN": "菲律宾（马尼拉）" },
    "ap-southeast-7": { "en-US": "Thailand (Bangkok)", "zh-CN": "泰国（曼谷）" },
    "us-east-1": { "en-US": "US (Virginia)", "zh-CN": "美国（弗吉尼亚）" },
    "us-west-1": { "en-US": "US (Silicon Valley)", "zh-CN": "美国（硅谷）" },
    "eu-central-1": { "en-US": "Germany (Frankfurt)", "zh-CN": "德国（法兰克福）" },
    "eu-west-1": { "en-US": "UK (London)", "zh-CN": "英国（伦敦）" },
    "me-central-1": { "en-US": "SAU (Riyadh - Partner Region)", "zh-CN": "沙特（利雅得）" },
} as const;

/** The id of a region that has the service, such as `cn-hangzhou`. */
export type RegionId = keyof typeof localNames;

/** Every region that has the service, in the order of DescribeRegions. */
export const regionIds = Object.keys(localNames) as readonly RegionId[];

/** The region of a request that names none: the one in every example of the documentation. */
export const defaultRegion: RegionId = "cn-hangzhou";

export function isRegionId(value: string): value is RegionId {
    return Object.hasOwn(localNames, value);
}

/** A language of display names. */
export type Language = "en-US" | "zh-CN";

/** The display name of a region. */
export function localNameOf(region: RegionId, language: Language): string {
    return localNames[region][language];
}

/** The public host name of the service in a region. */
export function endpointOf(region: RegionId): string {
    return `resourcesharing.${region}.aliyuncs.com`;
}
