import type { Account } from "../account/account";
import type { AccountInputs } from "../account/accountInputs";
import type { InputProblem } from "../common/inputProblem";
import { UserFacingError } from "../common/userFacingError";
import type { Properties, PropertyTable } from "../schema/propertyTable";

/** How long an operation may take if the program does not say: five minutes, in milliseconds. */
export const defaultTimeout = 5 * 60 * 1000;

/** What an operation is given, whatever adapter it is reached through. */
export interface OperationContext {
    /**
     * Opens the account that calls are made with. An operation that makes no call does not open it, and so works
     * without credentials.
     * @param inputs what the resource declares of its account. Default: nothing; it is the provider's own.
     * @throws UserFacingError if the configuration is incomplete or wrong.
     */
    openAccount(inputs?: AccountInputs): Promise<Account>;
    /** How long the operation may take, in milliseconds. */
    readonly timeout: number;
    /** Shows a line to the user, who should still see it once the operation has ended. */
    log(line: string): void;
    /** Shows a line to the user that calls for action, though the operation goes on. */
    warn(line: string): void;
    /** Shows a line to the user that matters only while the operation runs. */
    progress(line: string): void;
    /** Aborted when nobody waits for the operation any more. */
    readonly signal: AbortSignal;
}

/** What a check found. */
export interface CheckResult {
    /** What the program declares, its defaults filled in. */
    readonly inputs: Properties;
    readonly failures: readonly InputProblem[];
}

/** What a change comes to. */
export interface Diff {
    /** The inputs whose change takes another resource. */
    readonly replaces: readonly string[];
    /** The outputs that an update would change even if no input has changed. */
    readonly outdated: readonly string[];
}

/** A resource as the engine records it. */
export interface ResourceState {
    readonly id: string;
    /** What the engine keeps: the outputs, and what later operations have to know. */
    readonly state: Properties;
}

/** A resource as it was read back. */
export interface ReadResult extends ResourceState {
    /** The inputs that declare it as it stands. */
    readonly inputs: Properties;
}

/** The operations of a resource type, in terms that no engine protocol has a part in. */
export interface ResourceHandler {
    /** Name of the type, as messages show it. */
    readonly name: string;
    readonly properties: PropertyTable;
    /**
     * Validates what a program declares and fills in the defaults. Makes no call.
     * @param recorded the inputs on record; nothing if the resource is to be created.
     * @throws UserFacingError if the account's configuration is incomplete or wrong.
     */
    check(context: OperationContext, declared: Properties, recorded: Properties): Promise<CheckResult>;
    /**
     * Decides whether a change can be made in place; whether an input has changed, the engine finds out by itself.
     * @throws UserFacingError if what is declared has become impossible.
     */
    diff(context: OperationContext, recorded: Properties, inputs: Properties): Promise<Diff>;
    /** @throws PartialStateError if something may have happened; UserFacingError otherwise. */
    create(context: OperationContext, inputs: Properties): Promise<ResourceState>;
    /**
     * Reads a resource back.
     * @param id as the engine records it. Of a resource to look up, it may have the region before it, as in
     * `cn-hangzhou/rs-6GRmdD3X0000`.
     * @param recorded what an earlier operation recorded; without a record, the resource is looked up by its id.
     * @returns null if the resource is gone.
     * @throws UserFacingError
     */
    read(context: OperationContext, id: string, recorded: Properties): Promise<ReadResult | null>;
    /** @throws PartialStateError if something may have happened; UserFacingError otherwise. */
    update(context: OperationContext, recorded: Properties, inputs: Properties): Promise<ResourceState>;
    /** @throws UserFacingError */
    delete(context: OperationContext, recorded: Properties): Promise<void>;
}

/**
 * An operation failed when something may have happened already. The engine has to keep the resource, so that nothing
 * is forgotten: the next `up` goes on with an update.
 */
export class PartialStateError extends UserFacingError {
    override readonly name = "PartialStateError";

    /**
     * @param partialState the whole state. The engine may keep less of a large one: of an array of strings the first, of an
     * array of objects nothing.
     */
    constructor(
        message: string,
        readonly partialState: ResourceState,
    ) {
        super(message);
    }
}
