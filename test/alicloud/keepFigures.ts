// Run by `npm run test:alicloud`, after every story has gone well.
import { writeFileSync } from "node:fs";
import { ensurePulumi } from "tools";
import { alicloudVersion } from "../../tools/src/alicloud-plugin/version";
import { changes } from "../support/bothSides/stories/changes";
import { receivers } from "../support/bothSides/stories/receivers";
import { transforms } from "../support/bothSides/stories/transforms";
import { traps } from "../support/bothSides/stories/traps";
import { twoStacks } from "../support/bothSides/stories/twoStacks";
import { type Figures, figuresFile } from "./support/figures";
import { readResults } from "./support/results";

const order = [...receivers, ...changes, transforms, twoStacks, ...traps].map(({ name }) => name);

async function keepFigures(): Promise<void> {
    const { version } = await ensurePulumi(() => undefined);
    const figures: Figures = {
        date: new Date().toISOString().slice(0, 10),
        versions: { "@pulumi/alicloud": alicloudVersion, "Pulumi CLI": version },
        results: readResults().sort(
            (a, b) => order.indexOf(a.story) - order.indexOf(b.story) || a.form.localeCompare(b.form),
        ),
    };
    writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
}

void keepFigures();
