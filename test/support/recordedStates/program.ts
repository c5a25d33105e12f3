import { region } from "../scene/testService";
import type { Form } from "./forms";
import { accountNamed } from "./stage";
import type { World } from "./world";

/**
 * A program that declares resources in some forms. It names the version of @pulumi/alicloud, which is in the state: another
 * one that is installed later changes nothing.
 */
export function programOf(forms: readonly Form[], world: World): string {
    const { url, accounts } = world.emulator;
    const keyOf = (name: string) => {
        const { accessKeyId, accessKeySecret } = accountNamed(accounts, name);
        return { accessKey: accessKeyId, secretKey: accessKeySecret, region };
    };
    const sender = {
        ...keyOf("sender"),
        skipRegionValidation: true,
        protocol: "HTTP",
        endpoints: [{ resourcesharing: new URL(url).host }],
    };
    const endpoints = [{ resourcesharing: url, sts: url }];
    const partner = {
        ...keyOf("receiver"),
        endpoints,
        accountId: world.id("partner"),
        assumeRole: {
            roleArn: `acs:ram::${world.id("partner")}:role/sharing`,
            externalId: "external id of the provider",
        },
    };
    const declarations = forms.map((form) => form.declare(world));
    return `
const alicloud = require("@pulumi/alicloud/provider");
const sender = new alicloud.Provider("sender", ${JSON.stringify(sender)}, { version: "3.108.0" });
const partner = new sharing.Provider("partner", ${JSON.stringify(partner)});
const other = new sharing.Provider("other", ${JSON.stringify({ ...keyOf("otherSender"), endpoints })});
${declarations.join("\n")}
`;
}
