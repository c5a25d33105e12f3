"""Both sides of a share by CrossAccountShare: what values.json next to the program says."""

import json
from pathlib import Path

import pulumi
import pulumi_alicloud_resource_sharing as sharing

values = json.loads(Path(__file__).with_name("values.json").read_text())


class Alicloud(pulumi.ProviderResource):
    """The provider of @pulumi/alicloud, by its name alone."""


def resource(shared: dict) -> sharing.CrossAccountShareResourceArgs:
    return sharing.CrossAccountShareResourceArgs(
        resource_id=shared["resourceId"], resource_type=shared["resourceType"]
    )


def receiver(account: dict) -> sharing.CrossAccountShareReceiverArgs:
    role = sharing.InvitationResponseAssumeRoleArgs(role_arn=account["roleArn"])
    return sharing.CrossAccountShareReceiverArgs(account_id=account["accountId"], assume_role=role)


def in_brief(receivers) -> dict:
    return {
        name: {"joined": one.joined, "sharedResourceIdsByType": one.shared_resource_ids_by_type}
        for name, one in receivers.items()
    }


share = sharing.CrossAccountShare(
    "network",
    resource_share_name="network",
    resources={name: resource(one) for name, one in values["resources"].items()},
    receivers={name: receiver(one) for name, one in values["receivers"].items()},
    opts=pulumi.ResourceOptions(providers={"alicloud": Alicloud("alicloud", "sender", values["sender"])}),
)
pulumi.export("receivers", share.receivers.apply(in_brief))
