import type * as pulumi from "@pulumi/pulumi";
import { CrossAccountShare } from "../../../plugin";
import { isObject } from "../../../program/inputPredicates";
import type { CrossAccountShareArgs } from "../../../program/types";
import { withStatics } from "../../../program/withStatics";
import { senderClasses } from "./senderClasses";

/** A component, with the outputs of its schema. */
export interface Component {
    readonly resource: pulumi.ComponentResource;
    readonly outputs: Readonly<Record<string, unknown>>;
}

/** @param responseProvider undefined for the engine's choice. @throws RunError if an argument is wrong. */
export function crossAccountShare(
    name: string,
    inputs: Readonly<Record<string, unknown>>,
    options: pulumi.ComponentResourceOptions,
    responseProvider: pulumi.ProviderResource | undefined,
): Component {
    const Constructed = withStatics(CrossAccountShare, { senderClasses, responseProvider });
    const component = new Constructed<string>(name, argumentsOf(inputs), options);
    const resourceNames = isObject(inputs.resources) ? Object.keys(inputs.resources) : [];
    const receivers = Object.entries(component.receivers).map(([key, receiver]) => {
        const { invitationId, status, joined } = receiver.response;
        const ids = resourceNames.map((resource) => [resource, receiver.sharedResourceId(resource)]);
        const { sharedResourceIdsByType } = receiver;
        const sharedResourceIds = Object.fromEntries(ids);
        return [key, { invitationId, status, joined, sharedResourceIds, sharedResourceIdsByType }];
    });
    return {
        resource: component,
        outputs: {
            resourceShareId: component.resourceShareId,
            receivers: Object.fromEntries(receivers),
        },
    };
}

/** The class itself checks arguments of any type, as programs without types need it too. */
function argumentsOf(inputs: object): CrossAccountShareArgs {
    return inputs as CrossAccountShareArgs;
}
