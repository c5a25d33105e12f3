"""Accepts a resource share invitation, and exports what is shared."""

import pulumi
import pulumi_alicloud_resource_sharing as sharing

config = pulumi.Config()

network = sharing.InvitationResponse(
    "network",
    response=sharing.ResponseKind.ACCEPT,
    resource_share_id=config.require("resourceShareId"),
    sender_account_id=config.require("senderAccountId"),
    wait_for=sharing.WaitTarget.RESOURCES,
)

pulumi.export("status", network.status)
pulumi.export("vswitch", network.shared_resource_ids_by_type["VSwitch"][0])
