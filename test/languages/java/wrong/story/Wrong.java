package story;

import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.InvitationResponseArgs;
import io.github.pulumi_alicloud_resource_sharing.alicloudresourcesharing.enums.WaitTarget;

/** The compiler refuses each response. */
class Wrong {
    Object number = InvitationResponseArgs.builder().response(1).build();
    Object other = InvitationResponseArgs.builder().response(WaitTarget.Share).build();
}
