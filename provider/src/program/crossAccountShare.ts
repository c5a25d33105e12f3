import * as pulumi from "@pulumi/pulumi";
import { crossAccountShareType } from "../adapters/plugin/typeTokens";
import type { CrossAccountShareArgs } from "./crossAccountShare/arguments";
import { declareResponse } from "./crossAccountShare/declareResponse";
import { declareSender } from "./crossAccountShare/declareSender";
import { loadResourceManager } from "./crossAccountShare/loadResourceManager";
import { CrossAccountShareReceiver } from "./crossAccountShare/receiver";
import { validateAccountIds } from "./crossAccountShare/validateAccountIds";
import { problemsWith } from "./crossAccountShare/validateArguments";
import { problemsWithOptions } from "./crossAccountShare/validateOptions";
import { InvitationResponse } from "./invitationResponse";

/**
 * Both sides of a resource share in one program: the share, its resources and its targets, created with the sender's
 * credentials, and the response of each receiver, sent with the receiver's own credentials.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare
 *
 * The sender's side consists of `alicloud.resourcemanager.ResourceShare`, `SharedResource` and `SharedTarget`, and needs
 * the package @pulumi/alicloud. Its provider is `alicloud` among the component's `providers`; default: the program's own
 * provider. `dependsOn` and `customTimeouts` of the component apply to each of its resources.
 */
export class CrossAccountShare<
    ResourceName extends string = never,
    ReceiverName extends string = string,
> extends pulumi.ComponentResource {
    /** @internal */
    static readonly responseClass: typeof InvitationResponse = InvitationResponse;

    /** Id of the share. */
    readonly resourceShareId: pulumi.Output<string>;
    /** What the component has created for each receiver, by the receiver's name in the arguments. */
    readonly receivers: { readonly [Name in ReceiverName]: CrossAccountShareReceiver<ResourceName> };

    /**
     * @param name Unique among the components of the stack. The share has the same name; every other child appends the name
     * of its argument, as in `network-team`.
     * @throws RunError, which the engine shows without a stack trace, if an argument is wrong or @pulumi/alicloud is
     * not installed. It is thrown before anything is created.
     */
    constructor(
        name: string,
        args: CrossAccountShareArgs<ResourceName, ReceiverName>,
        options: pulumi.ComponentResourceOptions = {},
    ) {
        const { responseClass } = new.target;
        refuseFirst(name, problemsWith(args, responseClass.adapter.providerPackage));
        const resourceManager = loadResourceManager(name);
        super(crossAccountShareType, name, {}, options);
        const context = { name, component: this, options, responseClass };
        const receivers = validateAccountIds(name, args.receivers);
        refuseFirst(name, problemsWithOptions(context, receivers));
        const sender = declareSender(context, { ...args, receivers }, resourceManager);
        this.resourceShareId = sender.share.id;
        const made = Object.entries(receivers).map(([key, receiver]) => {
            const response = declareResponse(context, key, receiver, sender, args.region);
            return [key, new CrossAccountShareReceiver(response, sender.resources)];
        });
        // One for each name of the arguments, which is what the type says.
        this.receivers = Object.fromEntries(made);
        this.registerOutputs({ resourceShareId: this.resourceShareId });
    }
}

/** @throws RunError with the first problem, if there is one. */
function refuseFirst(name: string, problems: Iterable<string>): void {
    for (const problem of problems) {
        throw new pulumi.RunError(`CrossAccountShare "${name}": ${problem}.`);
    }
}
