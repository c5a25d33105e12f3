import type { Driver, Outcome } from "../driver";
import type { Scene } from "../scene";

/**
 * A piece of the life of a resource. Each is played by both adapters: on the real engine, and in process, there also under
 * every setting of the emulator for what the service's documentation leaves open. It may do with its scene as it likes.
 */
export interface Scenario {
    readonly name: string;
    play(scene: Scene, driver: Driver): Promise<void>;
}

/** Declares and runs `up`, which has to succeed. */
export async function bringAbout(
    driver: Driver,
    declaration: Readonly<Record<string, unknown>>,
): Promise<void> {
    await driver.declare(declaration);
    succeeds(await driver.up());
}

/** Fails the test with what the operation said, unless it succeeded. */
export function succeeds({ succeeded, output }: Outcome): string {
    if (!succeeded) {
        throw new Error(`The operation failed:\n${output}`);
    }
    return output;
}

/** Gives what the operation said; fails the test if it succeeded, or showed a JavaScript stack. */
export function fails({ succeeded, output }: Outcome): string {
    if (succeeded) {
        throw new Error(`The operation succeeded, but should not have:\n${output}`);
    }
    expect(output).not.toMatch(/\n\s+at \S+ \(/);
    return output;
}
