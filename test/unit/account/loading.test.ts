import { execFileSync } from "node:child_process";

/** Previews a response for the role of an ECS instance, and prints the packages that are in memory then. */
const program = `
    const provider = require("pulumi-alicloud-resource-sharing/provider");
    const config = { "alicloud:ecsRoleName": "a-role", "alicloud:region": "cn-hangzhou" };
    const inputs = { invitationId: "i-pMnItMX19fBJ0000", response: "accept" };
    (async () => {
        await provider.configure({ config: { get: (key) => config[key] } });
        const { failures } = await provider.check({}, inputs);
        const names = Object.keys(require.cache).map((path) => path.split("node_modules")[1]);
        console.log(JSON.stringify([...failures, ...names.filter(Boolean)]));
    })();`;

test("a preview loads neither the credentials library nor an HTTP client", () => {
    const output = execFileSync(process.execPath, ["-e", program], { cwd: __dirname, encoding: "utf8" });
    expect(JSON.parse(output)).toEqual([]);
});
