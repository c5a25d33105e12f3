import { isAbsent } from "../../common/json";
import * as pulumi from "../sdk";
import type { CrossAccountShareReceiverArgs } from "./arguments";
import { type ComponentContext, childOptions } from "./childOptions";

export function* problemsWithOptions(
    context: ComponentContext,
    receivers: Readonly<Record<string, CrossAccountShareReceiverArgs>>,
): Generator<string> {
    const { adapter } = context.responseClass;
    for (const [key, { provider, profile, assumeRole }] of Object.entries(receivers)) {
        const options = { ...childOptions(context), ...(isAbsent(provider) ? {} : { provider }) };
        const problem = adapter.problemWith("InvitationResponse", key, options);
        if (problem !== undefined) {
            yield problem;
        }
        if ([provider, profile, assumeRole].every(isAbsent) && isOneAccount(context)) {
            yield `receivers.${key} would respond with the sender's credentials: give it profile, assumeRole or a provider`;
        }
    }
}

/** Whether both sides use the account of the configuration and the environment, because neither has another. */
function isOneAccount({ component, responseClass }: ComponentContext): boolean {
    const { types, providerPackage } = responseClass.adapter;
    const hasProvider = (type: string) => component.getProvider(type) !== undefined;
    const settings = Object.keys(pulumi.runtime.allConfig());
    return (
        !hasProvider("alicloud:index:Provider") &&
        !hasProvider(types.InvitationResponse.token) &&
        !settings.some((setting) => setting.startsWith(`${providerPackage}:`))
    );
}
