import type { ConstructRequest, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import { crossAccountShareType } from "../../../common/packageTokens";
import { UserFacingError } from "../../../common/userFacingError";
import * as pulumi from "../../../program/sdk";
import { provider, StructMessage } from "../pulumiModules";
import { type Component, crossAccountShare } from "./crossAccountShare";
import { programInputs } from "./programInputs";
import { optionsOf } from "./resourceOptions";
import { inRuntimeOf } from "./runtime";

/** What a component has to know of the process that constructs it. */
export interface ConstructContext {
    /** Host and port at which the engine listens. */
    readonly engineAddress: string;
    /** The engine's reference to the provider that this process is; undefined if the engine has not told. */
    readonly providerReference: string | undefined;
}

/** Declares a component and its children, in the name of a program in any language. */
export function construct(
    request: ConstructRequest,
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
                optionsOf(request),
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

/** An error of the program's, without the name of the component: the engine shows that itself. */
function shownOf({ message }: Error, name: string): UserFacingError {
    const prefix = `CrossAccountShare "${name}": `;
    return new UserFacingError(message.startsWith(prefix) ? message.slice(prefix.length) : message);
}

/** A component as the engine wants it, once all of its outputs are there. */
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

/** The URN, which is known in a preview as well. */
function urnOf({ urn }: pulumi.Resource): Promise<string> {
    return pulumi.runtime.serializeProperty("urn", urn);
}
