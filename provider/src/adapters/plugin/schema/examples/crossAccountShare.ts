import { csharpNamespace, type Example, goProgram, javaProgram } from "./example";

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
        go: goProgram(`network, err := sharing.NewCrossAccountShare(ctx, "network", &sharing.CrossAccountShareArgs{
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
return nil`),
        java: javaProgram(
            [
                "CrossAccountShare",
                "CrossAccountShareArgs",
                "inputs.CrossAccountShareReceiverArgs",
                "inputs.CrossAccountShareResourceArgs",
                "inputs.InvitationResponseAssumeRoleArgs",
            ],
            `var network = new CrossAccountShare("network", CrossAccountShareArgs.builder()
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
    receivers.get("team").sharedResourceIds().get("web")));`,
            ["java.util.Map"],
        ),
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
