import * as fc from "fast-check";
import type { HostileService } from "tools/hostileService";
import { createAccount } from "../../../provider/src/account/account";
import { readSettings } from "../../../provider/src/account/readSettings";
import { httpTransport } from "../../../provider/src/api/transport";
import { UserFacingError } from "../../../provider/src/common/userFacingError";
import { getInvitation } from "../../../provider/src/lookUps/getInvitation";
import { getInvitations } from "../../../provider/src/lookUps/getInvitations";
import { getSharedResources } from "../../../provider/src/lookUps/getSharedResources";
import { runLookUp } from "../../../provider/src/lookUps/runLookUp";
import type { Outcome } from "../../support/driver";
import { EmulatorTime } from "../../support/emulatorTime";
import { dynamicProviderOf, InProcessDriver } from "../../support/inProcessDriver";
import { environmentOf, type Scene, type Shared } from "../../support/scene";
import { type Mutation, mutating, mutation } from "./mutation";

/** A part of a resource's life, or a look-up, with something that happens to what the service says. */
export interface Story {
    readonly resource: "by invitation" | "by share" | "rule";
    readonly response: "accept" | "reject";
    /** What the responses of are changed. */
    readonly stage: "up" | "refresh" | "destroy" | "look-up";
    readonly mutation: Mutation;
}

export const story: fc.Arbitrary<Story> = fc.record({
    resource: fc.constantFrom("by invitation" as const, "by share" as const, "rule" as const),
    response: fc.constantFrom("accept" as const, "accept" as const, "reject" as const),
    stage: fc.constantFrom(
        "up" as const,
        "up" as const,
        "refresh" as const,
        "destroy" as const,
        "look-up" as const,
    ),
    mutation,
});

const transport = httpTransport();

/** Plays a story on a share of its own, and tells which of the rules it broke. */
export class FuzzStage {
    private readonly broken: string[] = [];
    private readonly driver: InProcessDriver;
    private readonly time: EmulatorTime;
    /** Whether a response has said that the share is left, or not there. */
    private saidLeft = false;

    private constructor(
        private readonly scene: Scene,
        private readonly hostile: HostileService,
        private readonly story: Story,
        private readonly shared: Shared,
    ) {
        this.time = new EmulatorTime(scene.emulator);
        const type = story.resource === "rule" ? "InvitationAutoResponse" : "InvitationResponse";
        this.driver = new InProcessDriver(
            { ...scene, environmentOf: () => this.environment() },
            this.time,
            transport,
            dynamicProviderOf(type),
        );
    }

    static async play(scene: Scene, hostile: HostileService, story: Story): Promise<string[]> {
        hostile.beHonest();
        scene.emulator.clearRequests();
        const stage = new FuzzStage(scene, hostile, story, await scene.share());
        try {
            await stage.perform();
        } finally {
            hostile.beHonest();
        }
        return stage.broken;
    }

    private environment(): Record<string, string> {
        return environmentOf(this.scene.receiver, this.hostile.url);
    }

    private async perform(): Promise<void> {
        const { stage } = this.story;
        await this.driver.declare(this.declaration());
        if (stage === "look-up") {
            return this.lookUp();
        }
        if (stage !== "up" || this.takesTwoRuns) {
            this.mustSucceed("an honest up", await this.driver.up());
            this.scene.emulator.clock.advance(60_000);
        }
        this.newProcess();
        this.mutate();
        const outcome = await this.run(stage);
        await this.judge(outcome);
        this.hostile.beHonest();
        this.newProcess();
        this.scene.emulator.clock.advance(60_000);
        if (!(await this.isOfAnotherAccount())) {
            await this.converge();
        }
    }

    /** A rule rejects what an earlier run has listed. */
    private get takesTwoRuns(): boolean {
        return this.story.resource === "rule" && this.story.response === "reject";
    }

    /** An invitation says whose it is, and is believed: what it says of another account, that account alone can go on with. */
    private async isOfAnotherAccount(): Promise<boolean> {
        const { receiverAccountId = this.scene.receiver.id } = (await this.driver.outputs()) ?? {};
        return receiverAccountId !== this.scene.receiver.id;
    }

    private declaration() {
        const { resource, response } = this.story;
        const { invitationId, resourceShareId } = this.shared;
        const { id } = this.scene.sender;
        switch (resource) {
            case "by invitation":
                return { invitationId, response, onDelete: "leave" };
            case "by share":
                return { resourceShareId, response, senderAccountId: id, onDelete: "leave" };
            case "rule":
                return response === "accept"
                    ? {
                          accept: [{ senderAccountId: id, resourceShareIds: [resourceShareId] }],
                          onDelete: "leave",
                      }
                    : { accept: [], otherwise: "reject", onDelete: "leave" };
        }
    }

    /** As the next command of the CLI has it: with rate limits, caches and clocks of its own. */
    private newProcess(): void {
        this.driver.become(this.scene.receiver);
    }

    private mutate(): void {
        const { resourceShareId } = this.shared;
        this.hostile.answer = mutating(this.story.mutation, (body) => {
            this.saidLeft ||= !body.includes(resourceShareId) || /Delet/.test(body);
        });
    }

    private async run(operation: "up" | "refresh" | "destroy"): Promise<Outcome> {
        const outcome = await this.driver[operation]();
        if (!outcome.succeeded && !isOneLine(outcome.output)) {
            this.broken.push(
                `${operation} failed with more than one plain line: ${JSON.stringify(outcome.output.slice(0, 200))}`,
            );
        }
        return outcome;
    }

    /** What must hold whatever the service says. */
    private async judge(outcome: Outcome): Promise<void> {
        const { stage, response, resource, mutation } = this.story;
        const isRecorded = (await this.driver.outputs()) !== undefined;
        const joined = await this.scene.isJoined(this.shared.resourceShareId);
        const status = await this.scene.statusOf(this.shared);
        const undeclared = response === "accept" ? "Reject" : "Accept";
        if (this.scene.emulator.requests.some(({ operation }) => operation.startsWith(undeclared))) {
            this.broken.push(`${undeclared}ResourceShareInvitation was called, but ${response} is declared`);
        }
        if (stage === "up" && !isRecorded && status !== "Pending") {
            this.broken.push(`a write is forgotten: the invitation is ${String(status)}`);
        }
        if (stage === "up" && outcome.succeeded && response === "accept" && resource !== "rule" && !joined) {
            this.broken.push("up succeeded, but the share is not joined");
        }
        if (stage === "refresh" && !isRecorded && (joined || response === "reject")) {
            this.broken.push("a refresh has dropped a response that is in force");
        }
        if (stage === "destroy" && outcome.succeeded && joined && !this.wasLiedTo()) {
            this.broken.push("destroy succeeded, but the share is not left");
        }
        if (stage === "destroy" && !outcome.succeeded && !isRecorded) {
            this.broken.push(`destroy failed and dropped the resource (${mutation.operation})`);
        }
    }

    /** Whether a list in the documented form has said what is not so. */
    private wasLiedTo(): boolean {
        const { operation } = this.story.mutation;
        return (
            this.saidLeft &&
            (operation === "ListResourceShares" || operation === "ListResourceShareInvitations")
        );
    }

    /** Once the service says what is so, one run brings about what is declared, and a deletion leaves nothing behind. */
    private async converge(): Promise<void> {
        const { stage, response } = this.story;
        const { resourceShareId } = this.shared;
        if (stage === "destroy") {
            if ((await this.driver.outputs()) === undefined) {
                return;
            }
        } else {
            this.mustSucceed("the next refresh", await this.driver.refresh());
            this.mustSucceed("the next up", await this.driver.up());
            const joined = await this.scene.isJoined(resourceShareId);
            const status = await this.scene.statusOf(this.shared);
            if (joined !== (response === "accept") || status === "Pending") {
                this.broken.push(`after the next up, the invitation is ${String(status)}, joined ${joined}`);
            }
        }
        this.mustSucceed("the next destroy", await this.driver.destroy());
        this.scene.emulator.clock.advance(60_000);
        if (await this.scene.isJoined(resourceShareId)) {
            this.broken.push("after the next destroy, the share is not left");
        }
    }

    private mustSucceed(what: string, { succeeded, output }: Outcome): void {
        if (!succeeded) {
            this.broken.push(`${what} failed: ${output}`);
        }
    }

    /** Each look-up finds something, or fails with one line. */
    private async lookUp(): Promise<void> {
        const { invitationId, resourceShareId } = this.shared;
        await this.scene.answerByHand("Accept", invitationId);
        this.scene.emulator.clock.advance(60_000);
        const asked = [
            () => this.ask(getInvitations, {}),
            () => this.ask(getInvitations, { invitationIds: [invitationId] }),
            () => this.ask(getInvitation, { resourceShareId }),
            () => this.ask(getSharedResources, { senderAccountId: this.scene.sender.id }),
            () => this.ask(getSharedResources, { resourceShareId }),
        ];
        for (const ask of asked) {
            this.mutate();
            try {
                await ask();
            } catch (error) {
                if (!(error instanceof UserFacingError) || !isOneLine(error.message)) {
                    this.broken.push(`a look-up failed: ${error instanceof Error ? error.stack : error}`);
                }
            }
        }
    }

    private ask(lookUp: Parameters<typeof runLookUp>[0], declared: object): Promise<object> {
        const settings = readSettings(() => undefined, this.environment());
        const account = createAccount(settings, transport, this.time);
        return runLookUp(lookUp, { openAccount: async () => account, timeout: 60_000 }, { ...declared });
    }
}

function isOneLine(message: string): boolean {
    return message !== "" && isPlain(message) && !/^ *at /.test(message);
}

/** Whether a text is a single line, of characters that a terminal only shows. */
export function isPlain(text: string): boolean {
    return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
}
