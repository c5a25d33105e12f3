import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ensurePythonHost } from "tools";
import { run, succeed } from "./support/run";
import { Story } from "./support/story";

const page = readFileSync(resolve(__dirname, "../../docs/plugin.md"), "utf8");

let story: Story;
beforeAll(async () => {
    story = await Story.open(["python"]);
});
afterAll(() => story.close());

test("Python: a cloned project plays the story with the wheel, after what the page says, without Node.js; mypy takes it, and no wrong type", async () => {
    const { directory, sdks, pulumi } = story;
    const files = await readdir(join(sdks, "python"));
    const wheel = files.find((name) => name.endsWith(".whl")) ?? "";
    expect(files.sort()).toEqual([wheel, wheel.replace("-py3-none-any.whl", ".tar.gz")]);

    const clone = await story.clone({
        "requirements.txt": await readFile(join(__dirname, "python/requirements.txt"), "utf8"),
        "__main__.py": await readFile(join(__dirname, "python/story.py"), "utf8"),
        "venv/pyvenv.cfg": "another machine's",
        "sdks/alicloud-resource-sharing/setup.py": "another machine's",
    });
    expect(await readdir(clone)).toEqual(["__main__.py", "requirements.txt"]);
    const environment = await story.folder("venv");
    await succeed("python3", ["-m", "venv", environment], directory);
    const bin = join(environment, "bin");
    const python = join(bin, "python");
    const [, command = ""] = /^\| Python +\|.*\| `(pip [^`]+)` *\|$/m.exec(page) ?? [];
    // Where the package index is to have it after the release.
    const index = { PIP_FIND_LINKS: join(sdks, "python"), PIP_DISABLE_PIP_VERSION_CHECK: "1" };
    const [, ...words] = command.split(" ");
    await succeed(join(bin, "pip"), [...words, "--quiet"], clone, index);
    await succeed(python, ["-m", "pip", "install", "--quiet", "mypy==1.18.2"], clone, index);
    const check = (file: string) => run(python, ["-m", "mypy", "--strict", file], directory);
    expect(await check("__main__.py")).toMatchObject({ exitCode: 0 });
    const wrong = await check(join(__dirname, "python/wrong.py"));
    expect([
        wrong.exitCode,
        [...wrong.output.matchAll(/wrong\.py:(\d+): error/g)].map(([, at]) => at),
    ]).toEqual([1, ["5", "6"]]);

    await ensurePythonHost(pulumi, () => undefined);
    await story.play(() => ({ runtime: "python" }), { path: [bin] });
});
