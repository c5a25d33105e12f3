import { isDeepStrictEqual } from "node:util";
import type { CommandOptions, CommandResult } from "../stack/command";
import { Stack, type StackOptions } from "../stack/stack";
import { describeOutputs } from "./describeOutputs";
import { type LocalService, type Offer, type OnRecord, REGION } from "./localService";
import type { Narrator } from "./narrator";

/** A response, and what the service has to have on record of it afterwards. */
export interface Expected {
    readonly response: "accept" | "reject";
    readonly record: OnRecord;
}

/** What an answer is given with. */
export interface Surroundings {
    readonly service: LocalService;
    readonly narrator: Narrator;
    readonly signal: AbortSignal;
    readonly stackOptions: Omit<StackOptions, "name" | "environment">;
}

/** Lets the sender make an offer, and answers it with a stack of its own: up, refresh, destroy. */
export async function answerOffer({ response, record }: Expected, surroundings: Surroundings): Promise<void> {
    const { service, narrator, stackOptions } = surroundings;
    narrator.step("The sender shares a VSwitch and a Snapshot with the receiver.");
    const offer = await service.offer(`to-${response}`);
    narrator.say(`Share ${offer.shareId}; the receiver has got invitation ${offer.invitationId}.`);
    await requireOnRecord(surroundings, offer, { status: "Pending", joined: false });

    const environment = service.receiverEnvironment();
    const stack = await Stack.create({ ...stackOptions, name: response, environment });
    try {
        await stack.setConfig({ "alicloud:region": REGION, invitationId: offer.invitationId, response });

        narrator.step(`The receiver runs \`pulumi up\`, with response = ${response}.`);
        await mustSucceed(surroundings, (options) => stack.up(["--suppress-outputs"], options));
        for (const line of describeOutputs(await stack.outputs())) {
            narrator.say(line);
        }
        await requireOnRecord(surroundings, offer, record);

        narrator.step("The receiver runs `pulumi refresh`. It reads the service again: nothing has changed.");
        const unchanged = ["--expect-no-changes", "--suppress-outputs"];
        await mustSucceed(surroundings, (options) => stack.refresh(unchanged, options));

        narrator.step(
            "The receiver runs `pulumi destroy`. The stack forgets its answer; the service does not.",
        );
        await mustSucceed(surroundings, (options) => stack.destroy(["--remove"], options));
        await requireOnRecord(surroundings, offer, record);
    } finally {
        await stack.dispose();
    }
}

async function mustSucceed(
    { service, narrator, signal }: Surroundings,
    run: (options: CommandOptions) => Promise<CommandResult>,
): Promise<void> {
    signal.throwIfAborted();
    const { exitCode } = await run({ signal, onOutput: (text) => narrator.quote(text) });
    signal.throwIfAborted();
    if (exitCode !== 0) {
        throw new Error("This pulumi command should have succeeded.");
    }
    narrator.say(`Signed requests to the service: ${service.takeRequests().join(", ") || "none"}.`);
}

async function requireOnRecord(
    { service, narrator }: Surroundings,
    offer: Offer,
    expected: OnRecord,
): Promise<void> {
    const record = await service.onRecord(offer);
    narrator.say(`The service's own records: ${inWords(record)}.`);
    if (!isDeepStrictEqual(record, expected)) {
        throw new Error(`The service's own records should say: ${inWords(expected)}.`);
    }
}

function inWords({ status, joined }: OnRecord): string {
    return `the invitation is ${status}, and the receiver is ${joined ? "" : "not "}in the share`;
}
