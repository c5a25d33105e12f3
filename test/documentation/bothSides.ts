import { readFileSync } from "node:fs";
import { type Figures, figuresFile } from "../alicloud/support/figures";

const figures: Figures = JSON.parse(readFileSync(figuresFile, "utf8"));

/** When and with what the stories of both sides were played with the real plugin of @pulumi/alicloud. */
export function bothSidesRun(): string {
    const versions = Object.entries(figures.versions).map(([name, version]) => `${name} ${version}`);
    return `Played on ${figures.date} with ${versions.join(" and ")}.`;
}
