import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../support/installation";

const { peerDependencies } = JSON.parse(readFileSync(join(repository, "provider/package.json"), "utf8"));

/** The oldest @pulumi/pulumi that the package allows. */
export const oldestSdk: string = peerDependencies["@pulumi/pulumi"].replace("^", "");

/** What the repository's own tests are run with. */
export const sdk = { "@pulumi/pulumi": "3.248.0" };

export const plugin = "pulumi-alicloud-resource-sharing/plugin";

export const npmInstall = ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"] as const;

/** @param project a folder that has `node_modules` */
export function installedVersion(project: string, name: string): string {
    return JSON.parse(readFileSync(join(project, "node_modules", name, "package.json"), "utf8")).version;
}
