import { isDeepStrictEqual } from "node:util";
import type { CommandOptions, CommandResult } from "../stack/command";
import { Stack, type StackOptions } from "../stack/stack";
import { describeOutputs } from "./describeOutputs";
import { type InvitationRecord, type LocalService, type Offer, region } from "./localService";
import type { Narrator } from "./narrator";
import { requireSuccess } from "./requireSuccess";

/** A response, and the record that the service must have of the invitation afterwards. */
export interface ExpectedResponse {
    readonly response: "accept" | "reject";
    readonly record: InvitationRecord;
}

/** What every part of the quick start works with. */
export interface QuickStartContext {
    readonly service: LocalService;
    readonly narrator: Narrator;
    readonly signal: AbortSignal;
    readonly stackOptions: Omit<StackOptions, "name" | "environment">;
}

/**
 * Has the sender share resources, and responds to the invitation with a stack of its own: `up`, `refresh`,
 * `destroy`.
 * @throws Error if a command fails, or if the service's record is not as expected
 */
export async function respondToInvitation(
    { response, record }: ExpectedResponse,
    context: QuickStartContext,
): Promise<void> {
    const { service, narrator, stackOptions } = context;
    narrator.step("The sender shares a VSwitch and a Snapshot with the receiver.");
    const offer = await service.offer(`to-${response}`);
    narrator.say(`The share is ${offer.shareId}; the receiver's invitation is ${offer.invitationId}.`);
    await requireRecord(context, offer, { status: "Pending", joined: false });

    const environment = service.receiverEnvironment();
    const stack = await Stack.create({ ...stackOptions, name: response, environment });
    try {
        await stack.setConfig({ "alicloud:region": region, invitationId: offer.invitationId, response });

        narrator.step(`The receiver runs \`pulumi up\` with response = ${response}.`);
        await run(context, (options) => stack.up(["--suppress-outputs"], options));
        for (const line of describeOutputs(await stack.outputs())) {
            narrator.say(line);
        }
        await requireRecord(context, offer, record);

        narrator.step("The receiver runs `pulumi refresh`, which reads the service and finds no changes.");
        const unchanged = ["--expect-no-changes", "--suppress-outputs"];
        await run(context, (options) => stack.refresh(unchanged, options));

        narrator.step(
            "The receiver runs `pulumi destroy`. The stack forgets its response; the service does not.",
        );
        await run(context, (options) => stack.destroy(["--remove"], options));
        await requireRecord(context, offer, record);
    } finally {
        await stack.dispose();
    }
}

async function run(
    { service, narrator, signal }: QuickStartContext,
    command: (options: CommandOptions) => Promise<CommandResult>,
): Promise<void> {
    await requireSuccess(narrator, signal, command);
    narrator.say(`Signed requests to the service: ${service.takeRequests().join(", ") || "none"}.`);
}

async function requireRecord(
    { service, narrator }: QuickStartContext,
    offer: Offer,
    expected: InvitationRecord,
): Promise<void> {
    const record = await service.recordOf(offer);
    narrator.say(`The service's own record: ${describeRecord(record)}.`);
    if (!isDeepStrictEqual(record, expected)) {
        throw new Error(`The service's own record should be: ${describeRecord(expected)}.`);
    }
}

function describeRecord({ status, joined }: InvitationRecord): string {
    return `the invitation is ${status}, and the receiver has ${joined ? "" : "not "}joined the share`;
}
