import type { Account } from "../account/account";
import type { Deadline } from "../common/deadline";
import type { Properties, PropertyTable } from "../resources/properties/propertyTable";

/** Something that a program can ask the service, in terms that no engine protocol has a part in. */
export interface LookUp<Found extends object = object> {
    /** Name of the function, as messages show it. */
    readonly name: string;
    /** In Markdown: the documentation of the function. */
    readonly description: string;
    /** What is asked for, and what is found. */
    readonly properties: PropertyTable;
    /**
     * Asks the service. Changes nothing.
     * @param account the account that is asked.
     * @param declared the arguments, validated and with their defaults filled in.
     * @throws UserFacingError
     */
    run(account: Account, declared: Properties, deadline: Deadline): Promise<Found>;
}
