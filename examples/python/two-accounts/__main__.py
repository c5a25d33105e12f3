"""Accepts the invitations of two accounts to one share."""

import pulumi
import pulumi_alicloud_resource_sharing as sharing

config = pulumi.Config()
share_id = config.require("resourceShareId")

# The account of the environment's credentials.
own = sharing.InvitationResponse("network", response=sharing.ResponseKind.ACCEPT, resource_share_id=share_id)

team = sharing.Provider(
    "team",
    assume_role=sharing.ProviderAssumeRoleArgs(role_arn=config.require("teamRoleArn")),
)
of_team = sharing.InvitationResponse(
    "network-of-team",
    response=sharing.ResponseKind.ACCEPT,
    resource_share_id=share_id,
    opts=pulumi.ResourceOptions(provider=team),
)

pulumi.export("accounts", [own.receiver_account_id, of_team.receiver_account_id])
