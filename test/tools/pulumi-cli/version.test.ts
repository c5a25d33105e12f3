import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installedVersion, isNewEnough, parseVersion } from "../../../tools/src/pulumi-cli/version";

test.each([
    ["v3.259.0\n", "3.259.0"],
    ["3.254.0", "3.254.0"],
    ["v3.260.0-dev.0+abc", "3.260.0-dev.0"],
    ["command not found", undefined],
    ["", undefined],
])("parses %j as %s", (printed, version) => {
    expect(parseVersion(printed)).toBe(version);
});

test.each([
    ["3.254.0", true],
    ["3.259.0", true],
    ["3.300.0", true],
    ["3.253.9", false],
    ["2.99.0", false],
    ["4.0.0", false],
])("%s is new enough: %s", (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
});

test("the Go module builds the version that the installer installs", () => {
    const goMod = readFileSync(join(__dirname, "../../../tools/pulumi-cli/go.mod"), "utf8");
    expect(goMod).toContain(`github.com/pulumi/pulumi/pkg/v3 v${installedVersion}\n`);
});
