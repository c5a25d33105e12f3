import type { Account } from "../account/account";
import type { Deadline } from "../common/deadline";
import type { LookUpName } from "../schema/lookUps";
import type { Properties, PropertyTable } from "../schema/propertyTable";

/** Something that a program can ask the service, independent of any engine protocol. */
export interface LookUp<Found extends object = object> {
    /** Name of the function, as messages show it. */
    readonly name: LookUpName;
    /** The arguments, and what is found. */
    readonly properties: PropertyTable;
    /**
     * Asks the service. Changes nothing.
     * @param account The account to look in.
     * @param declared The arguments, validated and with their defaults filled in.
     * @throws UserFacingError
     */
    run(account: Account, declared: Properties, deadline: Deadline): Promise<Found>;
}
