// Accepts a resource share invitation, and exports what is shared.
package main

import (
	sharing "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		settings := config.New(ctx, "")
		network, err := sharing.NewInvitationResponse(ctx, "network", &sharing.InvitationResponseArgs{
			Response:        sharing.ResponseKindAccept,
			ResourceShareId: pulumi.String(settings.Require("resourceShareId")),
			SenderAccountId: pulumi.String(settings.Require("senderAccountId")),
			WaitFor:         sharing.WaitTargetResources,
		})
		if err != nil {
			return err
		}
		ctx.Export("status", network.Status)
		vswitches := network.SharedResourceIdsByType.MapIndex(pulumi.String("VSwitch"))
		ctx.Export("vswitch", vswitches.Index(pulumi.Int(0)))
		return nil
	})
}
