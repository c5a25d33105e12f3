import { randomUUID } from "node:crypto";
import type { AccountInputs } from "../account/accountInputs";
import { propertiesAsText } from "../common/json";
import type { Properties } from "../schema/propertyTable";
import { DeclaredRules } from "./declaredRules";
import { DeclaredShares, type RecordedShare } from "./declaredShares";
import { DueRejections } from "./dueRejections";
import { LinesOfRun } from "./linesOfRun";
import { PartialStateError, type ResourceState } from "./resourceHandler";

/** What this process knows of the run of the CLI that it serves, from what the engine has told it of the program so far. */
export class ThisRun {
    /**
     * Distinguishes this run from others. All processes of a run have the same address of the engine: `up --refresh`
     * starts two for a provider whose configuration has changed, one for the refresh and one for the program.
     */
    readonly id: string;

    /** The shares that the program's responses declare. */
    readonly sharesOfResponses = new DeclaredShares();
    readonly sharesOfRules = new DeclaredShares();
    readonly dueRejections = new DueRejections();
    readonly rules = new DeclaredRules();
    /** Lines that need not be shown again. */
    readonly lines = new LinesOfRun();
    /** The inputs of every resource that the program declares, as text. */
    private readonly checkedInputs = new Set<string>();

    /**
     * @param engineAddress host and port. Another run may have the same by chance and is then taken for this one, which
     * is rare and safe. Default: unknown; no other process belongs to the run.
     */
    constructor(engineAddress: string = randomUUID()) {
        this.id = engineAddress;
    }

    /** Notes what the program declares, as the check returns it: the engine checks only that. */
    noteChecked(inputs: Properties): void {
        this.checkedInputs.add(propertiesAsText(inputs));
    }

    /**
     * Whether the program declares a resource with these inputs and keeps it. The engine also asks for a diff at the
     * end of a refresh, when it does not know what the program declares.
     * @param replaces the inputs whose change replaces the resource.
     */
    keeps(inputs: Properties, replaces: readonly string[]): boolean {
        return replaces.length === 0 && this.checkedInputs.has(propertiesAsText(inputs));
    }

    /** Whether any resource of the run declares a share. @param accountId see {@link DeclaredShares.has} */
    async isDeclared(
        share: RecordedShare,
        accountId: (account: AccountInputs) => Promise<string>,
    ): Promise<boolean> {
        return (
            (await this.sharesOfResponses.has(share, accountId)) ||
            (await this.sharesOfRules.has(share, accountId))
        );
    }
}

/** Notes the state that an operation records before it ends, or the partial state if it fails. */
export async function notingState(
    operation: Promise<ResourceState>,
    note: (state: Properties) => void,
): Promise<ResourceState> {
    try {
        const recorded = await operation;
        note(recorded.state);
        return recorded;
    } catch (error) {
        if (error instanceof PartialStateError) {
            note(error.partialState.state);
        }
        throw error;
    }
}
