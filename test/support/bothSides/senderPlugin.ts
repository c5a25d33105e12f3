import { resolve } from "node:path";

/** A `pulumi-resource-alicloud` that a story is played with. */
export interface SenderPlugin {
    /** The folder of its executable. */
    readonly folder: string;
    /** What its process needs in its environment. */
    readonly environment: Readonly<Record<string, string>>;
    /** A time in which what never comes is looked for once, as `customTimeouts` take it. The stand-in looks however late it is. */
    readonly shortTimeout: string;
}

/** The stand-in, with pauses a fiftieth of the real ones. */
export const standIn: SenderPlugin = {
    folder: resolve(__dirname, "../alicloud"),
    environment: { ALICLOUD_STAND_IN_PAUSES: "0.02" },
    shortTimeout: "1s",
};

/** The plugin that `tools/alicloud-plugin` builds. @param folder where it is */
export function realPlugin(folder: string): SenderPlugin {
    return { folder, environment: {}, shortTimeout: "20s" };
}
