import { accountIdType } from "../../schema/account";
import { isOutputOrPromise } from "../inputPredicates";
import { oneLineError } from "../oneLineError";
import * as pulumi from "../sdk";
import type { CrossAccountShareReceiverArgs } from "./arguments";

/** The receivers, whose account ids are checked as soon as they are known. @param name of the component. */
export function validateAccountIds(
    name: string,
    receivers: Readonly<Record<string, CrossAccountShareReceiverArgs>>,
): Readonly<Record<string, CrossAccountShareReceiverArgs>> {
    return Object.fromEntries(
        Object.entries(receivers).map(([key, receiver]) => [
            key,
            { ...receiver, accountId: checked(name, key, receiver.accountId) },
        ]),
    );
}

function checked(name: string, key: string, accountId: pulumi.Input<string>): pulumi.Input<string> {
    if (!isOutputOrPromise(accountId)) {
        return accountId;
    }
    return pulumi.output(accountId).apply((known) => {
        const problem = accountIdType.problemWith(known)?.reason;
        if (problem !== undefined) {
            throw oneLineError(`CrossAccountShare "${name}": receivers.${key}.accountId ${problem}.`);
        }
        return known;
    });
}
