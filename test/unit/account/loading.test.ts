import { execFileSync } from "node:child_process";

/** Previews a response for the role of an ECS instance, and prints the packages that are in memory then. */
const program = `
    const provider = require("pulumi-alicloud-resource-sharing/provider");
    const config = { "alicloud:ecsRoleName": "a-role", "alicloud:region": "cn-hangzhou" };
    const inputs = { invitationId: "i-pMnItMX19fBJ0000", response: "accept" };
    (async () => {
        await provider.configure({ config: { get: (key) => config[key] } });
        const { failures } = await provider.check({}, inputs);
        const names = Object.keys(require.cache).map((path) => /node_modules.*|settings\\/proxy\\/.*/.exec(path)?.[0]);
        console.log(JSON.stringify([...failures, ...names.filter(Boolean)]));
    })();`;

function loadedBy(environment: Record<string, string>): unknown {
    const env = { PATH: process.env.PATH, ...environment };
    return JSON.parse(
        execFileSync(process.execPath, ["-e", program], { cwd: __dirname, encoding: "utf8", env }),
    );
}

test("a preview loads neither an HTTP client nor rules of proxies that are not set", () => {
    expect(loadedBy({ NO_PROXY: "*" })).toEqual([]);
});

test("a preview behind a proxy loads the rules only", () => {
    const rules = ["proxyResolver.js", "noProxy.js", "proxyUrl.js"].map((name) => `settings/proxy/${name}`);
    expect(loadedBy({ HTTPS_PROXY: "http://proxy.example.com" })).toEqual(expect.arrayContaining(rules));
    expect(loadedBy({ HTTPS_PROXY: "http://proxy.example.com" })).toHaveLength(rules.length);
});

/** The files that requiring a module loads, from the last `node_modules` or `provider` on. */
function filesLoadedBy(module: string): string[] {
    const list = `require(${JSON.stringify(module)}); console.log(JSON.stringify(Object.keys(require.cache))); process.exitCode = 0;`;
    const output = execFileSync(process.execPath, ["-e", list], {
        cwd: __dirname,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
    });
    const paths: string[] = JSON.parse(output);
    return paths.map((path) => path.split(/node_modules|provider(?=\/dist\/)/).at(-1) ?? "");
}

test("the package's entry loads nothing of the plugin, and nothing that only a component needs", () => {
    const files = filesLoadedBy("pulumi-alicloud-resource-sharing");
    expect(files).toContain("/dist/program/dynamicAdapter.js");
    expect(files.filter((file) => /\/dist\/(adapters\/plugin\/|lookUps\/)/.test(file))).toEqual([]);
    expect(files).toContain("/dist/program/crossAccountShare.js");
    expect(files.filter((file) => file.includes("/program/crossAccountShare/"))).toEqual([]);
});

test("mocks of unit tests load descriptions and checks, and nothing that makes a call", () => {
    const files = filesLoadedBy("pulumi-alicloud-resource-sharing/testing");
    expect(files).toContain("/dist/resources/invitationResponse/check.js");
    expect(
        files.filter(
            (file) => !/^\/dist\/(testing|schema|common|resources|lookUps|adapters\/engine)/.test(file),
        ),
    ).toEqual([]);
});

test("the plugin's process loads the protocol of @pulumi/pulumi, and nothing else of it", () => {
    const files = filesLoadedBy("pulumi-alicloud-resource-sharing/plugin/process");
    const ofPulumi = files.filter((file) => file.startsWith("/@pulumi/pulumi/"));
    expect(ofPulumi).toContain("/@pulumi/pulumi/proto/provider_pb.js");
    expect(ofPulumi.filter((file) => !file.startsWith("/@pulumi/pulumi/proto/"))).toEqual([]);
    expect(
        files.filter((file) => /^\/undici\/|\/plugin\/(schema|construct)\/|\/dist\/program\//.test(file)),
    ).toEqual([]);
});

test("the first component loads the SDK's resources, and nothing of what runs commands or compiles programs", () => {
    const construct = require
        .resolve("pulumi-alicloud-resource-sharing/plugin/process")
        .replace("main.js", "");
    const files = filesLoadedBy(`${construct}construct/construct`);
    expect(files).toContain("/@pulumi/pulumi/resource.js");
    expect(
        files.filter((file) => /^\/(@npmcli|typescript|@pulumi\/pulumi\/(automation|index))/.test(file)),
    ).toEqual([]);
});
