import { crossAccountShareType } from "../common/packageTokens";
import type { CrossAccountShareArgs } from "./crossAccountShare/arguments";
import type { CrossAccountShareReceiver } from "./crossAccountShare/receiver";
import type { SenderClasses } from "./crossAccountShare/senderClasses";
import { InvitationResponse } from "./invitationResponse";
import * as pulumi from "./sdk";

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
    /** @internal Default: those of @pulumi/alicloud. */
    static readonly senderClasses: SenderClasses | undefined = undefined;
    /** @internal Default: the one that the options and the engine choose. */
    static readonly responseProvider: pulumi.ProviderResource | undefined = undefined;

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
        const { responseClass, responseProvider } = new.target;
        // Loaded by the first component, so that programs without one start faster.
        const {
            validateComponent,
            declareChildren,
        }: typeof import("./crossAccountShare/declareChildren") = require("./crossAccountShare/declareChildren");
        const senderClasses = validateComponent(name, args, responseClass, new.target.senderClasses);
        super(crossAccountShareType, name, {}, options);
        const context = { name, component: this, options, responseClass, responseProvider };
        const { resourceShareId, receivers } = declareChildren(context, args, senderClasses);
        this.resourceShareId = resourceShareId;
        // The type says that there is one for each name in the arguments.
        this.receivers = receivers as typeof this.receivers;
        this.registerOutputs({ resourceShareId });
    }
}
