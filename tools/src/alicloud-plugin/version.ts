/** The version of @pulumi/alicloud, which the plugin says that it has. The root's package.json has to have the same. */
export const alicloudVersion = "3.108.0";
