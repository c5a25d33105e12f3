/** The plugin's process, as Pulumi's Node.js language host starts it: for `pulumi package add`. */
require("pulumi-alicloud-resource-sharing/plugin/process");
