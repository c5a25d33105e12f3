/** Name of the Pulumi package, of the plugin, and of the plugin's namespace in the configuration. In users' state: never changes. */
export const packageName = "alicloud-resource-sharing";

/** The token of a type or of a look-up of the Pulumi package. In users' state: never changes. */
export function tokenOf(name: string): string {
    return `${packageName}:index:${name}`;
}

/** The type of a `CrossAccountShare`, by either adapter: no provider knows it. In users' state: never changes. */
export const crossAccountShareType = tokenOf("CrossAccountShare");
