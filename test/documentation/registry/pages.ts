import { resolve } from "node:path";
import { root } from "../manifests";
import { installation } from "./installation";
import { overview } from "./overview";

/** The pages that Pulumi's registry takes from the repository: Markdown of Hugo, whose links are all absolute. */
export const registryPages = [
    { path: resolve(root, "docs/_index.md"), content: overview },
    { path: resolve(root, "docs/installation-configuration.md"), content: installation },
];
