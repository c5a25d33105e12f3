import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import * as pulumi from "../../../program/sdk";

/** The options that the program gives the component, without its aliases. An absent option stays absent, because it may be inherited. */
export function optionsOf(request: ConstructRequest): pulumi.ComponentResourceOptions {
    const parent = request.getParent();
    const deletedWith = request.getDeletedwith();
    const timeouts = presentIn(request.getCustomtimeouts()?.toObject() ?? {});
    return {
        dependsOn: request.getDependenciesList().map((urn) => new pulumi.DependencyResource(urn)),
        providers: Object.fromEntries(
            [...request.getProvidersMap().entries()].map(([name, reference]) => [
                name,
                new pulumi.DependencyProviderResource(reference),
            ]),
        ),
        ignoreChanges: request.getIgnorechangesList(),
        replaceOnChanges: request.getReplaceonchangesList(),
        ...(parent === "" ? {} : { parent: new pulumi.DependencyResource(parent) }),
        ...(deletedWith === "" ? {} : { deletedWith: new pulumi.DependencyResource(deletedWith) }),
        ...(request.hasProtect() ? { protect: request.getProtect() === true } : {}),
        ...(request.hasRetainondelete() ? { retainOnDelete: request.getRetainondelete() === true } : {}),
        ...(Object.keys(timeouts).length === 0 ? {} : { customTimeouts: timeouts }),
    };
}

/** The protocol has an empty string for an absent field. */
export function presentIn(fields: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
