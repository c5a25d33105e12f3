import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dynamicTypes, pluginTypes } from "../../../../provider/src/adapters/engine/typeTokens";
import { createHandlers } from "../../../../provider/src/adapters/plugin/registry";
import { crossAccountShareType } from "../../../../provider/src/common/packageTokens";

const { exports: subpaths } = JSON.parse(
    readFileSync(join(__dirname, "../../../../provider/package.json"), "utf8"),
);

test("what is in users' state is as it always was", () => {
    const state = Object.entries(dynamicTypes).map(([name, { token, providerText }]) => [
        name,
        token,
        providerText,
    ]);
    expect(state).toEqual([
        [
            "InvitationResponse",
            "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationResponse",
            'exports.handler=()=>require("pulumi-alicloud-resource-sharing/provider");',
        ],
        [
            "InvitationAutoResponse",
            "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationAutoResponse",
            'exports.handler=()=>require("pulumi-alicloud-resource-sharing/provider/invitationAutoResponse");',
        ],
    ]);
    expect(Object.values(pluginTypes).map(({ token }) => token)).toEqual([
        "alicloud-resource-sharing:index:InvitationResponse",
        "alicloud-resource-sharing:index:InvitationAutoResponse",
    ]);
    expect(crossAccountShareType).toBe("alicloud-resource-sharing:index:CrossAccountShare");
});

test("each text leads to a subpath of the package, and is short", () => {
    for (const { providerText } of Object.values(dynamicTypes)) {
        const [, subpath] = /require\("pulumi-alicloud-resource-sharing(\/.*)"\)/.exec(providerText) ?? [];
        expect(subpaths).toHaveProperty([`.${subpath}`]);
        expect(Buffer.byteLength(providerText)).toBeLessThanOrEqual(100);
    }
});

test("the plugin serves every type", () => {
    const served = Object.entries(createHandlers()).map(([token, { name }]) => [token, name]);
    expect(served).toEqual(Object.entries(pluginTypes).map(([name, { token }]) => [token, name]));
});
