import type { AccountOptions, EmulatorOptions } from "../options.js";
import type { RegionId } from "../regions.js";
import type { Settings } from "../settings/settings.js";

/** A share that exists from the start. */
export interface ConfiguredShare {
    readonly owner: string;
    readonly id?: string;
    readonly name: string;
    readonly region?: RegionId;
    readonly allowExternalTargets?: boolean;
    readonly targets?: readonly string[];
    readonly resources?: readonly { readonly id: string; readonly type: string }[];
}

/** The content of a configuration file, as its schema describes it. */
export interface ConfigContent
    extends Omit<EmulatorOptions, "accounts" | "settings" | "clock" | "snapshot" | "tls"> {
    readonly accounts?: readonly (Pick<AccountOptions, "id"> & Partial<AccountOptions>)[];
    readonly settings?: Partial<Settings>;
    readonly shares?: readonly ConfiguredShare[];
}
