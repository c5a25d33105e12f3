import { renewedCredentials } from "../../../provider/src/account/credentials/renewal";
import { systemClock } from "../../../provider/src/common/clock";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const minute = 60_000;

/** Credentials that are numbered as they are fetched. */
function scene(lifetime: number) {
    const clock = new TestClock();
    const state = { fetched: 0, fails: false, hangs: false, answer: () => {} };
    const provider = renewedCredentials(clock, "role r", async () => {
        state.fetched += 1;
        await (state.hangs ? new Promise<void>((resolve) => (state.answer = resolve)) : Promise.resolve());
        if (state.fails) {
            throw new Error("unreachable");
        }
        return {
            accessKeyId: `id-${state.fetched}`,
            accessKeySecret: "secret",
            securityToken: "token",
            expiration: clock.now() + lifetime,
        };
    });
    const deadline = new Deadline(systemClock, 60 * minute);
    return { clock, state, provider, deadline, id: async () => (await provider.get(deadline)).accessKeyId };
}

test("fetched once, however many ask at once", async () => {
    const { state, id } = scene(60 * minute);
    const ids = await Promise.all(Array.from({ length: 50 }, id));
    expect(new Set(ids)).toEqual(new Set(["id-1"]));
    expect(state.fetched).toBe(1);
});

test("renewed five minutes before the end, and not sooner", async () => {
    const { clock, state, id } = scene(60 * minute);
    expect(await id()).toBe("id-1");
    await clock.sleep(54 * minute);
    expect(await id()).toBe("id-1");
    await clock.sleep(2 * minute);
    await Promise.all([id(), id()]);
    expect(await id()).toBe("id-2");
    expect(state.fetched).toBe(2);
});

test("while they are renewed, calls go on with what still works, and wait only when nothing does", async () => {
    const { clock, state, id } = scene(60 * minute);
    await id();
    await clock.sleep(57 * minute);
    state.hangs = true;
    expect(await id()).toBe("id-1");
    await clock.sleep(4 * minute);
    const late = id();
    state.answer();
    expect(await late).toBe("id-2");
    expect(state.fetched).toBe(2);
});

test("short-lived ones are renewed at half of their life", async () => {
    const { clock, state, id } = scene(2 * minute);
    await id();
    await clock.sleep(0.9 * minute);
    expect(await id()).toBe("id-1");
    await clock.sleep(0.2 * minute);
    await id();
    expect(await id()).toBe("id-2");
    expect(state.fetched).toBe(2);
});

test("a failure is told to all who wait, and not kept", async () => {
    const { state, id } = scene(60 * minute);
    state.fails = true;
    const outcomes = await Promise.allSettled([id(), id(), id()]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(state.fetched).toBe(1);
    state.fails = false;
    expect(await id()).toBe("id-2");
});

test("a failure to renew in time does no harm until the end", async () => {
    const { clock, state, id } = scene(60 * minute);
    await id();
    state.fails = true;
    await clock.sleep(57 * minute);
    expect(await id()).toBe("id-1");
    await clock.sleep(4 * minute);
    await expect(id()).rejects.toThrow("unreachable");
});

test("rejected ones are fetched anew, once for all who had them", async () => {
    const { state, provider, deadline, id } = scene(60 * minute);
    const used = await provider.get(deadline);
    expect(provider.reject(used)).toBe(true);
    expect(await id()).toBe("id-2");
    provider.reject(used);
    expect(await id()).toBe("id-2");
    expect(state.fetched).toBe(2);
});

test("whoever does not wait for them any longer takes them from nobody else", async () => {
    const { state, provider, id } = scene(60 * minute);
    state.hangs = true;
    const cancelled = new AbortController();
    const stopped = [
        provider.get(new Deadline(systemClock, 60 * minute, cancelled.signal)),
        provider.get(new Deadline(systemClock, 20)),
    ];
    const other = id();
    cancelled.abort();
    const [first, second] = await Promise.allSettled(stopped);
    expect(first).toMatchObject({
        reason: { message: "Cancelled while waiting for the credentials of role r." },
    });
    expect(second).toMatchObject({
        reason: { message: "Timed out while waiting for the credentials of role r." },
    });
    state.answer();
    expect(await other).toBe("id-1");
    expect(state.fetched).toBe(1);
});
