import { basename, delimiter, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import type { Narrator } from "../quick-start/narrator";
import { requireSuccess } from "../quick-start/requireSuccess";
import type { CommandOptions, CommandResult } from "../stack/command";
import { Stack } from "../stack/stack";
import { type BothSidesService, vswitchId } from "./service";
import { repository, standInDirectory, standInEnvironment } from "./standIn";

export class Run {
    private readonly stacks: Stack[] = [];

    /** @param home a directory for all stacks, so that one can refer to another */
    constructor(
        readonly service: BothSidesService,
        readonly narrator: Narrator,
        private readonly pulumi: PulumiInstallation,
        private readonly home: string,
        private readonly signal: AbortSignal,
    ) {}

    /** Creates a stack. @param folder of its project, below `examples` */
    async stack(folder: string, configuration: Readonly<Record<string, string>>): Promise<Stack> {
        // The engine finds the stand-in through PATH.
        const path = [
            standInDirectory,
            this.pulumi.binDirectory,
            dirname(process.execPath),
            process.env.PATH ?? "",
        ];
        const stack = await Stack.create({
            // Stacks in one home need different names, because each name has one configuration.
            name: basename(folder),
            pulumi: this.pulumi,
            projectDirectory: join(repository, "examples", folder),
            home: this.home,
            environment: { PATH: path.join(delimiter), ...standInEnvironment },
        });
        this.stacks.push(stack);
        await stack.setConfig(configuration);
        return stack;
    }

    /** Runs a command, and shows its output. @throws Error if it fails */
    require(command: (options: CommandOptions) => Promise<CommandResult>): Promise<void> {
        return requireSuccess(this.narrator, this.signal, command);
    }

    /** Says what the service shows the receiver. @throws Error if that is not as expected */
    async requireSeen(expected: "the VSwitch" | "nothing"): Promise<void> {
        const seen = await this.service.seenByReceiver();
        const list = seen.join(", ") || "nothing";
        this.narrator.say(`The service's own record: the receiver sees ${list}.`);
        if (!isDeepStrictEqual(seen, expected === "nothing" ? [] : [vswitchId])) {
            throw new Error(`The receiver should see ${expected}.`);
        }
    }

    async dispose(): Promise<void> {
        await Promise.all(this.stacks.map((stack) => stack.dispose()));
    }
}
