import type { InvitationResponse } from "../invitationResponse";
import { oneLineError } from "../oneLineError";
import * as pulumi from "../sdk";
import { type SharedResourceType, warnOfSpelling } from "../sharedResourceType";
import type { SharedResource } from "./senderClasses";

/** What the component has created for one of the accounts that receive the share. */
export class CrossAccountShareReceiver<ResourceName extends string = string> {
    /** The receiver's response to the invitation, with everything that the receiver sees of the share. */
    readonly response: InvitationResponse;

    private readonly resources: ReadonlyMap<string, SharedResource>;

    /** @internal */
    constructor(response: InvitationResponse, resources: ReadonlyMap<string, SharedResource>) {
        this.response = response;
        this.resources = resources;
    }

    /**
     * The id of one of the component's resources, for the inputs of other resources. They wait until the resource is in the
     * share and this receiver has accepted the share. A preview knows the id if the program declares it.
     * @param name The resource's name among the component's `resources`.
     * @throws RunError if the component has no resource of this name.
     */
    sharedResourceId(name: ResourceName): pulumi.Output<string> {
        const resource = this.resources.get(name);
        if (resource === undefined) {
            const names = [...this.resources.keys()].join(", ") || "none";
            throw oneLineError(`The share has no resource "${name}"; its resources are: ${names}.`);
        }
        return this.accepted(resource.resourceId);
    }

    /**
     * The ids of the component's resources, for the inputs of other resources. They wait until the resources are in the
     * share and this receiver has accepted the share. A preview knows the ids that the program declares. For the other
     * resources of an existing share, see `response.sharedResourceIds`.
     * @param type Only resources of this type, such as `VSwitch`, in the service's spelling. Default: all types.
     */
    sharedResourceIds(type?: SharedResourceType): pulumi.Output<string[]> {
        warnOfSpelling(type, this.response);
        const resources = [...this.resources.values()].map(({ resourceId, resourceType }) =>
            pulumi.all([resourceId, resourceType]),
        );
        return this.accepted(pulumi.all(resources)).apply((described) =>
            described
                .filter(([, resourceType]) => type === undefined || resourceType === type)
                .map(([resourceId]) => resourceId),
        );
    }

    /**
     * The ids of all `Available` resources that the receiver sees in the share, sorted, by the type of resource: those of
     * `response.sharedResourceIdsByType`. A preview knows them once the response is in the state.
     */
    get sharedResourceIdsByType(): InvitationResponse["sharedResourceIdsByType"] {
        return this.response.sharedResourceIdsByType;
    }

    /**
     * The value, as an output that depends on the response, so that whatever uses it waits for the response. Of a response
     * that has not been created yet, a preview knows only the URN.
     */
    private accepted<Value>(value: pulumi.Input<Value>): pulumi.Output<pulumi.Unwrap<Value>> {
        return pulumi.all([value, this.response.urn]).apply(([known]) => known);
    }
}
