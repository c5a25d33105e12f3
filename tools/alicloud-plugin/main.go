// Command alicloud-plugin is a `pulumi-resource-alicloud` that serves the three resources of a share.
//
// It is what the official plugin is: the Terraform provider behind Pulumi's bridge. The official plugin cannot be built
// from its Go module, which lacks the schema, and would have more than a thousand resources that the tests do not need.
package main

import (
	"log"

	"github.com/aliyun/terraform-provider-alicloud/alicloud"
	"github.com/hashicorp/terraform-plugin-sdk/helper/schema"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	shim "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim/sdk-v1"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
)

// version is that of the npm package @pulumi/alicloud that looks for this plugin. The build sets it.
var version string

// emptySchema describes nothing: programs use the classes of the npm package, which need no schema.
const emptySchema = `{"name": "alicloud"}`

// The types of the npm package, by the names that the Terraform provider has for them.
var types = map[string]string{
	"alicloud_resource_manager_resource_share":  "alicloud:resourcemanager/resourceShare:ResourceShare",
	"alicloud_resource_manager_shared_resource": "alicloud:resourcemanager/sharedResource:SharedResource",
	"alicloud_resource_manager_shared_target":   "alicloud:resourcemanager/sharedTarget:SharedTarget",
}

func main() {
	provider, ok := alicloud.Provider().(*schema.Provider)
	if !ok {
		log.Fatal("the Terraform provider is not one of its SDK's first version")
	}
	served := map[string]*schema.Resource{}
	resources := map[string]*tfbridge.ResourceInfo{}
	for name, token := range types {
		served[name] = provider.ResourcesMap[name]
		resources[name] = &tfbridge.ResourceInfo{Tok: tokens.Type(token)}
	}
	provider.ResourcesMap = served
	provider.DataSourcesMap = nil
	tfbridge.Main("alicloud", version, tfbridge.ProviderInfo{
		P:         shim.NewProvider(provider),
		Name:      "alicloud",
		Version:   version,
		Resources: resources,
	}, []byte(emptySchema))
}
