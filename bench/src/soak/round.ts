import { setTimeout } from "node:timers/promises";
import { receivers, rejectsOthers, roleOf, ruleReceivers, senders } from "./accounts";
import type { RoundPlan } from "./plan";
import { LostError, OperationError, type Plugin, type Properties, type State } from "./plugin";
import { type Answerable, unprintableIn, wrongRecords, wrongWrites } from "./records";
import type { Service } from "./service";

/** What lasts from round to round. */
export interface World {
    readonly service: Service;
    /** Serves look-ups during faults, and the first of the undisturbed commands of every round. */
    readonly lasting: Plugin;
    startPlugin(): Promise<Plugin>;
    /** The recorded rules, by URN. */
    readonly rules: Map<string, State>;
}

/** A resource of the program, and its state in the engine. */
interface Resource {
    readonly urn: string;
    readonly inputs: Properties;
    state: State | undefined;
    /** Whether the last operation may have done something that the engine does not know, because its process ended. */
    isLost: boolean;
}

interface Response extends Resource, Answerable {
    readonly onDelete: "leave" | "retain";
}

/** The timeout of an operation with faults, and without, in seconds. */
const disturbed = 10;
const undisturbed = 120;

/** Longer than any late visibility, by the service's clock, in milliseconds. */
const settled = 60_000;

/** How long a process whose engine is gone may take to end, in milliseconds: reached only if it never ends. */
const longestEnd = 60_000;

/** @returns what was wrong: nothing, if all is well. */
export async function playRound(world: World, plan: RoundPlan, round: number): Promise<string[]> {
    const { service } = world;
    const problems: string[] = [];
    const responses = await Promise.all(
        plan.responses.map((one, index) => invite(service, one, `${round}-${index}`)),
    );
    const rules = await Promise.all(plan.rules.map((receiver) => inviteForRule(world, receiver)));

    for (const fault of plan.faults) {
        await service.addFault(fault);
    }
    service.lie(plan.lies);
    problems.push(...(await disturbedCommand(world, plan, [...responses, ...rules])));
    await service.clearFaults();
    await service.advance(settled + plan.hoursPass * 3_600_000);
    problems.push(...(await forgotten(service, responses)));

    const next = await world.startPlugin();
    problems.push(...(await converge(world.lasting, responses)), ...(await converge(next, rules)));
    for (const { urn, state } of rules) {
        if (state !== undefined) {
            world.rules.set(urn, state);
        }
    }
    problems.push(...(await wrongRecords(service, responses, "after up")));

    // A new process, because one that has declared a share does not leave it.
    const last = await world.startPlugin();
    problems.push(...(await remove(last, responses)));
    await service.advance(settled);
    const removed = responses.map((one) => (one.onDelete === "leave" ? { ...one, isLeft: true } : one));
    problems.push(...(await wrongRecords(service, removed, "after destroy")));
    problems.push(...wrongWrites(await service.takeRequests(), responses));

    for (const plugin of [next, last]) {
        await plugin.kill();
        problems.push(...said(plugin));
    }
    problems.push(...said(world.lasting));
    return service.printed === "" ? problems : [...problems, `The emulator printed: ${service.printed}`];
}

/** A sender invites a receiver, whose program declares a response. */
async function invite(
    service: Service,
    { receiver: index, sender, response, byInvitation, onDelete }: RoundPlan["responses"][number],
    name: string,
): Promise<Response> {
    const receiver = receivers[index] ?? receivers[0];
    const from = senders[sender] ?? senders[0];
    if (receiver === undefined) {
        throw new Error("There is no receiver.");
    }
    const { resourceShareId, invitationId } = await service.share({
        from: from.id,
        to: receiver.id,
        resourceShareName: "network",
        resources: [{ resourceId: `s-bp1soak${name}`, resourceType: "Snapshot" }],
    });
    if (invitationId === null) {
        throw new Error("The receiver was not invited.");
    }
    return {
        urn: `urn:pulumi:soak::soak::alicloud-resource-sharing:index:InvitationResponse::${name}`,
        inputs: {
            ...(byInvitation ? { invitationId } : { resourceShareId }),
            response,
            onDelete,
            assumeRole: roleOf(receiver),
            accountId: receiver.id,
        },
        state: undefined,
        isLost: false,
        resourceShareId,
        invitationId,
        receiverId: receiver.id,
        response,
        onDelete,
        isLeft: false,
    };
}

/** Every sender invites an account whose rule accepts the first sender's share, and rejects or ignores the others. */
async function inviteForRule({ service, rules }: World, index: number): Promise<Resource> {
    const receiver = ruleReceivers[index] ?? ruleReceivers[0];
    if (receiver === undefined) {
        throw new Error("There is no receiver.");
    }
    for (const { id } of senders) {
        await service.share({ from: id, to: receiver.id, resourceShareName: "offered", resources: [] });
    }
    const urn = `urn:pulumi:soak::soak::alicloud-resource-sharing:index:InvitationAutoResponse::${receiver.name}`;
    const inputs = {
        accept: [{ senderAccountId: senders[0].id }],
        otherwise: rejectsOthers(receiver) ? "reject" : "ignore",
        assumeRole: roleOf(receiver),
        accountId: receiver.id,
    };
    return { urn, inputs, state: rules.get(urn), isLost: false };
}

/** Runs all operations concurrently, with look-ups beside them, during faults; the process may end meanwhile. */
async function disturbedCommand(
    { startPlugin, lasting }: World,
    { ending, endsAfter, lookUps }: RoundPlan,
    resources: readonly Resource[],
): Promise<string[]> {
    const plugin = await startPlugin();
    const operations = Promise.all([
        ...resources.map((resource) => attempt(plugin, resource)),
        ...lookUps.map((index) => lookUp(lasting, index)),
    ]);
    const problems: string[] = [];
    if (ending !== "none") {
        await setTimeout(endsAfter);
        const ended = ending === "killed" ? plugin.kill() : plugin.loseEngine();
        const late = setTimeout(longestEnd, "late", { ref: false });
        if ((await Promise.race([ended, late])) === "late") {
            problems.push("The plugin did not end, though its engine was gone.");
            await plugin.kill();
        }
    }
    problems.push(...(await operations).flat());
    if (ending === "none") {
        problems.push(...(plugin.isRunning ? [] : ["The plugin ended by itself."]));
        await plugin.kill();
    }
    return [...problems, ...said(plugin)];
}

/** An operation that may fail, but only so that an engine can continue afterwards. */
async function attempt(plugin: Plugin, resource: Resource): Promise<string[]> {
    const { urn, inputs, state } = resource;
    try {
        resource.state =
            state === undefined
                ? await plugin.create(urn, inputs, disturbed)
                : await plugin.update(urn, state, inputs, disturbed);
    } catch (error) {
        if (error instanceof LostError) {
            resource.isLost = true;
        } else if (error instanceof OperationError) {
            resource.state = error.state ?? state;
            return unprintableIn(error.message);
        } else {
            throw error;
        }
    }
    return [];
}

async function lookUp(plugin: Plugin, index: number): Promise<string[]> {
    const account = receivers[index] ?? senders[0];
    const args = { assumeRole: roleOf(account), accountId: account.id };
    try {
        await plugin.lookUp("alicloud-resource-sharing:index:getInvitations", args);
    } catch (error) {
        if (error instanceof OperationError) {
            return unprintableIn(error.message);
        }
        return [`A look-up is lost: ${messageOf(error)}`];
    }
    return [];
}

/** Refreshes and updates without any disturbance, so nothing may fail. */
async function converge(plugin: Plugin, resources: readonly Resource[]): Promise<string[]> {
    const problems = resources.map(async (resource) => {
        const { urn, inputs } = resource;
        try {
            const read = resource.state && (await plugin.read(urn, resource.state, inputs));
            resource.state =
                read === undefined
                    ? await plugin.create(urn, inputs, undisturbed)
                    : await plugin.update(urn, read, inputs, undisturbed);
            return [];
        } catch (error) {
            return [`The next command failed: ${nameOf(urn)}: ${messageOf(error)}`];
        }
    });
    return (await Promise.all(problems)).flat();
}

async function remove(plugin: Plugin, resources: readonly Resource[]): Promise<string[]> {
    const problems = resources.map(async ({ urn, state }) => {
        try {
            if (state !== undefined) {
                await plugin.delete(urn, state);
            }
            return [];
        } catch (error) {
            return [`Destroy failed: ${nameOf(urn)}: ${messageOf(error)}`];
        }
    });
    return (await Promise.all(problems)).flat();
}

/** Invitations that were answered although the engine was given no state to keep. */
async function forgotten(service: Service, responses: readonly Response[]): Promise<string[]> {
    const problems = responses
        .filter(({ state, isLost }) => state === undefined && !isLost)
        .map(async ({ resourceShareId, urn }) => {
            const [invitation] = await service.invitations({ resourceShareId });
            return invitation?.status === "Pending"
                ? []
                : [`Forgotten: ${nameOf(urn)} was answered, and has no state: ${invitation?.status}.`];
        });
    return (await Promise.all(problems)).flat();
}

/** What a process printed, and which of its lines are unprintable. */
function said({ printed, lines }: Plugin): string[] {
    return [...(printed === "" ? [] : [`Printed: ${printed}`]), ...lines.flatMap(unprintableIn)];
}

function nameOf(urn: string): string {
    return urn.split("::").at(-1) ?? urn;
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
