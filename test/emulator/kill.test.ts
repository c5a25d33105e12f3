import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { listOf } from "../support/scene/json";
import { caller, environment, run, temporaryFile, useCommand } from "./support/command";
import { officialCall } from "./support/officialClient";

useCommand();

it("has every write that was responded to after kill -9", async () => {
    const stateFile = temporaryFile("state.json");
    const killed = run("--state-file", stateFile, "--log", "none");
    await killed.until(/# receiver[\s\S]*STS=\S+\n/);
    const sender = caller(environment(killed.output(), "sender"));
    const acknowledged: string[] = [];
    /** Those that the file did not hold when their response came. */
    const missing: string[] = [];
    const createUntilKilled = async (worker: number) => {
        for (let count = 0; ; count += 1) {
            const name = `share-${worker}-${count}`;
            await officialCall(sender, "CreateResourceShare", { ResourceShareName: name });
            if (!readFileSync(stateFile, "utf8").includes(`"${name}"`)) {
                missing.push(name);
            }
            acknowledged.push(name);
            if (acknowledged.length === 30) {
                killed.process.kill("SIGKILL");
            }
        }
    };
    await Promise.allSettled([1, 2, 3, 4].map(createUntilKilled));
    expect(await killed.ended).toBeNull();
    expect(missing).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(30);

    const next = run("--state-file", stateFile, "--log", "none");
    await next.until(/# receiver[\s\S]*STS=\S+\n/);
    expect(readdirSync(dirname(stateFile))).toEqual([basename(stateFile)]);
    const response = await officialCall(caller(environment(next.output(), "sender")), "ListResourceShares", {
        ResourceOwner: "Self",
        MaxResults: "100",
    });
    const names = listOf(response.ResourceShares).map(({ ResourceShareName }) => ResourceShareName);
    expect(names).toEqual(expect.arrayContaining(acknowledged));
});
