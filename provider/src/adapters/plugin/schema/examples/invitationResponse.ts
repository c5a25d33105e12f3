import { csharpNamespace, type Example, goProgram, javaProgram } from "./example";

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
        go: goProgram(`network, err := sharing.NewInvitationResponse(ctx, "network", &sharing.InvitationResponseArgs{
	Response:        sharing.ResponseKindAccept,
	ResourceShareId: pulumi.String("rs-6GRmdD3X0000"),
	SenderAccountId: pulumi.String("1512666876910000"),
	WaitFor:         sharing.WaitTargetResources,
})
if err != nil {
	return err
}
ctx.Export("sharedResources", network.SharedResources)
return nil`),
        java: javaProgram(
            ["InvitationResponse", "InvitationResponseArgs", "enums.ResponseKind", "enums.WaitTarget"],
            `var network = new InvitationResponse("network", InvitationResponseArgs.builder()
    .response(ResponseKind.Accept)
    .resourceShareId("rs-6GRmdD3X0000")
    .senderAccountId("1512666876910000")
    .waitFor(WaitTarget.Resources)
    .build());
context.export("sharedResources", network.sharedResources());`,
        ),
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
        go: goProgram(
            `network, err := sharing.NewInvitationResponse(ctx, "network", &sharing.InvitationResponseArgs{
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
return err`,
            ["github.com/pulumi/pulumi-alicloud/sdk/v3/go/alicloud/ecs"],
        ),
        java: javaProgram(
            ["InvitationResponse", "InvitationResponseArgs", "enums.ResponseKind", "enums.WaitTarget"],
            `var network = new InvitationResponse("network", InvitationResponseArgs.builder()
    .response(ResponseKind.Accept)
    .resourceShareId("rs-6GRmdD3X0000")
    .waitFor(WaitTarget.Resources)
    .build());
new EcsNetworkInterface("card", EcsNetworkInterfaceArgs.builder()
    .vswitchId(network.sharedResourceIdsByType().applyValue(ids -> ids.get("VSwitch").get(0)))
    .securityGroupIds("sg-bp1aaaaaaaaaaaaaaaaaa")
    .build());`,
            [
                "com.pulumi.alicloud.ecs.EcsNetworkInterface",
                "com.pulumi.alicloud.ecs.EcsNetworkInterfaceArgs",
            ],
        ),
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
