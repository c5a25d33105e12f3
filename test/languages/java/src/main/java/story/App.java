package story;

import com.google.gson.Gson;
import com.pulumi.Pulumi;
import com.pulumi.resources.CustomResourceOptions;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.AlicloudresourcesharingFunctions;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponse;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponseArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.Provider;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.ProviderArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.enums.ResponseKind;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.enums.WaitTarget;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.inputs.GetInvitationsArgs;
import java.util.stream.Collectors;

/** A program with the package's SDK for Java. */
public class App {
    private static final class Story {
        String accessKey, secretKey, sender, accepted, rejected, byHand;
    }

    public static void main(String[] args) {
        var story = new Gson().fromJson(System.getenv("STORY"), Story.class);
        Pulumi.run(context -> {
            var account = new Provider("receiver", ProviderArgs.builder()
                .accessKey(story.accessKey)
                .secretKey(story.secretKey)
                .build());
            var network = new InvitationResponse("network", InvitationResponseArgs.builder()
                .response(ResponseKind.Accept)
                .resourceShareId(story.accepted)
                .senderAccountId(story.sender)
                .waitFor(WaitTarget.Resources)
                .build(), CustomResourceOptions.builder().provider(account).build());
            new InvitationResponse("unwanted", InvitationResponseArgs.builder()
                .response(ResponseKind.Reject)
                .invitationId(story.rejected)
                .build());
            new InvitationResponse("by-hand", InvitationResponseArgs.builder()
                .response(ResponseKind.Accept)
                .resourceShareId(story.byHand)
                .build(), CustomResourceOptions.builder().importId(story.byHand).build());
            var found = AlicloudresourcesharingFunctions.getInvitations(GetInvitationsArgs.builder()
                .resourceShareId(network.resourceShareId())
                .build());
            context.export("types", network.sharedResources().applyValue(all ->
                all.stream().map(one -> one.resourceType()).collect(Collectors.toList())));
            context.export("vswitch", network.sharedResourceIdsByType().applyValue(ids -> ids.get("VSwitch").get(0)));
            context.export("status", found.applyValue(result -> result.invitations().get(0).status()));
        });
    }
}
