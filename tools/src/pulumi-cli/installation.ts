/** A Pulumi CLI that is ready to run programs for Node.js. */
export interface PulumiInstallation {
    /** Absolute path of the executable. */
    readonly command: string;
    /** Without the leading "v". */
    readonly version: string;
    /** The directory of the executable, for the front of PATH: the CLI looks there for its plugins. */
    readonly binDirectory: string;
}

/** The plugin that runs programs for Node.js. */
export const LANGUAGE_HOST = "pulumi-language-nodejs";

/** The plugin that runs dynamic providers. */
export const DYNAMIC_PROVIDER = "pulumi-resource-pulumi-nodejs";
