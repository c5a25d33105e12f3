import type { ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import * as pulumi from "@pulumi/pulumi";

/** A type of this package by either of its adapters, without what stands before its name. */
type SharingType = "InvitationResponse" | "InvitationAutoResponse";

/** Whether a resource is of a type, declared by the npm package or by the plugin. */
function isOfType({ type }: ResourceValidationArgs, name: SharingType): boolean {
    return [
        `pulumi-nodejs:dynamic/alicloud-resource-sharing:${name}`,
        `alicloud-resource-sharing:index:${name}`,
    ].includes(type);
}

/** The senders whose shares a resource accepts; undefined for one that it leaves open. */
function acceptedSenders(resource: ResourceValidationArgs): readonly (string | undefined)[] {
    const { props } = resource;
    if (isOfType(resource, "InvitationResponse")) {
        return props.response === "accept" ? [props.senderAccountId] : [];
    }
    const accept: readonly { readonly senderAccountId: string }[] = isOfType(
        resource,
        "InvitationAutoResponse",
    )
        ? props.accept
        : [];
    return accept.map(({ senderAccountId }) => senderAccountId);
}

export const knownSenders: ResourceValidationPolicy = {
    name: "known-senders",
    description: "Shares are accepted from listed senders only, and each acceptance names its sender.",
    enforcementLevel: "mandatory",
    configSchema: {
        properties: {
            senders: {
                type: "array",
                items: { type: "string", pattern: "^[0-9]{16}$" },
            },
        },
        required: ["senders"],
    },
    validateResource(resource, reportViolation) {
        const { senders } = resource.getConfig<{ senders: readonly string[] }>();
        for (const sender of acceptedSenders(resource)) {
            if (sender === undefined) {
                reportViolation("It accepts a share of any sender: declare senderAccountId.");
            } else if (!senders.includes(sender)) {
                reportViolation(`It accepts shares of ${sender}, which is not among the known senders.`);
            }
        }
    },
};

export const noLeaveInProduction: ResourceValidationPolicy = {
    name: "no-leave-in-production",
    description:
        "No stack of production leaves a share when a resource is deleted: only a new invitation undoes it.",
    enforcementLevel: "mandatory",
    configSchema: {
        properties: {
            stacks: {
                type: "array",
                items: { type: "string" },
                default: ["prod", "production"],
            },
        },
    },
    validateResource(resource, reportViolation) {
        const { stacks } = resource.getConfig<{ stacks: readonly string[] }>();
        const isSharing =
            isOfType(resource, "InvitationResponse") || isOfType(resource, "InvitationAutoResponse");
        if (isSharing && resource.props.onDelete === "leave" && stacks.includes(pulumi.getStack())) {
            reportViolation('It declares onDelete "leave": declare "retain", or leave it out.');
        }
    },
};

export const reasonToReject: ResourceValidationPolicy = {
    name: "reason-to-reject",
    description: "A rule that rejects whatever it does not accept has a reason on record.",
    enforcementLevel: "mandatory",
    configSchema: {
        properties: {
            reasons: {
                type: "object",
                additionalProperties: { type: "string", minLength: 10 },
                default: {},
            },
        },
    },
    validateResource(resource, reportViolation) {
        const { reasons } = resource.getConfig<{ reasons: Readonly<Record<string, string>> }>();
        const rejects = isOfType(resource, "InvitationAutoResponse") && resource.props.otherwise === "reject";
        if (rejects && !Object.hasOwn(reasons, resource.name)) {
            reportViolation(
                `It rejects invitations: give the reason in the policy's configuration, as reasons["${resource.name}"].`,
            );
        }
    },
};
