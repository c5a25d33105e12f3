import { SharedTime } from "../../support/lockstep/sharedTime";

test("waits end by the time of their ends, and side by side", async () => {
    const passed: number[] = [];
    const time = new SharedTime((milliseconds) => passed.push(milliseconds));
    const ended: string[] = [];
    const wait = (name: string, milliseconds: number) =>
        new Promise<void>((resolve) => {
            time.wait(milliseconds, () => {
                ended.push(name);
                resolve();
            });
        });
    await Promise.all([wait("long", 60_000), wait("short", 1_000).then(() => wait("next", 2_000))]);
    expect(ended).toEqual(["short", "next", "long"]);
    expect(passed).toEqual([1_000, 2_000, 57_000]);
});

test("no time passes while a call is on its way", async () => {
    const order: string[] = [];
    const time = new SharedTime(() => order.push("passed"));
    let respond = (): void => undefined;
    const call = time.during(
        () =>
            new Promise<void>((resolve) => {
                respond = resolve;
            }),
    );
    const wait = new Promise<void>((resolve) => void time.wait(1_000, resolve));
    // Longer than it takes to end a wait, so that one that ended too soon would show.
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push("responded");
    respond();
    await Promise.all([call, wait]);
    expect(order).toEqual(["responded", "passed"]);
});

test("a wait that is given up takes no time", async () => {
    const passed: number[] = [];
    const time = new SharedTime((milliseconds) => passed.push(milliseconds));
    const giveUp = time.wait(500, () => undefined);
    const other = new Promise<void>((resolve) => void time.wait(1_000, resolve));
    giveUp();
    await other;
    expect(passed).toEqual([1_000]);
});
