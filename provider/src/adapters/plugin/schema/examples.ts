import type { SdkNames } from "./languages";

export interface Example {
    readonly title: string;
    readonly typescript: string;
    readonly python: string;
    readonly go: string;
    readonly csharp: string;
    readonly java: string;
    readonly yaml: string;
}

export interface Description {
    readonly paragraphs: readonly string[];
    readonly examples: readonly Example[];
}

/** Placeholder for the SDK's path in a program in Go. */
export const goImportPath = "<import path>";

/** Placeholder for the SDK's namespace in a program in C#. */
export const csharpNamespace = "<namespace>";

/** Placeholder for the SDK's package in a program in Java. */
export const javaPackage = "<package>";

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

export const invitationResponseExamples: readonly Example[] = [
    {
        title: "Accept an invitation",
        typescript: `import * as sharing from "pulumi-alicloud-resource-sharing/plugin";

const network = new sharing.InvitationResponse("network", {
    response: "accept",
    resourceShareId: "rs-6GRmdD3X0000",
    senderAccountId: "1512666876910000",
    waitFor: "resources",
});
export const vswitchIds = network.sharedResourceIds("VSwitch");`,
        python: `import pulumi
import pulumi_alicloud_resource_sharing as sharing

network = sharing.InvitationResponse("network",
    response=sharing.ResponseKind.ACCEPT,
    resource_share_id="rs-6GRmdD3X0000",
    sender_account_id="1512666876910000",
    wait_for=sharing.WaitTarget.RESOURCES)
pulumi.export("sharedResources", network.shared_resources)`,
        go: `package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"

	sharing "${goImportPath}"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		network, err := sharing.NewInvitationResponse(ctx, "network", &sharing.InvitationResponseArgs{
			Response:        sharing.ResponseKindAccept,
			ResourceShareId: pulumi.String("rs-6GRmdD3X0000"),
			SenderAccountId: pulumi.String("1512666876910000"),
			WaitFor:         sharing.WaitTargetResources,
		})
		if err != nil {
			return err
		}
		ctx.Export("sharedResources", network.SharedResources)
		return nil
	})
}`,
        csharp: `using System.Collections.Generic;
using Pulumi;
using Sharing = ${csharpNamespace};

return await Deployment.RunAsync(() =>
{
    var network = new Sharing.InvitationResponse("network", new()
    {
        Response = Sharing.ResponseKind.Accept,
        ResourceShareId = "rs-6GRmdD3X0000",
        SenderAccountId = "1512666876910000",
        WaitFor = Sharing.WaitTarget.Resources,
    });

    return new Dictionary<string, object?>
    {
        ["sharedResources"] = network.SharedResources,
    };
});`,
        java: `package myproject;

import ${javaPackage}.InvitationResponse;
import ${javaPackage}.InvitationResponseArgs;
import ${javaPackage}.enums.ResponseKind;
import ${javaPackage}.enums.WaitTarget;
import com.pulumi.Pulumi;

public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var network = new InvitationResponse("network", InvitationResponseArgs.builder()
                .response(ResponseKind.Accept)
                .resourceShareId("rs-6GRmdD3X0000")
                .senderAccountId("1512666876910000")
                .waitFor(WaitTarget.Resources)
                .build());
            context.export("sharedResources", network.sharedResources());
        });
    }
}`,
        yaml: `resources:
  network:
    type: alicloud-resource-sharing:InvitationResponse
    properties:
      response: accept
      resourceShareId: rs-6GRmdD3X0000
      senderAccountId: "1512666876910000"
      waitFor: resources
outputs:
  sharedResources: \${network.sharedResources}`,
    },
    {
        title: "Pass the id of a shared VSwitch on to another resource",
        typescript: `import * as alicloud from "@pulumi/alicloud";
import * as sharing from "pulumi-alicloud-resource-sharing/plugin";

const network = new sharing.InvitationResponse("network", {
    response: "accept",
    resourceShareId: "rs-6GRmdD3X0000",
    waitFor: "resources",
});
const card = new alicloud.ecs.EcsNetworkInterface("card", {
    vswitchId: network.sharedResourceId("VSwitch"),
    securityGroupIds: ["sg-bp1aaaaaaaaaaaaaaaaaa"],
});`,
        python: `import pulumi_alicloud as alicloud
import pulumi_alicloud_resource_sharing as sharing

network = sharing.InvitationResponse("network",
    response=sharing.ResponseKind.ACCEPT,
    resource_share_id="rs-6GRmdD3X0000",
    wait_for=sharing.WaitTarget.RESOURCES)
card = alicloud.ecs.EcsNetworkInterface("card",
    vswitch_id=network.shared_resource_ids_by_type["VSwitch"][0],
    security_group_ids=["sg-bp1aaaaaaaaaaaaaaaaaa"])`,
        go: `package main

import (
	"github.com/pulumi/pulumi-alicloud/sdk/v3/go/alicloud/ecs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"

	sharing "${goImportPath}"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		network, err := sharing.NewInvitationResponse(ctx, "network", &sharing.InvitationResponseArgs{
			Response:        sharing.ResponseKindAccept,
			ResourceShareId: pulumi.String("rs-6GRmdD3X0000"),
			WaitFor:         sharing.WaitTargetResources,
		})
		if err != nil {
			return err
		}
		vswitches := network.SharedResourceIdsByType.MapIndex(pulumi.String("VSwitch"))
		_, err = ecs.NewEcsNetworkInterface(ctx, "card", &ecs.EcsNetworkInterfaceArgs{
			VswitchId:        vswitches.Index(pulumi.Int(0)),
			SecurityGroupIds: pulumi.StringArray{pulumi.String("sg-bp1aaaaaaaaaaaaaaaaaa")},
		})
		return err
	})
}`,
        csharp: `using Pulumi;
using AliCloud = Pulumi.AliCloud;
using Sharing = ${csharpNamespace};

return await Deployment.RunAsync(() =>
{
    var network = new Sharing.InvitationResponse("network", new()
    {
        Response = Sharing.ResponseKind.Accept,
        ResourceShareId = "rs-6GRmdD3X0000",
        WaitFor = Sharing.WaitTarget.Resources,
    });

    _ = new AliCloud.Ecs.EcsNetworkInterface("card", new()
    {
        VswitchId = network.SharedResourceIdsByType.Apply(ids => ids["VSwitch"][0]),
        SecurityGroupIds = new[] { "sg-bp1aaaaaaaaaaaaaaaaaa" },
    });
});`,
        java: `package myproject;

import ${javaPackage}.InvitationResponse;
import ${javaPackage}.InvitationResponseArgs;
import ${javaPackage}.enums.ResponseKind;
import ${javaPackage}.enums.WaitTarget;
import com.pulumi.Pulumi;
import com.pulumi.alicloud.ecs.EcsNetworkInterface;
import com.pulumi.alicloud.ecs.EcsNetworkInterfaceArgs;

public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var network = new InvitationResponse("network", InvitationResponseArgs.builder()
                .response(ResponseKind.Accept)
                .resourceShareId("rs-6GRmdD3X0000")
                .waitFor(WaitTarget.Resources)
                .build());
            new EcsNetworkInterface("card", EcsNetworkInterfaceArgs.builder()
                .vswitchId(network.sharedResourceIdsByType().applyValue(ids -> ids.get("VSwitch").get(0)))
                .securityGroupIds("sg-bp1aaaaaaaaaaaaaaaaaa")
                .build());
        });
    }
}`,
        yaml: `resources:
  network:
    type: alicloud-resource-sharing:InvitationResponse
    properties:
      response: accept
      resourceShareId: rs-6GRmdD3X0000
      waitFor: resources
  card:
    type: alicloud:ecs:EcsNetworkInterface
    properties:
      vswitchId: \${network.sharedResourceIdsByType.VSwitch[0]}
      securityGroupIds: ["sg-bp1aaaaaaaaaaaaaaaaaa"]`,
    },
];

export const invitationAutoResponseExamples: readonly Example[] = [
    {
        title: "Accept every invitation from listed senders",
        typescript: `import * as sharing from "pulumi-alicloud-resource-sharing/plugin";

const network = new sharing.InvitationAutoResponse("network", {
    accept: [{ senderAccountId: "1512666876910000" }],
});
export const responses = network.responses;`,
        python: `import pulumi
import pulumi_alicloud_resource_sharing as sharing

network = sharing.InvitationAutoResponse("network",
    accept=[sharing.AcceptedSenderArgs(sender_account_id="1512666876910000")])
pulumi.export("responses", network.responses)`,
        go: `package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"

	sharing "${goImportPath}"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		network, err := sharing.NewInvitationAutoResponse(ctx, "network", &sharing.InvitationAutoResponseArgs{
			Accept: sharing.AcceptedSenderArray{
				&sharing.AcceptedSenderArgs{SenderAccountId: pulumi.String("1512666876910000")},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("responses", network.Responses)
		return nil
	})
}`,
        csharp: `using System.Collections.Generic;
using Pulumi;
using Sharing = ${csharpNamespace};

return await Deployment.RunAsync(() =>
{
    var network = new Sharing.InvitationAutoResponse("network", new()
    {
        Accept = new[]
        {
            new Sharing.Inputs.AcceptedSenderArgs { SenderAccountId = "1512666876910000" },
        },
    });

    return new Dictionary<string, object?>
    {
        ["responses"] = network.Responses,
    };
});`,
        java: `package myproject;

import ${javaPackage}.InvitationAutoResponse;
import ${javaPackage}.InvitationAutoResponseArgs;
import ${javaPackage}.inputs.AcceptedSenderArgs;
import com.pulumi.Pulumi;

public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var network = new InvitationAutoResponse("network", InvitationAutoResponseArgs.builder()
                .accept(AcceptedSenderArgs.builder().senderAccountId("1512666876910000").build())
                .build());
            context.export("responses", network.responses());
        });
    }
}`,
        yaml: `resources:
  network:
    type: alicloud-resource-sharing:InvitationAutoResponse
    properties:
      accept:
        - senderAccountId: "1512666876910000"
outputs:
  responses: \${network.responses}`,
    },
];

export const crossAccountShareExamples: readonly Example[] = [
    {
        title: "Share a VSwitch, and accept it in another account",
        typescript: `import * as sharing from "pulumi-alicloud-resource-sharing/plugin";

const network = new sharing.CrossAccountShare("network", {
    resourceShareName: "network",
    resources: {
        web: { resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", resourceType: "VSwitch" },
    },
    receivers: {
        team: {
            accountId: "1000000000000002",
            assumeRole: { roleArn: "acs:ram::1000000000000002:role/sharing" },
        },
    },
});
export const vswitch = network.receivers.team.sharedResourceId("web");`,
        python: `import pulumi
import pulumi_alicloud_resource_sharing as sharing

network = sharing.CrossAccountShare("network",
    resource_share_name="network",
    resources={
        "web": sharing.CrossAccountShareResourceArgs(
            resource_id="vsw-bp1aaaaaaaaaaaaaaaaaa",
            resource_type="VSwitch"),
    },
    receivers={
        "team": sharing.CrossAccountShareReceiverArgs(
            account_id="1000000000000002",
            assume_role=sharing.InvitationResponseAssumeRoleArgs(
                role_arn="acs:ram::1000000000000002:role/sharing")),
    })
pulumi.export("vswitch", network.receivers["team"].shared_resource_ids["web"])`,
        go: `package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"

	sharing "${goImportPath}"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		network, err := sharing.NewCrossAccountShare(ctx, "network", &sharing.CrossAccountShareArgs{
			ResourceShareName: pulumi.String("network"),
			Resources: map[string]sharing.CrossAccountShareResourceInput{
				"web": sharing.CrossAccountShareResourceArgs{
					ResourceId:   pulumi.String("vsw-bp1aaaaaaaaaaaaaaaaaa"),
					ResourceType: pulumi.String("VSwitch"),
				},
			},
			Receivers: map[string]sharing.CrossAccountShareReceiverInput{
				"team": sharing.CrossAccountShareReceiverArgs{
					AccountId: pulumi.String("1000000000000002"),
					AssumeRole: &sharing.InvitationResponseAssumeRoleArgs{
						RoleArn: pulumi.String("acs:ram::1000000000000002:role/sharing"),
					},
				},
			},
		})
		if err != nil {
			return err
		}
		team := network.Receivers.MapIndex(pulumi.String("team"))
		ctx.Export("vswitch", team.SharedResourceIds().MapIndex(pulumi.String("web")))
		return nil
	})
}`,
        csharp: `using System.Collections.Generic;
using Pulumi;
using Sharing = ${csharpNamespace};

return await Deployment.RunAsync(() =>
{
    var network = new Sharing.CrossAccountShare("network", new()
    {
        ResourceShareName = "network",
        Resources =
        {
            ["web"] = new Sharing.Inputs.CrossAccountShareResourceArgs
            {
                ResourceId = "vsw-bp1aaaaaaaaaaaaaaaaaa",
                ResourceType = "VSwitch",
            },
        },
        Receivers =
        {
            ["team"] = new Sharing.Inputs.CrossAccountShareReceiverArgs
            {
                AccountId = "1000000000000002",
                AssumeRole = new Sharing.Inputs.InvitationResponseAssumeRoleArgs
                {
                    RoleArn = "acs:ram::1000000000000002:role/sharing",
                },
            },
        },
    });

    return new Dictionary<string, object?>
    {
        ["vswitch"] = network.Receivers.Apply(receivers => receivers["team"].SharedResourceIds["web"]),
    };
});`,
        java: `package myproject;

import ${javaPackage}.CrossAccountShare;
import ${javaPackage}.CrossAccountShareArgs;
import ${javaPackage}.inputs.CrossAccountShareReceiverArgs;
import ${javaPackage}.inputs.CrossAccountShareResourceArgs;
import ${javaPackage}.inputs.InvitationResponseAssumeRoleArgs;
import com.pulumi.Pulumi;
import java.util.Map;

public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var network = new CrossAccountShare("network", CrossAccountShareArgs.builder()
                .resourceShareName("network")
                .resources(Map.of("web", CrossAccountShareResourceArgs.builder()
                    .resourceId("vsw-bp1aaaaaaaaaaaaaaaaaa")
                    .resourceType("VSwitch")
                    .build()))
                .receivers(Map.of("team", CrossAccountShareReceiverArgs.builder()
                    .accountId("1000000000000002")
                    .assumeRole(InvitationResponseAssumeRoleArgs.builder()
                        .roleArn("acs:ram::1000000000000002:role/sharing")
                        .build())
                    .build()))
                .build());
            context.export("vswitch", network.receivers().applyValue(receivers ->
                receivers.get("team").sharedResourceIds().get("web")));
        });
    }
}`,
        yaml: `resources:
  network:
    type: alicloud-resource-sharing:CrossAccountShare
    properties:
      resourceShareName: network
      resources:
        web:
          resourceId: vsw-bp1aaaaaaaaaaaaaaaaaa
          resourceType: VSwitch
      receivers:
        team:
          accountId: "1000000000000002"
          assumeRole:
            roleArn: acs:ram::1000000000000002:role/sharing
outputs:
  vswitch: \${network.receivers.team.sharedResourceIds.web}`,
    },
];
