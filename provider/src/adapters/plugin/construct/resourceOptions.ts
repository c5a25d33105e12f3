import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import * as pulumi from "../../../program/sdk";

/** The options that the program gives the component. An absent option stays absent, because it may be inherited. */
export function optionsOf(request: ConstructRequest): pulumi.ComponentResourceOptions {
    const parent = request.getParent();
    const deletedWith = request.getDeletedwith();
    const timeouts = presentIn(request.getCustomtimeouts()?.toObject() ?? {});
    return {
        aliases: request.getAliasesList().map(aliasOf),
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

function aliasOf(alias: Alias): string | pulumi.Alias {
    const spec = alias.getSpec();
    if (spec === undefined) {
        return alias.getUrn();
    }
    const { name, type, stack, project } = spec.toObject();
    return {
        ...presentIn({ name, type, stack, project }),
        ...(spec.hasParenturn() ? { parent: spec.getParenturn() } : {}),
        ...(spec.getNoparent() ? { parent: pulumi.rootStackResource } : {}),
    };
}

/** The protocol has an empty string for an absent field. */
function presentIn(fields: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
