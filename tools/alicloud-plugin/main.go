// Command alicloud-plugin is a `pulumi-resource-alicloud` that serves the three resources of a share.
//
// It is what the official plugin is: the Terraform provider behind Pulumi's bridge. The official plugin cannot be built
// from its Go module, which lacks the schema, and would have more than a thousand resources that the tests do not need.
package main

import (
	"encoding/json"
	"log"

	"github.com/aliyun/terraform-provider-alicloud/alicloud"
	"github.com/hashicorp/terraform-plugin-sdk/helper/schema"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	shim "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim"
	sdkv1 "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim/sdk-v1"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
)

// version is that of the npm package @pulumi/alicloud that looks for this plugin. The build sets it.
var version string

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
	info := tfbridge.ProviderInfo{
		P:         sdkv1.NewProvider(provider),
		Name:      "alicloud",
		Version:   version,
		Resources: resources,
	}
	document, err := json.Marshal(schemaOf(info))
	if err != nil {
		log.Fatal(err)
	}
	tfbridge.Main(info.Name, version, info, document)
}

// object is one of JSON.
type object = map[string]any

// schemaOf describes the names alone, against which programs in YAML are checked.
func schemaOf(info tfbridge.ProviderInfo) object {
	resources := object{}
	for name, resource := range info.Resources {
		properties := propertiesOf(info.P.ResourcesMap().Get(name).Schema())
		resources[resource.Tok.String()] = object{"inputProperties": properties, "properties": properties}
	}
	return object{
		"name":      info.Name,
		"version":   info.Version,
		"meta":      object{"moduleFormat": "(.*)(?:/[^/]*)"},
		"provider":  object{"inputProperties": propertiesOf(info.P.Schema())},
		"resources": resources,
	}
}

func propertiesOf(schema shim.SchemaMap) object {
	properties := object{}
	schema.Range(func(name string, _ shim.Schema) bool {
		properties[tfbridge.TerraformToPulumiNameV2(name, schema, nil)] = object{"$ref": "pulumi.json#/Any"}
		return true
	})
	return properties
}
