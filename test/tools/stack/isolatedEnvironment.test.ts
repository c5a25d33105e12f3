import { delimiter, dirname } from "node:path";
import { isolatedEnvironment } from "../../../tools/src/stack/isolatedEnvironment";

const pulumi = { command: "/cli/pulumi", version: "3.259.0", binDirectory: "/cli" };
const original = { ...process.env };

beforeEach(() => {
    Object.assign(process.env, {
        PATH: "/of/user",
        HOME: "/home/user",
        LANG: "de_DE.UTF-8",
        PULUMI_ACCESS_TOKEN: "token",
        PULUMI_BACKEND_URL: "https://example.com",
        ALICLOUD_ACCESS_KEY: "real",
        ALIBABA_CLOUD_ACCESS_KEY_ID: "real",
        ALIBABACLOUD_SECURITY_TOKEN: "real",
        AWS_PROFILE: "real",
        HTTPS_PROXY: "http://example.com",
    });
});
afterEach(() => {
    process.env = { ...original };
});

test("passes on nothing that refers to an account, a backend or a server", () => {
    const environment = isolatedEnvironment(pulumi, "/temporary");
    const names = Object.keys(environment).filter((name) => /^(ALI|AWS|PULUMI_ACCESS|HTTP)/.test(name));
    expect(names).toEqual([]);
    expect(Object.values(environment).filter((value) => /real|token|example/.test(value))).toEqual([]);
});

test("uses the given home", () => {
    expect(isolatedEnvironment(pulumi, "/temporary")).toMatchObject({
        HOME: "/temporary",
        PULUMI_HOME: "/temporary/.pulumi",
        PULUMI_BACKEND_URL: "file:///temporary/backend",
        LANG: "de_DE.UTF-8",
    });
});

test("has the CLI first on PATH, then the running Node.js", () => {
    const path = [pulumi.binDirectory, dirname(process.execPath), "/of/user"].join(delimiter);
    expect(isolatedEnvironment(pulumi, "/temporary").PATH).toBe(path);
});

test("is overridden by the given variables", () => {
    const extra = { ALIBABA_CLOUD_ACCESS_KEY_ID: "emulated", PULUMI_BACKEND_URL: "file:///other" };
    expect(isolatedEnvironment(pulumi, "/temporary", extra)).toMatchObject(extra);
});
