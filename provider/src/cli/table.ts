import { styleText } from "node:util";
import { printable } from "../common/printable";

type Format = Parameters<typeof styleText>[0];

/** Formats a cell, unless the output is not a terminal. */
export type Style = (format: Format, text: string) => string;

/** Formats as the terminal on standard output can, and as NO_COLOR and FORCE_COLOR ask. */
export const terminalStyle: Style = (format, text) => styleText(format, text, { stream: process.stdout });

export type Cell = string | { readonly text: string; readonly format: Format };

/** A table for people. Only the last column may contain wide characters: it is not padded, so no library has to measure them. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[], style: Style): string {
    const texts = rows.map((row) =>
        row.map((cell) => printable(typeof cell === "string" ? cell : cell.text)),
    );
    const widths = headings.map((heading, column) =>
        texts.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), heading.length),
    );
    const padded = (row: readonly string[]) =>
        row.map((text, column) => (column === row.length - 1 ? text : text.padEnd(widths[column] ?? 0)));
    const lines = rows.map((row, index) =>
        padded(texts[index] ?? [])
            .map((text, column) => {
                const cell = row[column];
                return typeof cell === "object" ? style(cell.format, text) : text;
            })
            .join("  "),
    );
    return `${[style("bold", padded(headings).join("  ")), ...lines].join("\n")}\n`;
}
