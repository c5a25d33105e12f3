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
const goImportPath = "<import path>";

/** Placeholder for the SDK's package in a program in Java. */
const javaPackage = "<package>";

/** Placeholder for the SDK's namespace in a program in C#. */
export const csharpNamespace = "<namespace>";

/**
 * A program in Go.
 * @param body the lines in `pulumi.Run`, without their indent
 * @param modules that it imports beside Pulumi's own
 */
export function goProgram(body: string, modules: readonly string[] = []): string {
    const imports = [...modules, "github.com/pulumi/pulumi/sdk/v3/go/pulumi"];
    return `package main

import (
${imports.map((path) => `\t"${path}"\n`).join("")}
	sharing "${goImportPath}"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
${indented(body, "\t\t")}
	})
}`;
}

/**
 * A program in Java.
 * @param names of the SDK's classes that it imports, from its package
 * @param body the lines in `Pulumi.run`, without their indent
 * @param others classes that it imports beside Pulumi's own
 */
export function javaProgram(names: readonly string[], body: string, others: readonly string[] = []): string {
    const imports = [...names.map((name) => `${javaPackage}.${name}`), "com.pulumi.Pulumi", ...others];
    return `package myproject;

${imports.map((name) => `import ${name};\n`).join("")}
public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
${indented(body, " ".repeat(12))}
        });
    }
}`;
}

function indented(lines: string, indent: string): string {
    return lines.replace(/^(?=.)/gm, indent);
}

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
