/** Lets an operation run one call after the other, in the order in which they are made, whatever comes of each. */
export function oneByOne<Arguments extends unknown[], Result>(
    operation: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result> {
    let last: Promise<unknown> = Promise.resolve();
    return (...given) => {
        const result = last.then(() => operation(...given));
        last = result.catch(() => undefined);
        return result;
    };
}
