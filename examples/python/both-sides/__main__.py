"""Shares a VSwitch with another account, which accepts it."""

import pulumi
import pulumi_alicloud_resource_sharing as sharing

config = pulumi.Config()

network = sharing.CrossAccountShare(
    "network",
    resource_share_name="network",
    resources={
        "vswitch": sharing.CrossAccountShareResourceArgs(
            resource_id=config.require("vswitchId"),
            resource_type="VSwitch",
        ),
    },
    receivers={
        "team": sharing.CrossAccountShareReceiverArgs(
            account_id=config.require("receiverAccountId"),
            assume_role=sharing.InvitationResponseAssumeRoleArgs(role_arn=config.require("receiverRoleArn")),
        ),
    },
)

pulumi.export("vswitch", network.receivers["team"].shared_resource_ids["vswitch"])
