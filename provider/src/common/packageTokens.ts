/** The Pulumi package, its plugin, and the plugin's namespace in the configuration. In users' state: never changes. */
export const packageName = "alicloud-resource-sharing";

/** The token of a type or look-up of the Pulumi package. In users' state: never changes. */
export function tokenOf(name: string): string {
    return `${packageName}:index:${name}`;
}

/** The type of a `CrossAccountShare`, with either adapter; it has no provider. In users' state: never changes. */
export const crossAccountShareType = tokenOf("CrossAccountShare");
