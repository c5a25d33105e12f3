import type { Account } from "../account/account";
import type { AccountInputs } from "../account/accountInputs";
import type { InputProblem } from "../common/inputProblem";
import { UserFacingError } from "../common/userFacingError";
import type { Properties, PropertyTable } from "../schema/propertyTable";

/** The timeout of an operation unless the program sets one: five minutes, in milliseconds. */
export const defaultTimeout = 5 * 60 * 1000;

export interface OperationContext {
    /**
     * Opens the account for calls. An operation that makes no call does not open it, and so works without credentials.
     * @param inputs what the resource declares of its account. Default: nothing; the provider's own account.
     * @throws UserFacingError if the configuration is incomplete or wrong.
     */
    openAccount(inputs?: AccountInputs): Promise<Account>;
    /** Milliseconds. */
    readonly timeout: number;
    /** Shows the user a line that should remain visible once the operation has ended. */
    log(line: string): void;
    /** Shows the user a line that calls for action, although the operation goes on. */
    warn(line: string): void;
    /** Shows the user a line that matters only while the operation runs. */
    progress(line: string): void;
    /** Aborted when nobody waits for the operation any more. */
    readonly signal: AbortSignal;
}

export interface CheckResult {
    readonly inputs: Properties;
    readonly failures: readonly InputProblem[];
}

export interface Diff {
    readonly replaces: readonly string[];
    /** The outputs that an update would change even if no input has changed. */
    readonly outdated: readonly string[];
}

export interface ResourceState {
    readonly id: string;
    /** The outputs, and what later operations need. */
    readonly state: Properties;
}

export interface ReadResult extends ResourceState {
    /** The inputs that declare the resource as it is. */
    readonly inputs: Properties;
}

/** The operations of a resource type, independent of any engine protocol. */
export interface ResourceHandler {
    readonly name: string;
    readonly properties: PropertyTable;
    /**
     * Validates what a program declares and fills in the defaults. Makes no call.
     * @param recorded the inputs on record; empty if the resource is to be created.
     * @throws UserFacingError if the account's configuration is incomplete or wrong.
     */
    check(context: OperationContext, declared: Properties, recorded: Properties): Promise<CheckResult>;
    /** The engine finds out by itself whether an input has changed. @throws UserFacingError if a change is impossible. */
    diff(context: OperationContext, recorded: Properties, inputs: Properties): Promise<Diff>;
    /** @throws PartialStateError if something may have happened; UserFacingError otherwise. */
    create(context: OperationContext, inputs: Properties): Promise<ResourceState>;
    /**
     * @param id as the engine records it. To look a resource up, it may begin with the region, as in
     * `cn-hangzhou/rs-6GRmdD3X0000`.
     * @param recorded what an earlier operation recorded; if nothing, the resource is looked up by its id.
     * @returns null if the resource is gone.
     * @throws UserFacingError
     */
    read(context: OperationContext, id: string, recorded: Properties): Promise<ReadResult | null>;
    /** @throws PartialStateError if something may have happened; UserFacingError otherwise. */
    update(context: OperationContext, recorded: Properties, inputs: Properties): Promise<ResourceState>;
    /** @throws UserFacingError */
    delete(context: OperationContext, recorded: Properties): Promise<void>;
}

/** An operation failed after something may have happened. The engine keeps the resource, and the next `up` updates it. */
export class PartialStateError extends UserFacingError {
    override readonly name = "PartialStateError";

    /** @param partialState may be shortened: the engine gets at least the first of many strings, and no objects. */
    constructor(
        message: string,
        readonly partialState: ResourceState,
    ) {
        super(message);
    }
}
