import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { pack } from "../support/installation";

test("the tarball holds what is needed, and nothing else", async () => {
    const packed = await pack();
    const { stdout } = await promisify(execFile)("tar", ["-tzf", packed.tarball]);
    await rm(packed.directory, { recursive: true });
    const files = stdout.trim().split("\n");
    expect(files).toEqual(
        expect.arrayContaining([
            "package/LICENSE",
            "package/README.md",
            "package/docs/responses.md",
            "package/dist/index.d.ts",
        ]),
    );
    expect(
        files.filter(
            (file) =>
                !/^package\/(package\.json|README\.md|LICENSE|docs\/[\w-]+\.(md|svg)|dist\/.*\.(js|d\.ts))$/.test(
                    file,
                ),
        ),
    ).toEqual([]);
});
