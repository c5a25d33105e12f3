/** A Pulumi CLI that is ready to run Node.js programs. */
export interface PulumiInstallation {
    /** Absolute path of the executable. */
    readonly command: string;
    /** Semantic version without a leading "v", for example "3.259.0". */
    readonly version: string;
    /** The directory that contains the executable. Put it first on PATH: the CLI looks for its plugins there. */
    readonly binDirectory: string;
}

/** The plugin that runs Node.js programs. */
export const languageHost = "pulumi-language-nodejs";

/** The plugin that runs dynamic providers written for Node.js. */
export const dynamicProvider = "pulumi-resource-pulumi-nodejs";
