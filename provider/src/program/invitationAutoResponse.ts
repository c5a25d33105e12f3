import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import type {
    InvitationAutoResponseArgs,
    InvitationAutoResponseOutputs,
} from "./generated/invitationAutoResponse";
import { registration } from "./registration";
import * as pulumi from "./sdk";

// The SDK sets an output for each name that it is given, so the class has no fields and needs only their types.
export interface InvitationAutoResponse extends InvitationAutoResponseOutputs {}

/**
 * A standing rule for the invitations to one account in one region: every `up` that finds pending invitations answers
 * them, and `refresh` shows those that have arrived since. It accepts invitations from the listed senders only.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 *
 * Its id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. `customTimeouts` are
 * honoured for `create`, `read`, which is a refresh, `update` and `delete`; default: five minutes each. They must be set
 * in the constructor's options: the provider does not see those that a transformation sets.
 */
export class InvitationAutoResponse extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /**
     * @param name Unique among the resources of this type in the stack.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object or `customTimeouts`
     * are invalid. Any other wrong argument is reported by the preview.
     */
    constructor(name: string, args: InvitationAutoResponseArgs, options: pulumi.CustomResourceOptions = {}) {
        super(...registration(new.target.adapter, "InvitationAutoResponse", name, args, options));
    }
}
