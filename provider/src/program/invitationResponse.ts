import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import type {
    InvitationResponseArgs,
    InvitationResponseOutputs,
    InvitationResponseState,
} from "./generated/invitationResponse";
import type { SharedResource } from "./generated/types";
import { registration } from "./registration";
import * as pulumi from "./sdk";
import { onlyAvailableId, type SharedResourceType, warnOfSpelling } from "./sharedResourceType";

// The SDK sets an output for each name that it is given, so the class has no fields and needs only their types.
export interface InvitationResponse extends InvitationResponseOutputs {}

/**
 * An account's response to a resource share invitation: sent on create, read back on refresh.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 *
 * `customTimeouts` are honoured for `create`, `read`, which is a refresh, `update` and `delete`; default: five minutes each.
 * They must be set in the constructor's options: the provider does not see those that a transformation sets.
 */
export class InvitationResponse extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /** Reads a response that is managed elsewhere, by the id of its invitation or of its share. It changes nothing. */
    static get(
        name: string,
        id: pulumi.Input<pulumi.ID>,
        state: InvitationResponseState = {},
        options: pulumi.CustomResourceOptions = {},
    ): InvitationResponse {
        // `this`, because the plugin's class has another adapter.
        return new this(name, state, { ...options, id });
    }

    /**
     * @param name Unique among the resources of this type in the stack.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object or `customTimeouts`
     * are invalid. Any other wrong argument is reported by the preview.
     */
    constructor(name: string, args: InvitationResponseArgs, options?: pulumi.CustomResourceOptions);
    /** @internal for {@link InvitationResponse.get}. */
    constructor(name: string, args: InvitationResponseState, options: pulumi.CustomResourceOptions);
    constructor(
        name: string,
        args: InvitationResponseArgs | InvitationResponseState,
        options: pulumi.CustomResourceOptions = {},
    ) {
        super(...registration(new.target.adapter, "InvitationResponse", name, args, options));
    }

    /**
     * The ids of the share's resources that are `Available`, for the inputs of other resources. Declare
     * `waitFor: "resources"` if other resources depend on them: shared resources can arrive some time after the acceptance.
     * @param type Only resources of this type, such as `VSwitch`, in the service's spelling. Default: all types.
     */
    sharedResourceIds(type?: SharedResourceType): pulumi.Output<string[]> {
        warnOfSpelling(type, this);
        // Mocks of unit tests may omit the outputs.
        return this.sharedResources.apply((resources: readonly SharedResource[] | undefined = []) =>
            resources
                .filter(({ resourceStatus }) => resourceStatus === "Available")
                .filter(({ resourceType }) => type === undefined || resourceType === type)
                .map(({ resourceId }) => resourceId),
        );
    }

    /**
     * The id of the share's only `Available` resource of a type, for an input of another resource. Declare
     * `waitFor: "resources"` as well: shared resources can arrive some time after the acceptance.
     * @param type Type of the resource, such as `VSwitch`, in the service's spelling.
     * @throws RunError, which the engine shows without a stack trace, if there is no such resource or more than one: once the
     * response is known, in an `apply`.
     */
    sharedResourceId(type: SharedResourceType): pulumi.Output<string> {
        // Mocks of unit tests may omit the outputs.
        return this.sharedResources.apply((resources: readonly SharedResource[] | undefined = []) =>
            onlyAvailableId(type, resources),
        );
    }
}
