/** A block of code. @param kind as Markdown calls it */
export function fenced(kind: string, code: string): string {
    return `\`\`\`${kind}\n${code}\n\`\`\``;
}

/** What is shown of each language, once a reader has chosen one. */
export function chooser(parts: readonly (readonly [language: string, content: string])[]): string {
    return [
        `{{< chooser language "${parts.map(([language]) => language).join(",")}" >}}`,
        ...parts.map(
            ([language, content]) =>
                `{{% choosable language ${language} %}}\n\n${content}\n\n{{% /choosable %}}`,
        ),
        "{{< /chooser >}}",
    ].join("\n\n");
}

/** A page that begins with what Hugo is told about it. */
export function pageOf(frontMatter: Readonly<Record<string, string>>, paragraphs: readonly string[]): string {
    const head = Object.entries(frontMatter).map(([name, value]) => `${name}: ${value}\n`);
    const note = "<!-- Made from the schema by `npm run generate`. -->";
    return `---\n${head.join("")}---\n\n${[note, ...paragraphs].join("\n\n")}\n`;
}
