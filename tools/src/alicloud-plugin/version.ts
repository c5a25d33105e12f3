/** The version of @pulumi/alicloud, which the plugin reports. The root's package.json must have the same. */
export const alicloudVersion = "3.108.0";
