"""A program with the package's SDK for Python."""

import json
import os

import pulumi
import pulumi_alicloud_resource_sharing as sharing

story: dict[str, str] = json.loads(os.environ["STORY"])

account = sharing.Provider("receiver", access_key=story["accessKey"], secret_key=story["secretKey"])
network = sharing.InvitationResponse(
    "network",
    response=sharing.ResponseKind.ACCEPT,
    resource_share_id=story["accepted"],
    sender_account_id=story["sender"],
    wait_for=sharing.WaitTarget.RESOURCES,
    opts=pulumi.ResourceOptions(provider=account),
)
sharing.InvitationResponse("unwanted", response=sharing.ResponseKind.REJECT, invitation_id=story["rejected"])
sharing.InvitationResponse(
    "by-hand",
    response=sharing.ResponseKind.ACCEPT,
    resource_share_id=story["byHand"],
    opts=pulumi.ResourceOptions(import_=story["byHand"]),
)
found = sharing.get_invitations_output(resource_share_id=network.resource_share_id)
pulumi.export("types", network.shared_resources.apply(lambda all: [one.resource_type for one in all]))
pulumi.export("vswitch", network.shared_resource_ids_by_type["VSwitch"][0])
pulumi.export("status", found.invitations[0].status)
