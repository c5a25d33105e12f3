import type { Properties } from "../resources/properties/properties";
import type { PropertyTable } from "../resources/properties/table";
import type { OperationContext } from "../resources/resource";

/** Something that a program can ask the service, in terms that no engine protocol has a part in. */
export interface LookUp<Found extends object = object> {
    /** Name of the function, as messages show it. */
    readonly name: string;
    /** In Markdown: the documentation of the function. */
    readonly meaning: string;
    /** What is asked for, and what is found. */
    readonly properties: PropertyTable;
    /**
     * Asks the service. Changes nothing.
     * @param inputs right, their defaults filled in.
     * @throws UserFacingError
     */
    run(context: OperationContext, inputs: Properties): Promise<Found>;
}
