package example;

import com.pulumi.Pulumi;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponse;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponseArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.enums.ResponseKind;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.enums.WaitTarget;

/** Accepts a resource share invitation, and exports what is shared. */
public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var config = context.config();
            var network = new InvitationResponse("network", InvitationResponseArgs.builder()
                .response(ResponseKind.Accept)
                .resourceShareId(config.require("resourceShareId"))
                .senderAccountId(config.require("senderAccountId"))
                .waitFor(WaitTarget.Resources)
                .build());
            context.export("status", network.status());
            context.export("vswitch", network.sharedResourceIdsByType().applyValue(ids -> ids.get("VSwitch").get(0)));
        });
    }
}
