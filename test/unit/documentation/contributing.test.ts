import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../documentation/manifests";

const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const [, layout = ""] = /```text\n(.*?)```/s.exec(page) ?? [];
const inLayout = layout.split("\n").flatMap((line) => /^\S+/.exec(line) ?? []);
const inProse = Array.from(page.matchAll(/`([\w.-]+(?:\/[\w.-]*)+|[\w.-]+\.md)`/g), ([, path = ""]) => path);

test("every path that CONTRIBUTING.md names exists", () => {
    const paths = [...inLayout, ...inProse];
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("every folder has its line in the layout", () => {
    const folders = ["", "provider/src/", "provider/src/adapters/", "emulator/src/"].flatMap((parent) =>
        readdirSync(join(root, parent), { withFileTypes: true })
            .filter(
                (entry) => entry.isDirectory() && !/^(\.|node_modules$|coverage$|release$)/.test(entry.name),
            )
            .map(({ name }) => `${parent}${name}/`),
    );
    expect(folders.filter((folder) => !inLayout.some((path) => path.startsWith(folder)))).toEqual([]);
});
