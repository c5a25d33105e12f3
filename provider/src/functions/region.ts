import type { Account } from "../account/account";
import { properties as ofResponse } from "../resources/invitationResponse/properties";
import type { Property } from "../resources/properties/table";

const { form } = ofResponse.region.input;

/** Where a look-up asks. */
export const region = {
    input: {
        form,
        default: (account: Account) => account.region,
        onChange: "update",
        meaning: "where the shares were created; the account's region if not given",
    },
    output: { form, meaning: "where the shares were created" },
} as const satisfies Property;
