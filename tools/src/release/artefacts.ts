import { type System, systemName } from "../plugin-archives/systems";
import type { PackageFacts } from "../sdks/packageFacts";
import { artifactOf } from "../sdks/pom";

/** Files of a release that are named one by one; the module for Go is a folder. */
export function artefactsOf(facts: PackageFacts, systems: readonly System[]): readonly string[] {
    const { version } = facts;
    const { groupId, artifactId } = artifactOf(facts);
    const java = `java/${groupId.replaceAll(".", "/")}/${artifactId}/${version}/${artifactId}-${version}`;
    const python = `python/${facts.pythonPackage}-${version}`;
    return [
        "go/go.mod",
        `${java}-javadoc.jar`,
        `${java}-sources.jar`,
        `${java}.jar`,
        `${java}.pom`,
        "notes.md",
        `npm/alicloud-resource-sharing-emulator-${version}.tgz`,
        `npm/pulumi-alicloud-resource-sharing-${version}.tgz`,
        "plugin/SHA256SUMS",
        ...systems.map(
            (system) =>
                `plugin/pulumi-resource-alicloud-resource-sharing-v${version}-${systemName(system)}.tar.gz`,
        ),
        `${python}-py3-none-any.whl`,
        `${python}.tar.gz`,
        "sbom.cdx.json",
        "schema.json",
    ];
}

/** What of a release is published under a name of its own. */
const published = /^(npm|plugin|python)\/|\.(jar|pom)$/;

/**
 * What differs between the files of a release and those that its version has: a file that is missing, or one that would be published with
 * another version.
 */
export function differences(found: readonly string[], expected: readonly string[]): readonly string[] {
    return [
        ...expected.filter((path) => !found.includes(path)).map((path) => `${path} is missing`),
        ...found
            .filter((path) => published.test(path) && !expected.includes(path))
            .map((path) => `${path} is not expected`),
    ];
}
