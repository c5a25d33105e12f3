import type { PackageFacts } from "./packageFacts";

/**
 * The manifest of the SDK for Python. That of Pulumi's generator names neither author nor classifiers, nor the licence
 * in the form of PEP 639; the generated code's dependencies are copied from it.
 * @param generated the generator's manifest
 */
export function pyproject(facts: PackageFacts, generated: string): string {
    const list = (values: readonly string[]) => JSON.stringify(values);
    const taken = (name: string) => {
        const [line] = new RegExp(`^ *${name} = .*$`, "m").exec(generated) ?? [];
        if (line === undefined) {
            throw new Error(`The generated pyproject.toml has no ${name}.`);
        }
        return line.trim();
    };
    return `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "${distributionName(facts)}"
version = "${facts.version}"
description = "${facts.description}"
readme = "README.md"
license = "${facts.license}"
license-files = ["LICENSE"]
authors = [{ name = "${facts.publisher}" }]
keywords = ${list(facts.keywords)}
classifiers = ${list(classifiers)}
${taken("requires-python")}
${taken("dependencies")}

[project.urls]
Homepage = "${facts.repository}"
Documentation = "${facts.repository}/blob/v${facts.version}/docs/plugin.md"
Repository = "${facts.repository}"
Issues = "${facts.repository}/issues"
Changelog = "${facts.repository}/blob/v${facts.version}/CHANGELOG.md"

[tool.setuptools.packages.find]
include = ["${facts.pythonPackage}*"]

[tool.setuptools.package-data]
"*" = ["py.typed", "pulumi-plugin.json", "*.pyi"]
`;
}

/** The name for pip. */
export function distributionName({ pythonPackage }: PackageFacts): string {
    return pythonPackage.replaceAll("_", "-");
}

/** https://pypi.org/classifiers/ */
const classifiers = [
    "Development Status :: 4 - Beta",
    "Intended Audience :: Developers",
    "Intended Audience :: System Administrators",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3",
    "Programming Language :: Python :: 3 :: Only",
    "Topic :: System :: Systems Administration",
    "Typing :: Typed",
];
