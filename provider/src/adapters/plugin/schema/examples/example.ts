import type { SdkNames } from "../languages";

export interface Example {
    readonly title: string;
    readonly typescript: string;
    readonly python: string;
    readonly csharp: string;
    readonly go: string;
    readonly java: string;
    readonly yaml: string;
}

export interface Description {
    readonly paragraphs: readonly string[];
    readonly examples: readonly Example[];
}

/** Placeholder for the SDK's path in a program in Go. */
export const goImportPath = "<import path>";

/** Placeholder for the SDK's package in a program in Java. */
export const javaPackage = "<package>";

/** Placeholder for the SDK's namespace in a program in C#. */
export const csharpNamespace = "<namespace>";

/** Examples in the Markdown that Pulumi expects in a description. */
export function examplesMarkdown(examples: readonly Example[], sdks: SdkNames): string {
    const one = (example: Example) =>
        [
            "{{% example %}}",
            `### ${example.title}`,
            ...programsOf(example, sdks).map(
                ([language, program]) => `\n\`\`\`${language}\n${program}\n\`\`\``,
            ),
            "{{% /example %}}",
        ].join("\n");
    return ["{{% examples %}}", "## Example Usage", ...examples.map(one), "{{% /examples %}}"].join("\n");
}

/** The programs of an example, each with its language as Markdown calls it. */
export function programsOf({ title, ...programs }: Example, sdks: SdkNames): [string, string][] {
    return Object.entries(programs).map(([language, program]) => [
        language,
        program
            .replace(goImportPath, sdks.goImportPath)
            .replace(csharpNamespace, sdks.csharpNamespace)
            .replaceAll(javaPackage, sdks.javaPackage),
    ]);
}
