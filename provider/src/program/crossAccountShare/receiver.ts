import * as pulumi from "@pulumi/pulumi";
import type { InvitationResponse } from "../invitationResponse";
import { type SharedResourceType, warnOfSpelling } from "../sharedResourceType";
import type { SharedResource } from "./loadResourceManager";

/** What the component has made for one of the accounts that receive the share. */
export class CrossAccountShareReceiver<ResourceName extends string = string> {
    /** The receiver's response to the invitation, with all that the receiver sees of the share. */
    readonly response: InvitationResponse;

    private readonly resources: ReadonlyMap<string, SharedResource>;

    /** @internal */
    constructor(response: InvitationResponse, resources: ReadonlyMap<string, SharedResource>) {
        this.response = response;
        this.resources = resources;
    }

    /**
     * The id of one of the component's resources, for an input of another resource: that one waits until the resource is
     * in the share and this receiver has accepted it. In a preview, an id is known that the program declares.
     * @param name the resource's name among the component's `resources`.
     * @throws RunError if the component has no resource of this name.
     */
    sharedResourceId(name: ResourceName): pulumi.Output<string> {
        const resource = this.resources.get(name);
        if (resource === undefined) {
            const names = [...this.resources.keys()].join(", ") || "none";
            throw new pulumi.RunError(`The share has no resource "${name}"; its resources are: ${names}.`);
        }
        return this.accepted(resource.resourceId);
    }

    /**
     * The ids of the component's resources, for inputs of other resources: those wait until the resources are in the
     * share and this receiver has accepted it. In a preview, ids are known that the program declares. For what else an
     * existing share holds, see `response.sharedResourceIds`.
     * @param type only those of this type, such as `VSwitch`, in the service's spelling. Default: all.
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
     * A value that whatever is built on it waits for the response with. A response's URN is known in a preview, which no
     * other output of it is before it has been created.
     */
    private accepted<Value>(value: pulumi.Input<Value>): pulumi.Output<pulumi.Unwrap<Value>> {
        return pulumi.all([value, this.response.urn]).apply(([known]) => known);
    }
}
