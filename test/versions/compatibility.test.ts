import { rm, writeFile } from "node:fs/promises";
import { ensurePulumi } from "tools";
import { manifestOf } from "../documentation/manifests";
import { type Packed, pack } from "../support/installation";
import { Scene } from "../support/scene";
import { choices } from "./choices";
import { type Result, type Results, resultsFile } from "./support/results";

const results: Result[] = [];

let packed: Packed;
let scene: Scene;
beforeAll(async () => {
    packed = await pack();
    scene = await Scene.open();
});
afterAll(async () => {
    await scene.close();
    await rm(packed.directory, { recursive: true, force: true });
    if (results.length === choices.length) {
        const { version } = await ensurePulumi(() => undefined);
        const content: Results = {
            date: new Date().toISOString().slice(0, 10),
            versions: {
                "pulumi-alicloud-resource-sharing": manifestOf("provider").version,
                "the Pulumi CLI": version,
                "Node.js": process.versions.node,
            },
            results,
        };
        await writeFile(resultsFile, `${JSON.stringify(content, null, 2)}\n`);
    }
});

test.each(choices)("$choice: $ran", async ({ choice, ran, attempt }) => {
    results.push({ choice, ran, version: await attempt(packed, scene) });
});
