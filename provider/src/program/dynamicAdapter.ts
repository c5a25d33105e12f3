import {
    invitationResponseOutputs,
    invitationResponseSecrets,
    invitationResponseType,
    problemWithTimeouts,
    providerKey,
    providerText,
} from "../adapters/dynamic/contract";
import type { Adapter } from "./adapter";

/** Reaches the provider in the engine's dynamic provider process. */
export const dynamicAdapter: Adapter = {
    invitationResponseType,
    invitationResponseOutputs,
    invitationResponseSecrets,
    providerPackage: "pulumi-nodejs",
    argumentName: providerKey,
    ownProperties: ({ customTimeouts }) => ({
        // Named only where it is given: the engine makes promises for every name, and a stack has hundreds.
        ...(customTimeouts === undefined ? {} : { customTimeouts }),
        __provider: providerText,
    }),
    problemWith({ customTimeouts }) {
        const problem = customTimeouts === undefined ? undefined : problemWithTimeouts(customTimeouts);
        return problem === undefined ? undefined : `customTimeouts ${problem}`;
    },
};
