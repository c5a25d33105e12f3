import { parseLockFile, withDependencies } from "../../../tools/src/release/lockFile";
import { sbomOf, validateSbom } from "../../../tools/src/release/sbom";

const integrity = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;
const lock = {
    "": { name: "workspace" },
    provider: { name: "a-provider", version: "0.1.0", license: "Apache-2.0", dependencies: { a: "^1.0.0" } },
    "node_modules/a-provider": { link: true, resolved: "provider" },
    "node_modules/a": {
        version: "1.0.0",
        integrity,
        license: "MIT",
        dependencies: { "@scope/b": "^2.0.0", "a-provider": "*" },
        optionalDependencies: { "for-another-system": "1.0.0" },
    },
    "node_modules/@scope/b": { version: "1.0.0", license: "ISC" },
    "node_modules/a/node_modules/@scope/b": {
        version: "2.0.0",
        license: "(MIT OR Apache-2.0)",
        dependencies: { c: "*" },
    },
    "node_modules/c": { version: "3.0.0", license: "a licence of its own" },
    "node_modules/only-for-tests": { version: "4.0.0" },
};
const lockFile = parseLockFile(JSON.stringify({ packages: lock }));
const contents = {
    version: "0.1.0",
    lockFile,
    npmPackages: ["provider"],
    bundled: ["node_modules/@scope/b"],
    nodeVersion: "26.10.0",
    time: new Date("2026-11-30T00:00:00Z"),
};

test("a dependency is what Node.js finds: the nearest one, or a workspace", () => {
    expect([...withDependencies(lockFile, ["provider"])]).toEqual([
        "provider",
        "node_modules/a",
        "node_modules/a/node_modules/@scope/b",
        "node_modules/c",
    ]);
    expect(() => withDependencies(lockFile, ["nowhere"])).toThrow("package-lock.json has no nowhere.");
    expect(() => parseLockFile("{}")).toThrow("package-lock.json has no packages.");
    const lacking = { packages: { provider: { version: "1", dependencies: { gone: "*" } } } };
    expect(() => parseLockFile(JSON.stringify(lacking))).toThrow(
        "package-lock.json lacks gone, which provider depends on.",
    );
});

test("the bill of materials has what is installed and what is embedded, and is as CycloneDX has it", async () => {
    const text = sbomOf(contents);
    await validateSbom(text);
    expect(sbomOf(contents)).toBe(text);
    const { components, dependencies, metadata } = JSON.parse(text);
    expect(metadata.timestamp).toBe("2026-11-30T00:00:00.000Z");
    expect(components.map((one: { purl?: string; name: string }) => one.purl ?? one.name).sort()).toEqual([
        "pkg:generic/node@26.10.0",
        "pkg:npm/%40scope/b@1.0.0",
        "pkg:npm/%40scope/b@2.0.0",
        "pkg:npm/a-provider@0.1.0",
        "pkg:npm/a@1.0.0",
        "pkg:npm/c@3.0.0",
        "pulumi-resource-alicloud-resource-sharing",
    ]);
    const ofPackage = (purl: string) => components.find((one: { purl?: string }) => one.purl === purl);
    expect(ofPackage("pkg:npm/a@1.0.0").hashes).toEqual([{ alg: "SHA-512", content: "01".repeat(64) }]);
    expect(ofPackage("pkg:npm/a@1.0.0").licenses).toEqual([{ license: { id: "MIT" } }]);
    expect(ofPackage("pkg:npm/%40scope/b@2.0.0").licenses).toEqual([{ expression: "(MIT OR Apache-2.0)" }]);
    expect(ofPackage("pkg:npm/c@3.0.0").licenses).toEqual([{ license: { name: "a licence of its own" } }]);
    expect(dependencies).toContainEqual({
        ref: "executable",
        dependsOn: ["pkg:generic/node@26.10.0", "pkg:npm/%40scope/b@1.0.0"],
    });
    expect(dependencies).toContainEqual({
        ref: "pkg:npm/a@1.0.0",
        dependsOn: ["pkg:npm/%40scope/b@2.0.0", "pkg:npm/a-provider@0.1.0"],
    });
});

test("what CycloneDX does not have is refused", async () => {
    const wrong = sbomOf(contents).replace('"type": "platform"', '"type": "engine"');
    await expect(validateSbom(wrong)).rejects.toThrow("sbom.cdx.json is not as CycloneDX 1.6 has it: ");
});
