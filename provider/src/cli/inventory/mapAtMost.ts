/** Runs something for each item, at most so many at a time; they begin in order. @throws the first error. */
export async function mapAtMost<Item, Result>(
    atOnce: number,
    items: readonly Item[],
    run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
    const results = new Array<Result>(items.length);
    const waiting = items.entries();
    const work = async (): Promise<void> => {
        for (const [index, item] of waiting) {
            results[index] = await run(item);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
    return results;
}
