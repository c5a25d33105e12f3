import { readFileSync } from "node:fs";
import { type Figures, figuresFile } from "../alicloud/support/figures";
import type { Duration } from "../support/bothSides/act";
import { table } from "./table";

const figures: Figures = JSON.parse(readFileSync(figuresFile, "utf8"));

/** How long the commands of each story took with the real plugin of @pulumi/alicloud. */
export function bothSidesFigures(): string {
    const rows = figures.results.map(({ story, form, durations }) => [
        story,
        form,
        ...[durations.up, durations.refresh, durations.destroy].map(cell),
    ]);
    return table(["story", "declared", "`up`", "`refresh`", "`destroy`"], rows);
}

/** When and with what the figures were measured. */
export function bothSidesRun(): string {
    const versions = Object.entries(figures.versions).map(([name, version]) => `${name} ${version}`);
    return `Measured on ${figures.date} with ${versions.join(" and ")}.`;
}

function cell(duration: Duration | undefined): string {
    return duration === undefined
        ? ""
        : `${Math.round(duration.seconds)} s${duration.failed ? ", fails" : ""}`;
}
