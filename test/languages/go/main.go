// Command story is a program with the package's SDK for Go.
package main

import (
	"encoding/json"
	"os"

	sharing "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type story struct {
	AccessKey, SecretKey, Sender, Accepted, Rejected, ByHand string
}

func (s story) program(ctx *pulumi.Context) error {
	account, err := sharing.NewProvider(ctx, "receiver", &sharing.ProviderArgs{
		AccessKey: pulumi.String(s.AccessKey),
		SecretKey: pulumi.String(s.SecretKey),
	})
	if err != nil {
		return err
	}
	network, err := sharing.NewInvitationResponse(ctx, "network", &sharing.InvitationResponseArgs{
		Response:        sharing.ResponseKindAccept,
		ResourceShareId: pulumi.String(s.Accepted),
		SenderAccountId: pulumi.String(s.Sender),
		WaitFor:         sharing.WaitTargetResources,
	}, pulumi.Provider(account))
	if err != nil {
		return err
	}
	if _, err = sharing.NewInvitationResponse(ctx, "unwanted", &sharing.InvitationResponseArgs{
		Response:     sharing.ResponseKindReject,
		InvitationId: pulumi.String(s.Rejected),
	}); err != nil {
		return err
	}
	if _, err = sharing.NewInvitationResponse(ctx, "by-hand", &sharing.InvitationResponseArgs{
		Response:        sharing.ResponseKindAccept,
		ResourceShareId: pulumi.String(s.ByHand),
	}, pulumi.Import(pulumi.ID(s.ByHand))); err != nil {
		return err
	}
	found := sharing.GetInvitationsOutput(ctx, sharing.GetInvitationsOutputArgs{
		ResourceShareId: network.ResourceShareId,
	})
	ctx.Export("types", network.SharedResources.ApplyT(func(all []sharing.SharedResource) []string {
		types := []string{}
		for _, one := range all {
			types = append(types, one.ResourceType)
		}
		return types
	}))
	vswitches := network.SharedResourceIdsByType.MapIndex(pulumi.String("VSwitch"))
	ctx.Export("vswitch", vswitches.Index(pulumi.Int(0)))
	ctx.Export("status", found.Invitations().Index(pulumi.Int(0)).Status())
	return nil
}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		var s story
		if err := json.Unmarshal([]byte(os.Getenv("STORY")), &s); err != nil {
			return err
		}
		return s.program(ctx)
	})
}
