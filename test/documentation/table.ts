/** A Markdown table, its columns padded so that it can be read as it stands. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
    const widths = heading.map((cell, column) =>
        Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
    );
    const line = (cells: readonly string[]) =>
        `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
    const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
    return [line(heading), rule, ...rows.map(line)].join("\n");
}
