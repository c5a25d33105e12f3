import type { Account } from "../account/account";
import { properties as ofResponse } from "../schema/invitationResponse";
import type { Property } from "../schema/propertyTable";

const { type } = ofResponse.region.input;

/** The region that a look-up asks in. */
export const regionArgument = {
    input: {
        type,
        default: (account: Account) => account.defaultRegion,
        onChange: "update",
        description: "region in which the shares were created. Default: the account's region",
    },
    output: { type, description: "region in which the shares were created" },
} as const satisfies Property;
