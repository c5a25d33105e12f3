import { csharpNamespace, type Example, goProgram, javaProgram } from "./example";

interface Question {
    readonly title: string;
    readonly name: string;
    readonly argument: string;
    readonly value: string;
    readonly output: string;
}

export const lookUpExamples: ReadonlyMap<string, readonly Example[]> = new Map([
    [
        "getInvitations",
        [
            example({
                title: "List the invitations from an account",
                name: "getInvitations",
                argument: "senderAccountId",
                value: "1512666876910000",
                output: "invitations",
            }),
        ],
    ],
    [
        "getInvitation",
        [
            example({
                title: "Find the invitation to a share",
                name: "getInvitation",
                argument: "resourceShareId",
                value: "rs-6GRmdD3X0000",
                output: "expireTime",
            }),
        ],
    ],
    [
        "getSharedResources",
        [
            example({
                title: "List the resources of a share",
                name: "getSharedResources",
                argument: "resourceShareId",
                value: "rs-6GRmdD3X0000",
                output: "sharedResources",
            }),
        ],
    ],
]);

/** The names are the same in each language, but for its case. */
function example({ title, name, argument, value, output }: Question): Example {
    const goName = upperFirst(name);
    return {
        title,
        typescript: `import * as sharing from "pulumi-alicloud-resource-sharing/plugin";

const found = sharing.${name}Output({ ${argument}: "${value}" });
export const ${output} = found.${output};`,
        python: `import pulumi
import pulumi_alicloud_resource_sharing as sharing

found = sharing.${snakeCase(name)}(${snakeCase(argument)}="${value}")
pulumi.export("${output}", found.${snakeCase(output)})`,
        csharp: `using System.Collections.Generic;
using Pulumi;
using Sharing = ${csharpNamespace};

return await Deployment.RunAsync(() =>
{
    var found = Sharing.${goName}.Invoke(new() { ${upperFirst(argument)} = "${value}" });

    return new Dictionary<string, object?>
    {
        ["${output}"] = found.Apply(result => result.${upperFirst(output)}),
    };
});`,
        go: goProgram(`found, err := sharing.${goName}(ctx, &sharing.${goName}Args{
	${upperFirst(argument)}: pulumi.StringRef("${value}"),
})
if err != nil {
	return err
}
ctx.Export("${output}", pulumi.Any(found.${upperFirst(output)}))
return nil`),
        java: javaProgram(
            ["AlicloudresourcesharingFunctions", `inputs.${goName}Args`],
            `var found = AlicloudresourcesharingFunctions.${name}(${goName}Args.builder()
    .${argument}("${value}")
    .build());
context.export("${output}", found.applyValue(result -> result.${output}()));`,
        ),
        yaml: `variables:
  found:
    fn::invoke:
      function: alicloud-resource-sharing:${name}
      arguments:
        ${argument}: "${value}"
outputs:
  ${output}: \${found.${output}}`,
    };
}

function upperFirst(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
}

function snakeCase(name: string): string {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
