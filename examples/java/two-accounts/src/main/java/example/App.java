package example;

import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponse;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponseArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.Provider;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.ProviderArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.enums.ResponseKind;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.inputs.ProviderAssumeRoleArgs;

/** Accepts the invitations of two accounts to one share. */
public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var config = context.config();
            var response = InvitationResponseArgs.builder()
                .response(ResponseKind.Accept)
                .resourceShareId(config.require("resourceShareId"))
                .build();
            // The account of the environment's credentials.
            var own = new InvitationResponse("network", response);
            var team = new Provider("team", ProviderArgs.builder()
                .assumeRole(ProviderAssumeRoleArgs.builder().roleArn(config.require("teamRoleArn")).build())
                .build());
            var ofTeam = new InvitationResponse("network-of-team", response,
                CustomResourceOptions.builder().provider(team).build());
            context.export("accounts", Output.all(own.receiverAccountId(), ofTeam.receiverAccountId()));
        });
    }
}
