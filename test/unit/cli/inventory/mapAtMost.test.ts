import { mapAtMost } from "../../../../provider/src/cli/inventory/mapAtMost";

/** Promises that end when they are told to. */
function held() {
    const ends: (() => void)[] = [];
    return { ends, wait: () => new Promise<void>((end) => ends.push(end)) };
}

test("no more than so many run at a time, the next as soon as one has ended; results are in the order of the items", async () => {
    const { ends, wait } = held();
    const begun: number[] = [];
    const results = mapAtMost(2, [1, 2, 3], async (item) => {
        begun.push(item);
        await wait();
        return 10 * item;
    });
    expect(begun).toEqual([1, 2]);
    ends[1]?.();
    await new Promise(setImmediate);
    expect(begun).toEqual([1, 2, 3]);
    ends[2]?.();
    ends[0]?.();
    expect(await results).toEqual([10, 20, 30]);
});

test("an error is thrown, and nothing is too few", async () => {
    await expect(mapAtMost(5, [1], () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await mapAtMost(5, [], async () => 1)).toEqual([]);
});
