import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import { pluginTypes, type TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { createHandlers } from "../../provider/src/adapters/plugin/registry";
import { sentenceOf } from "../../provider/src/common/inputProblem";
import { canonicalJson } from "../../provider/src/common/json";
import { UserFacingError } from "../../provider/src/common/userFacingError";
import type { OperationContext, ResourceHandler } from "../../provider/src/resources/resourceHandler";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { inMemoryTransport } from "../support/inMemoryService";
import { Scene, type Shared } from "../support/scene";
import { VirtualTime } from "../support/virtualTime";

/** How long the engine takes from one resource of a program to the next, in milliseconds. */
const step = 2;
/** How many operations the engine runs at once. */
const parallel = 16;

/** A resource that a program declares. */
interface Declared {
    readonly type: TypeName;
    readonly name: string;
    readonly inputs: Properties;
}

interface EngineRecord {
    readonly inputs: Properties;
    readonly state: Properties;
}

/** What a command does beside an up: it refreshes first, or it is a preview. */
interface Does {
    /** By another process, where the provider's configuration has changed since the last command. */
    readonly refresh?: boolean | "by another process";
    readonly preview?: boolean;
}

/** What a command has come to. */
interface Outcome {
    /** What is wrong with the program, or went wrong. */
    readonly problems: string[];
    /** The names of the resources that were created or updated. */
    readonly changed: string[];
}

const noLimits = { resourceShareLimit: 1_000, sharedResourceLimit: 1_000, pendingInvitationLimit: 1_000 };

let scene: Scene;
let time: VirtualTime;
let records: Map<string, EngineRecord>;
let writes: string[];
/** How many commands have been run: each has an engine with an address of its own. */
let runs = 1;
beforeEach(async () => {
    scene = await Scene.open({ settings: noLimits });
    time = new VirtualTime(scene.emulator);
    records = new Map();
    writes = [];
});
afterEach(() => scene.close());

/** The resources of a new provider process. @param engine its engine's address. Default: one of its own. */
function startProcess(latency: number, engine?: string) {
    const handlers = createHandlers(engine);
    const settings = readSettings(() => undefined, scene.environmentOf(scene.receiver));
    const transport = inMemoryTransport(scene.emulator, scene.receiver, time, latency);
    const account = createAccount(
        settings,
        async (request, timeout) => {
            const operation = request.headers["x-acs-action"] ?? "";
            const response = await transport(request, timeout);
            if (!/^(List|Get)/.test(operation) && response.status === 200) {
                writes.push(operation);
            }
            return response;
        },
        time,
    );
    const context: OperationContext = {
        openAccount: async () => account,
        timeout: 300_000,
        log: () => undefined,
        warn: () => undefined,
        progress: () => undefined,
        signal: new AbortController().signal,
    };
    const handlerOf = ({ type }: Pick<Declared, "type">) =>
        handlers[pluginTypes[type].token] as ResourceHandler;
    return { context, handlerOf };
}

/**
 * Plays a command as the engine does: it takes the resources of a program one after the other, and does not wait for what it
 * has begun with one of them.
 */
async function command(program: readonly Declared[], latency: number, does: Does = {}): Promise<Outcome> {
    const engine = `127.0.0.1:${runs++}`;
    const process = startProcess(latency, engine);
    const refreshing = does.refresh === "by another process" ? startProcess(latency, engine) : process;
    return time.until(play(process, program, does, refreshing));
}

async function play(
    { context, handlerOf }: ReturnType<typeof startProcess>,
    program: readonly Declared[],
    { refresh = false, preview = false }: Does,
    refreshing: Pick<ReturnType<typeof startProcess>, "context" | "handlerOf"> = { context, handlerOf },
): Promise<Outcome> {
    const problems: string[] = [];
    const changed: string[] = [];
    if (refresh) {
        const read = async (one: Declared) => {
            const { state } = records.get(one.name) ?? { state: {} };
            const found = await refreshing.handlerOf(one).read(refreshing.context, "", state);
            if (found !== null) {
                records.set(one.name, { inputs: found.inputs, state: found.state });
            }
        };
        await Promise.all(program.filter(({ name }) => records.has(name)).map(read));
    }
    const running = new Set<Promise<void>>();
    const begin = async (run: () => Promise<void>) => {
        while (running.size >= parallel) {
            await Promise.race(running);
        }
        const one: Promise<void> = run()
            .catch((error: unknown) => void problems.push(String(error)))
            .finally(() => running.delete(one));
        running.add(one);
    };
    for (const one of program) {
        await time.sleep(step);
        const handler = handlerOf(one);
        const recorded = records.get(one.name);
        const { inputs, failures } = await handler.check(context, one.inputs, {});
        problems.push(...failures.map(sentenceOf));
        if (failures.length > 0) {
            continue;
        }
        if (recorded === undefined) {
            changed.push(one.name);
            await begin(async () => {
                const { state } = preview ? { state: {} } : await handler.create(context, inputs);
                records.set(one.name, { inputs, state });
            });
            continue;
        }
        const { outdated } = await handler.diff(context, recorded.state, inputs);
        if (outdated.length === 0 && canonicalJson(inputs) === canonicalJson(recorded.inputs)) {
            continue;
        }
        changed.push(one.name);
        if (!preview) {
            await begin(async () => {
                const { state } = await handler.update(context, recorded.state, inputs);
                records.set(one.name, { inputs, state });
            });
        }
    }
    await Promise.all(running);
    return { problems, changed };
}

/** A preview records nothing. */
async function preview(program: readonly Declared[], latency: number, refresh = false): Promise<Outcome> {
    const before = new Map(records);
    const outcome = await command(program, latency, { preview: true, refresh });
    records = before;
    return outcome;
}

const rule = (inputs: Properties = {}): Declared => ({
    type: "InvitationAutoResponse",
    name: "rule",
    inputs: { accept: [], otherwise: "reject", ...inputs },
});

const response = ({ resourceShareId }: Shared): Declared => ({
    type: "InvitationResponse",
    name: resourceShareId,
    inputs: { resourceShareId, response: "accept", waitFor: "share" },
});

/** A rule at some place among responses, or beside them. */
function programOf(responses: readonly Declared[], place: "first" | "middle" | "last", one: Declared) {
    const index = { first: 0, middle: responses.length / 2, last: responses.length }[place];
    return [...responses.slice(0, index), one, ...responses.slice(index)];
}

const statusesOf = async (shares: readonly Shared[]) =>
    [...new Set(await Promise.all(shares.map(scene.statusOf)))].sort();

const pendingIds = () => {
    const { pending } = records.get("rule")?.state ?? {};
    return Array.isArray(pending) ? pending.map(({ invitationId }) => invitationId) : [];
};

const done = { problems: [], changed: [] };

describe.each(["first", "middle", "last"] as const)("a rule that rejects, %s in the program", (place) => {
    test.each([
        [1, [0, 30, 150, 1_000]],
        [10, [0, 30, 150, 1_000]],
        [50, [0, 150]],
        [200, [30, 150]],
    ])(
        "among %d responses, with latencies of %j ms: none of theirs is rejected",
        async (count, latencies) => {
            for (const latency of latencies) {
                records = new Map();
                const shares = await scene.shareMany(count);
                const stray = await scene.share([]);
                const program = programOf(shares.map(response), place, rule());

                const first = await command(program, latency);
                expect(first.problems).toEqual([]);
                expect(await statusesOf(shares)).toEqual(["Accepted"]);
                expect(await scene.statusOf(stray)).toBe("Pending");
                expect(pendingIds()).toContain(stray.invitationId);

                expect(await preview(program, latency)).toEqual({ problems: [], changed: ["rule"] });
                writes = [];
                expect(await command(program, latency)).toEqual({ problems: [], changed: ["rule"] });
                expect(writes).toEqual(["RejectResourceShareInvitation"]);
                expect(await scene.statusOf(stray)).toBe("Rejected");
                expect(pendingIds()).toEqual([]);
                expect(await preview(program, latency)).toEqual(done);
                expect(await preview(program, latency, true)).toEqual(done);
            }
        },
        120_000,
    );

    test.each([
        [0, true],
        [150, true],
        [150, "by another process"],
    ] as const)(
        "with a latency of %d ms: what comes for responses that are new is left to them, after a refresh in the same run too: %s",
        async (latency, refresh) => {
            const known = await scene.shareMany(20);
            const before = programOf(known.map(response), place, rule());
            expect((await command(before, latency)).problems).toEqual([]);

            const added = await scene.shareMany(20);
            const stray = await scene.share([]);
            const program = programOf([...known, ...added].map(response), place, rule());
            expect((await preview(program, latency, true)).problems).toEqual([]);
            writes = [];
            expect((await command(program, latency, { refresh })).problems).toEqual([]);
            expect(writes).toEqual(added.map(() => "AcceptResourceShareInvitation"));
            expect(await scene.statusOf(stray)).toBe("Pending");
            await command(program, latency, { refresh });
            expect(await statusesOf([...known, ...added])).toEqual(["Accepted"]);
            expect(await scene.statusOf(stray)).toBe("Rejected");
            expect(await preview(program, latency, true)).toEqual(done);
        },
        60_000,
    );
});

describe("responses to what a rule has listed in an earlier run", () => {
    let waiting: Shared[];
    beforeEach(async () => {
        waiting = await scene.shareMany(5);
        expect(await command([rule()], 30)).toEqual({ problems: [], changed: ["rule"] });
        expect(pendingIds()).toHaveLength(5);
    });

    const refusals = () =>
        waiting.map(
            ({ resourceShareId }) =>
                `resourceShareId cannot be answered: a rule of this program is due to reject ${resourceShareId}: list it` +
                " in the rule's `except`, or let the rule depend on this response",
        );

    test("after the rule: the preview refuses them, whoever else is told of them", async () => {
        const { problems } = await preview([rule(), ...waiting.map(response)], 30);
        expect(problems).toEqual(refusals());
        const byInvitation = waiting.map(({ invitationId }) => ({
            type: "InvitationResponse" as const,
            name: invitationId,
            inputs: { invitationId, response: "accept" },
        }));
        const again = await preview([rule(), ...byInvitation], 30);
        expect(again.problems).toEqual(
            refusals().map((refusal) => refusal.replace("resourceShareId", "invitationId")),
        );
    });

    test("after the rule, without a preview: those that are known before it sends anything are not rejected", async () => {
        const { problems } = await command([rule(), ...waiting.map(response)], 150);
        expect(problems).toEqual(refusals());
        expect(writes).toEqual([]);
        expect(await statusesOf(waiting)).toEqual(["Pending"]);
    });

    test("before the rule: they are left to the responses", async () => {
        const program = [...waiting.map(response), rule()];
        expect((await preview(program, 30)).problems).toEqual([]);
        expect((await command(program, 30)).problems).toEqual([]);
        expect(await statusesOf(waiting)).toEqual(["Accepted"]);
        expect(await preview(program, 30)).toEqual(done);
    });

    test("after a rule that excepts them: they are left to the responses", async () => {
        const except = waiting.map(({ resourceShareId }) => resourceShareId);
        const program = [rule({ except }), ...waiting.map(response)];
        expect((await preview(program, 30)).problems).toEqual([]);
        expect((await command(program, 30)).problems).toEqual([]);
        expect(await statusesOf(waiting)).toEqual(["Accepted"]);
        expect(await preview(program, 30)).toEqual(done);
    });

    test("that reject: the rule and they agree, and nothing is refused", async () => {
        const rejecting = waiting.map((one) => {
            const { inputs, ...rest } = response(one);
            return { ...rest, inputs: { ...inputs, response: "reject" } };
        });
        const program = [rule(), ...rejecting];
        expect((await preview(program, 30)).problems).toEqual([]);
        expect((await command(program, 30)).problems).toEqual([]);
        expect(await statusesOf(waiting)).toEqual(["Rejected"]);
    });

    test("that somebody else has answered since: nothing is refused", async () => {
        for (const { invitationId } of waiting) {
            await scene.answerByHand("Accept", invitationId);
        }
        expect((await preview([rule(), ...waiting.map(response)], 30)).problems).toEqual([]);
    });

    test("when the service cannot be asked: the rule is due for an update, and nothing is refused", async () => {
        const process = startProcess(30);
        const openAccount: OperationContext["openAccount"] = async () => {
            const account = await process.context.openAccount();
            return {
                ...account,
                resourceSharing: () => {
                    throw new UserFacingError("No credentials.");
                },
            };
        };
        const context = { ...process.context, openAccount };
        const program = [rule(), ...waiting.map(response)];
        const { problems, changed } = await time.until(
            play({ ...process, context }, program, { preview: true }),
        );
        expect(changed).toContain("rule");
        expect(problems).toEqual([]);
    });

    test("of another account: nothing is refused", async () => {
        const accountId = scene.stranger.id;
        const others = waiting.map((one) => {
            const { inputs, ...rest } = response(one);
            return { ...rest, inputs: { ...inputs, accountId } };
        });
        expect((await preview([rule(), ...others], 30)).problems).toEqual([]);
    });
});

describe("a second rule", () => {
    const second = (inputs: Properties = {}): Declared => ({ ...rule(inputs), name: "second" });
    const message = "accept is that of a second rule for the same account in cn-hangzhou: declare one rule";

    test("for the same account and region is refused by the preview", async () => {
        const { problems } = await preview(
            [rule(), second({ accept: [{ senderAccountId: scene.sender.id }] })],
            0,
        );
        expect(problems).toEqual([expect.stringContaining(message)]);
    });

    test("for the same account, declared in another way, is refused before it sends anything", async () => {
        const shared = await scene.share();
        const accept = [{ senderAccountId: scene.sender.id, resourceShareIds: null }];
        const program = [rule(), second({ accept, accountId: scene.receiver.id })];
        const { problems } = await command(program, 150);
        const refusal = expect.stringContaining(
            `Another rule of this program has account ${scene.receiver.id} in cn-hangzhou as well: nothing was sent`,
        );
        expect(problems).toEqual([refusal, refusal]);
        expect(writes).toEqual([]);
        expect(await scene.statusOf(shared)).toBe("Pending");
        await command([rule()], 0);
        // Whose rule the first is, is on record now.
        expect((await preview(program, 0)).problems).toEqual([expect.stringContaining(message)]);
    });

    test("with the same inputs is refused once both begin to respond", async () => {
        await scene.share();
        const { problems } = await command([rule(), second()], 0);
        expect(problems).toEqual([expect.stringContaining("Another rule of this program")]);
    });

    test("for another region is another rule", async () => {
        expect((await preview([rule(), second({ region: "cn-beijing", accept: [] })], 0)).problems).toEqual(
            [],
        );
    });

    test("in place of a first one that is checked twice, as the engine does to replace it, is the same rule", async () => {
        await scene.share();
        await command([rule()], 0);
        const { context, handlerOf } = startProcess(0);
        const handler = handlerOf(rule());
        const recorded = records.get("rule") ?? { state: {} };
        const replace = async () => {
            const { inputs } = await handler.check(context, rule().inputs, {});
            await handler.diff(context, recorded.state, inputs);
            const again = await handler.check(context, rule().inputs, {});
            expect(again.failures).toEqual([]);
            return handler.create(context, again.inputs);
        };
        expect((await time.until(replace())).state).toMatchObject({ pending: [{ status: "Pending" }] });
    });
});
