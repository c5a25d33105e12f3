import type * as pulumi from "@pulumi/pulumi";
import type { InvitationResponse } from "../invitationResponse";
import { oneLineError } from "../oneLineError";
import type { CrossAccountShareArgs } from "./arguments";
import type { ComponentContext } from "./childOptions";
import { declareResponse } from "./declareResponse";
import { declareSender } from "./declareSender";
import { loadResourceManager } from "./loadResourceManager";
import { CrossAccountShareReceiver } from "./receiver";
import type { SenderClasses } from "./senderClasses";
import { validateAccountIds } from "./validateAccountIds";
import { problemsWith } from "./validateArguments";
import { problemsWithOptions } from "./validateOptions";

/** @internal What a component declares. */
export interface Children {
    readonly resourceShareId: pulumi.Output<string>;
    /** By the receivers' names in the arguments. */
    readonly receivers: Readonly<Record<string, CrossAccountShareReceiver>>;
}

/**
 * Checks all that can be checked before a component is constructed.
 * @internal
 * @param senderClasses Default: those of @pulumi/alicloud.
 * @returns the classes of the sender's side.
 * @throws RunError if an argument is wrong or @pulumi/alicloud is not installed.
 */
export function validateComponent(
    name: string,
    args: CrossAccountShareArgs,
    { adapter }: typeof InvitationResponse,
    senderClasses: SenderClasses | undefined,
): SenderClasses {
    refuseFirst(name, problemsWith(args, adapter.providerPackage));
    return senderClasses ?? loadResourceManager(name);
}

/**
 * Declares both sides of a share.
 * @internal
 * @throws RunError if the component's options are wrong, before anything is declared.
 */
export function declareChildren(
    context: ComponentContext,
    args: CrossAccountShareArgs,
    senderClasses: SenderClasses,
): Children {
    const receivers = validateAccountIds(context.name, args.receivers);
    refuseFirst(context.name, problemsWithOptions(context, receivers));
    const sender = declareSender(context, { ...args, receivers }, senderClasses);
    const declared = Object.entries(receivers).map(([key, receiver]) => {
        const response = declareResponse(context, key, receiver, sender, args.region);
        return [key, new CrossAccountShareReceiver(response, sender.resources)];
    });
    return { resourceShareId: sender.share.id, receivers: Object.fromEntries(declared) };
}

function refuseFirst(name: string, problems: Iterable<string>): void {
    for (const problem of problems) {
        throw oneLineError(`CrossAccountShare "${name}": ${problem}.`);
    }
}
