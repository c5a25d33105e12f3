import type { Account } from "../account/account";
import { properties as ofResponse } from "../resources/invitationResponse/properties";
import type { Property } from "../resources/properties/propertyTable";

const { type } = ofResponse.region.input;

/** Where a look-up asks. */
export const regionArgument = {
    input: {
        type,
        default: (account: Account) => account.region,
        onChange: "update",
        description: "where the shares were created; the account's region if not given",
    },
    output: { type, description: "where the shares were created" },
} as const satisfies Property;
