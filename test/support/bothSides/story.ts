import type { Settings } from "alicloud-resource-sharing-emulator";
import type { Act } from "./act";

/** A piece of the life of a share with both sides. Each is played with the real plugin, and with the stand-in. */
export interface Story {
    readonly name: string;
    /** What the service does where its documentation is silent. Default: the emulator's defaults. */
    readonly settings?: Partial<Settings>;
    play(act: Act): Promise<void>;
}
