// Shares a VSwitch with another account, which accepts it.
package main

import (
	sharing "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		settings := config.New(ctx, "")
		network, err := sharing.NewCrossAccountShare(ctx, "network", &sharing.CrossAccountShareArgs{
			ResourceShareName: pulumi.String("network"),
			Resources: map[string]sharing.CrossAccountShareResourceInput{
				"vswitch": sharing.CrossAccountShareResourceArgs{
					ResourceId:   pulumi.String(settings.Require("vswitchId")),
					ResourceType: pulumi.String("VSwitch"),
				},
			},
			Receivers: map[string]sharing.CrossAccountShareReceiverInput{
				"team": sharing.CrossAccountShareReceiverArgs{
					AccountId: pulumi.String(settings.Require("receiverAccountId")),
					AssumeRole: &sharing.InvitationResponseAssumeRoleArgs{
						RoleArn: pulumi.String(settings.Require("receiverRoleArn")),
					},
				},
			},
		})
		if err != nil {
			return err
		}
		team := network.Receivers.MapIndex(pulumi.String("team"))
		ctx.Export("vswitch", team.SharedResourceIds().MapIndex(pulumi.String("vswitch")))
		return nil
	})
}
