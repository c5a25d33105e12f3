// Accepts the invitations of two accounts to one share.
package main

import (
	sharing "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		settings := config.New(ctx, "")
		response := &sharing.InvitationResponseArgs{
			Response:        sharing.ResponseKindAccept,
			ResourceShareId: pulumi.String(settings.Require("resourceShareId")),
		}
		// The account of the environment's credentials.
		own, err := sharing.NewInvitationResponse(ctx, "network", response)
		if err != nil {
			return err
		}
		team, err := sharing.NewProvider(ctx, "team", &sharing.ProviderArgs{
			AssumeRole: &sharing.ProviderAssumeRoleArgs{
				RoleArn: pulumi.String(settings.Require("teamRoleArn")),
			},
		})
		if err != nil {
			return err
		}
		ofTeam, err := sharing.NewInvitationResponse(ctx, "network-of-team", response, pulumi.Provider(team))
		if err != nil {
			return err
		}
		ctx.Export("accounts", pulumi.StringArray{own.ReceiverAccountId, ofTeam.ReceiverAccountId})
		return nil
	})
}
