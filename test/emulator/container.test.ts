import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { run, temporaryFile, useCommand } from "./support/command";

const packageDirectory = join(__dirname, "../../emulator");

useCommand();

function instruction(name: string): string {
    const dockerfile = readFileSync(join(packageDirectory, "Dockerfile"), "utf8");
    return new RegExp(`^${name} (.*)$`, "m").exec(dockerfile)?.[1] ?? "";
}

/** Starts what a container runs, on a free port and with a file of the test's own. */
async function start(command: readonly string[]) {
    const [, ...entry] = JSON.parse(instruction("ENTRYPOINT")) as string[];
    const stateFile = temporaryFile("state.json");
    const args = [...entry, ...command].map((arg) =>
        arg.replace("8080", "0").replace("/data/state.json", stateFile),
    );
    const emulator = run(...args);
    const [ready = ""] = await emulator.until(/^\{"event":"ready".*\}$/m);
    return { emulator, ready: JSON.parse(ready) };
}

it("has a container that starts, is healthy, and stops on SIGTERM", async () => {
    const { emulator, ready } = await start(JSON.parse(instruction("CMD")));
    expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const [, check = ""] = instruction("HEALTHCHECK").split(" CMD ");
    const { port } = new URL(ready.url);
    const healthy = () => spawnSync("sh", ["-c", check.replaceAll("8080", port)]).status;
    expect(healthy()).toBe(0);
    emulator.process.kill("SIGTERM");
    expect(await emulator.ended).toBe(0);
    expect(healthy()).toBe(1);
});

it("has a compose file whose command sets the token of the controls", async () => {
    const compose = parse(readFileSync(join(packageDirectory, "compose.yaml"), "utf8"));
    const command: string[] = compose.services.emulator.command;
    const { ready } = await start(command.map((arg) => arg.replace(/\$\{\w+:-(\w+)\}/, "$1")));
    expect(ready.pageUrl).toBe(`${ready.url}/_emulator/`);
    const shares = `${ready.url}/_emulator/shares`;
    expect((await fetch(shares, { headers: { authorization: "Bearer emulator" } })).status).toBe(200);
});
