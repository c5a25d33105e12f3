import type { Emulator } from "alicloud-resource-sharing-emulator";
import type { Clock } from "../../provider/src/common/clock";
import { waitsDecidedAt } from "./waitsDecidedAt";

/** The emulator's own time, as the provider's clock: a wait moves it on and takes no time at all. */
export class EmulatorTime implements Clock {
    private seed = 1;

    /** @param meanwhile what happens after each pause, before the next look. */
    constructor(
        private readonly emulator: Emulator,
        private readonly meanwhile: () => Promise<void> = async () => undefined,
    ) {}

    now(): number {
        return this.emulator.clock.now();
    }

    async sleep(milliseconds: number): Promise<void> {
        this.emulator.clock.advance(milliseconds);
        await this.meanwhile();
    }

    random(): number {
        this.seed = (this.seed * 48_271) % 2_147_483_647;
        return this.seed / 2_147_483_647;
    }
}

/**
 * Gives a stack's provider the emulator's time: there as well, a wait moves the time on and takes none. Two resources
 * that wait at the same time move it twice.
 * @returns the environment of its commands
 */
export function inEmulatorTime({ url }: Emulator): Record<string, string> {
    return waitsDecidedAt(`${url}/_emulator/clock/advance`);
}
