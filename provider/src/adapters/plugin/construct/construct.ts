import type { ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import { crossAccountShareType } from "../../../common/packageTokens";
import { UserFacingError } from "../../../common/userFacingError";
import * as pulumi from "../../../program/sdk";
import { provider, StructMessage } from "../pulumiModules";
import type { ConstructCall } from "../resourceProvider";
import { aliasesIn } from "./aliases";
import { type Component, crossAccountShare } from "./crossAccountShare";
import { programInputs } from "./programInputs";
import { optionsOf } from "./resourceOptions";
import { inRuntimeOf } from "./runtime";

export interface ConstructContext {
    readonly engineAddress: string;
    /** The engine's reference to this process as a provider; undefined if it has not given one. */
    readonly providerReference: string | undefined;
}

/** Declares a component and its children for a program in any language. */
export function construct(
    { request, bytes }: ConstructCall,
    { engineAddress, providerReference }: ConstructContext,
): Promise<ConstructResponse> {
    const type = request.getType();
    if (type !== crossAccountShareType) {
        throw new UserFacingError(`There is no component ${type}; there is ${crossAccountShareType}.`);
    }
    const run = inRuntimeOf(request, engineAddress, () =>
        responseOf(
            crossAccountShare(
                request.getName(),
                programInputs(request.getInputs()),
                { ...optionsOf(request), aliases: aliasesIn(bytes) },
                providerReference === undefined
                    ? undefined
                    : new pulumi.DependencyProviderResource(providerReference),
            ),
        ),
    );
    return run.catch((error: unknown) => {
        throw pulumi.RunError.isInstance(error) ? shownOf(error, request.getName()) : error;
    });
}

/** The error without the component's name, which the engine adds itself. */
function shownOf({ message }: Error, name: string): UserFacingError {
    const prefix = `CrossAccountShare "${name}": `;
    return new UserFacingError(message.startsWith(prefix) ? message.slice(prefix.length) : message);
}

/** The component in the engine's form, once all of its outputs are known. */
async function responseOf({ resource, outputs }: Component): Promise<ConstructResponse> {
    const response = new provider.ConstructResponse().setUrn(await urnOf(resource));
    const [state, dependencies] = await pulumi.runtime.serializeResourceProperties("construct", outputs);
    for (const [output, resources] of dependencies) {
        const urns = await Promise.all([...resources].map(urnOf));
        const list = new provider.ConstructResponse.PropertyDependencies().setUrnsList(urns);
        response.getStatedependenciesMap().set(output, list);
    }
    return response.setState(StructMessage.fromJavaScript(state));
}

/** The URN, which a preview knows as well. */
function urnOf({ urn }: pulumi.Resource): Promise<string> {
    return pulumi.runtime.serializeProperty("urn", urn);
}
