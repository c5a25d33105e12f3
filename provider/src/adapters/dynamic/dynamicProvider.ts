import { isAbsent } from "../../common/json";
import {
    defaultTimeout,
    type OperationContext,
    type PartialStateError,
    type ResourceHandler,
} from "../../resources/resourceHandler";
import type { Properties } from "../../schema/propertyTable";
import { type CheckFailure, checkFailure } from "../engine/checkFailure";
import { keepingPartialState } from "../engine/partialState";
import { problemWithTimeouts, type TimedOperation, timeoutOf } from "./customTimeouts";
import { engineError, PartialError } from "./engineError";
import type { EngineWatcher } from "./engineWatcher";

/** The methods that the engine's dynamic provider process calls, with its names and arguments. */
export interface DynamicProvider {
    check(
        olds: Properties,
        news: Properties,
    ): Promise<{ readonly inputs: Properties; readonly failures: readonly CheckFailure[] }>;
    /** Without `changes`, the engine itself compares the inputs. */
    diff(
        id: string,
        olds: Properties,
        news: Properties,
    ): Promise<{ readonly replaces: readonly string[]; readonly changes?: true }>;
    create(inputs: Properties): Promise<{ readonly id: string; readonly outs: Properties }>;
    read(id: string, properties: Properties): Promise<DynamicReadResult>;
    update(id: string, olds: Properties, news: Properties): Promise<{ readonly outs: Properties }>;
    delete(id: string, properties: Properties): Promise<void>;
}

/** Without an id, the resource is gone. */
export type DynamicReadResult =
    | { readonly id: string; readonly props: Properties; readonly inputs: Properties }
    | Record<string, never>;

export interface ProviderProcess {
    openAccount: OperationContext["openAccount"];
    log(line: string): void;
    readonly engine: Pick<EngineWatcher, "signal" | "during">;
}

export function dynamicProvider(
    resource: ResourceHandler,
    { openAccount, log, engine }: ProviderProcess,
): DynamicProvider {
    const context = (timeout: number): OperationContext => ({
        openAccount,
        timeout,
        log,
        warn: (line) => log(`warning: ${line}`),
        progress: log,
        signal: engine.signal,
    });
    const contextOf = (operation: TimedOperation, { customTimeouts }: Properties) =>
        context(timeoutOf(operation, customTimeouts));
    const shown = async <Result>(run: () => Promise<Result>): Promise<Result> => {
        try {
            return await engine.during(run);
        } catch (error) {
            throw engineError(error, resource.name);
        }
    };

    return {
        check: (olds, news) =>
            shown(async () => {
                const { own, properties } = split(news);
                const { inputs, failures } = await resource.check(
                    context(defaultTimeout),
                    properties,
                    split(olds).properties,
                );
                const problem = isAbsent(own.customTimeouts)
                    ? undefined
                    : problemWithTimeouts(own.customTimeouts);
                const problems = problem === undefined ? failures : [...failures, problem];
                return { inputs: { ...inputs, ...timeoutsIn(own) }, failures: problems.map(checkFailure) };
            }),
        diff: (_, olds, news) =>
            shown(async () => {
                const { replaces, outdated } = await resource.diff(
                    context(defaultTimeout),
                    split(olds).properties,
                    split(news).properties,
                );
                return { replaces, ...(outdated.length === 0 ? {} : { changes: true }) };
            }),
        create: (inputs) =>
            shown(async () => {
                const { own, properties } = split(inputs);
                const create = () => resource.create(contextOf("create", own), properties);
                const { id, state } = await keepingPartialState(create, partialErrorWith(own));
                return { id, outs: { ...state, ...timeoutsIn(own) } };
            }),
        read: (id, recorded) =>
            shown(async () => {
                const { own, properties } = split(recorded);
                const result = await resource.read(contextOf("read", own), id, properties);
                return result === null
                    ? {}
                    : {
                          id: result.id,
                          props: { ...result.state, ...timeoutsIn(own) },
                          inputs: { ...result.inputs, ...timeoutsIn(own) },
                      };
            }),
        update: (_, olds, news) =>
            shown(async () => {
                const { own, properties } = split(news);
                const update = () =>
                    resource.update(contextOf("update", own), split(olds).properties, properties);
                const { state } = await keepingPartialState(update, partialErrorWith(own));
                return { outs: { ...state, ...timeoutsIn(own) } };
            }),
        delete: (_, recorded) =>
            shown(() => {
                const { own, properties } = split(recorded);
                return resource.delete(contextOf("delete", own), properties);
            }),
    };
}

/** Separates the adapter's own properties from those of the resource. */
function split(all: Properties): { readonly own: Properties; readonly properties: Properties } {
    const { __provider, customTimeouts, ...properties } = all;
    return { own: { __provider, customTimeouts }, properties };
}

/** What the state keeps of the adapter's own properties: the engine adds `__provider` itself, and rejects undefined. */
function timeoutsIn({ customTimeouts }: Properties): Properties {
    return isAbsent(customTimeouts) ? {} : { customTimeouts };
}

/** Makes the error that lets the engine keep a resource and find its provider again. */
function partialErrorWith(own: Properties): (error: PartialStateError) => PartialError {
    return (error) => new PartialError(error, { ...timeoutsIn(own), __provider: own.__provider });
}
