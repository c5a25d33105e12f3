// Command story runs a program with the package's Go SDK, by the Automation API, and prints what came of it as JSON.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	sharing "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing"
	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optpreview"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type story struct {
	Directory, AccessKey, SecretKey, Sender, Accepted, Rejected, ByHand string
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

func run() error {
	var s story
	if err := json.Unmarshal([]byte(os.Args[1]), &s); err != nil {
		return err
	}
	ctx := context.Background()
	stack, err := auto.UpsertStackInlineSource(ctx, "local", "test", s.program, auto.WorkDir(s.Directory))
	if err != nil {
		return err
	}
	result, err := stack.Up(ctx)
	if err != nil {
		return err
	}
	if _, err := stack.Refresh(ctx, optrefresh.ExpectNoChanges()); err != nil {
		return err
	}
	if _, err := stack.Preview(ctx, optpreview.ExpectNoChanges()); err != nil {
		return err
	}
	if _, err := stack.Destroy(ctx); err != nil {
		return err
	}
	values := map[string]any{}
	for name, output := range result.Outputs {
		values[name] = output.Value
	}
	return json.NewEncoder(os.Stdout).Encode(values)
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
