// Command wrong is refused by the compiler, once for each response.
package main

import (
	sharing "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

var _ = []sharing.InvitationResponseArgs{
	{Response: pulumi.Int(1), ResourceShareId: pulumi.String("rs-6GRmdD3X0000")},
	{Response: sharing.WaitTargetShare, ResourceShareId: pulumi.String("rs-6GRmdD3X0000")},
}

func main() {}
