import type { Settings } from "alicloud-resource-sharing-emulator";
import type { Act } from "./act";

/** A piece of the life of a share with both sides. Each is played with the real plugin, and with the stand-in. */
export interface Story {
    readonly name: string;
    /** What the service does where its documentation is silent. Default: the emulator's defaults. */
    readonly settings?: Partial<Settings>;
    /** Whether `npm test` leaves it to `npm run test:alicloud`, for other stories go through much the same. Default: false. */
    readonly isLeftOut?: boolean;
    play(act: Act): Promise<void>;
}

/** The stories that `npm test` plays. */
export function inEveryTest(stories: readonly Story[]): Story[] {
    return stories.filter(({ isLeftOut }) => isLeftOut !== true);
}

/** The stories that it leaves out. */
export function leftOut(stories: readonly Story[]): Story[] {
    return stories.filter(({ isLeftOut }) => isLeftOut === true);
}
