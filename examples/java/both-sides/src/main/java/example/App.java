package example;

import com.pulumi.Pulumi;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.CrossAccountShare;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.CrossAccountShareArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.inputs.CrossAccountShareReceiverArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.inputs.CrossAccountShareResourceArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.inputs.InvitationResponseAssumeRoleArgs;
import java.util.Map;

/** Shares a VSwitch with another account, which accepts it. */
public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var config = context.config();
            var network = new CrossAccountShare("network", CrossAccountShareArgs.builder()
                .resourceShareName("network")
                .resources(Map.of("vswitch", CrossAccountShareResourceArgs.builder()
                    .resourceId(config.require("vswitchId"))
                    .resourceType("VSwitch")
                    .build()))
                .receivers(Map.of("team", CrossAccountShareReceiverArgs.builder()
                    .accountId(config.require("receiverAccountId"))
                    .assumeRole(InvitationResponseAssumeRoleArgs.builder()
                        .roleArn(config.require("receiverRoleArn"))
                        .build())
                    .build()))
                .build());
            context.export("vswitch", network.receivers().applyValue(receivers ->
                receivers.get("team").sharedResourceIds().get("vswitch")));
        });
    }
}
