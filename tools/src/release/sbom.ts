import { Enums, Models, Serialize, SPDX, Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { type LockedPackage, type LockFile, packageAt, withDependencies } from "./lockFile";

/** What a release contains of others' work. */
export interface Contents {
    readonly version: string;
    readonly lockFile: LockFile;
    /** Folders of the packages that npm publishes: whoever installs one installs what it depends on. */
    readonly npmPackages: readonly string[];
    /** Folders of the packages of which something is in the plugin's executables. */
    readonly bundled: readonly string[];
    /** Version of Node.js in them. */
    readonly nodeVersion: string;
    /** When the commit was made, so that the same commit makes the same text. */
    readonly time: Date;
}

/**
 * The software bill of materials of a release, in JSON.
 * https://cyclonedx.org/docs/1.6/json/
 */
export function sbomOf({ version, lockFile, npmPackages, bundled, nodeVersion, time }: Contents): string {
    const { Component } = Models;
    const components = new Map<string, Models.Component>();
    const componentOf = (path: string): Models.Component => {
        const locked = packageAt(lockFile, path);
        const purl = purlOf(locked);
        const known = components.get(purl);
        const component = known ?? npmComponent(locked, purl);
        components.set(purl, component);
        return component;
    };
    for (const path of withDependencies(lockFile, npmPackages)) {
        for (const dependency of packageAt(lockFile, path).dependencies) {
            componentOf(path).dependencies.add(componentOf(dependency).bomRef);
        }
    }
    const node = new Component(Enums.ComponentType.Platform, "node", {
        version: nodeVersion,
        bomRef: `pkg:generic/node@${nodeVersion}`,
        purl: `pkg:generic/node@${nodeVersion}`,
        cpe: `cpe:2.3:a:nodejs:node.js:${nodeVersion}:*:*:*:*:*:*:*`,
    });
    const executable = new Component(
        Enums.ComponentType.Application,
        "pulumi-resource-alicloud-resource-sharing",
        {
            version,
            bomRef: "executable",
            dependencies: new Models.BomRefRepository([
                node.bomRef,
                ...bundled.map((path) => componentOf(path).bomRef),
            ]),
        },
    );
    const release = new Component(
        Enums.ComponentType.Application,
        "pulumi-alicloud-resource-sharing release",
        {
            version,
            bomRef: "release",
            dependencies: new Models.BomRefRepository([
                executable.bomRef,
                ...npmPackages.map((path) => componentOf(path).bomRef),
            ]),
        },
    );
    const bom = new Models.Bom({
        metadata: new Models.Metadata({ timestamp: time, component: release }),
        components: new Models.ComponentRepository([executable, node, ...components.values()]),
    });
    const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
    return `${new Serialize.JsonSerializer(normalizer).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** @throws Error with what is wrong, if it is not as the schema of CycloneDX has it */
export async function validateSbom(sbom: string): Promise<void> {
    const errors: unknown = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(sbom);
    if (errors !== null) {
        throw new Error(`sbom.cdx.json is not as CycloneDX 1.6 has it: ${JSON.stringify(errors)}`);
    }
}

function npmComponent({ name, version, license, integrity }: LockedPackage, purl: string): Models.Component {
    const component = new Models.Component(Enums.ComponentType.Library, name, {
        version,
        purl,
        bomRef: purl,
    });
    if (license !== undefined) {
        component.licenses.add(licenseOf(license));
    }
    const [, sha512] = /^sha512-(.*)$/.exec(integrity ?? "") ?? [];
    if (sha512 !== undefined) {
        component.hashes.set(Enums.HashAlgorithm["SHA-512"], Buffer.from(sha512, "base64").toString("hex"));
    }
    return component;
}

function licenseOf(license: string): Models.License {
    if (SPDX.isSupportedSpdxId(license)) {
        return new Models.SpdxLicense(license);
    }
    return / (OR|AND|WITH) /.test(license)
        ? new Models.LicenseExpression(license)
        : new Models.NamedLicense(license);
}

/** https://github.com/package-url/purl-spec */
function purlOf({ name, version }: LockedPackage): string {
    return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}
