"""Both sides of a share in one program, by the Automation API; prints what came of it as JSON."""

import json
import sys

import pulumi
import pulumi_alicloud_resource_sharing as sharing
from pulumi import automation

story = json.loads(sys.argv[1])
vswitch = story["vSwitch"]


class Alicloud(pulumi.ProviderResource):
    """The provider of @pulumi/alicloud, by its name alone."""


class SharedResource(pulumi.CustomResource):
    """A resource of @pulumi/alicloud, by its token alone."""


def receiver(account: dict) -> sharing.CrossAccountShareReceiverArgs:
    role = sharing.InvitationResponseAssumeRoleArgs(
        role_arn=account["roleArn"], external_id=pulumi.Output.secret("an external id")
    )
    return sharing.CrossAccountShareReceiverArgs(account_id=account["accountId"], assume_role=role)


def program(names):
    def declare():
        sender = Alicloud("alicloud", "sender", story["sender"])
        network = sharing.CrossAccountShare(
            "network",
            resource_share_name="network",
            resources={
                "vSwitch": sharing.CrossAccountShareResourceArgs(
                    resource_id=pulumi.Output.from_input(vswitch["resourceId"]),
                    resource_type=vswitch["resourceType"],
                )
            },
            receivers={name: receiver(story["receivers"][name]) for name in names},
            opts=pulumi.ResourceOptions(providers={"alicloud": sender}),
        )
        team = network.receivers["team"]
        again = {
            "resourceShareId": story["otherShare"],
            "resourceType": "VSwitch",
            "resourceId": team.shared_resource_ids_by_type["VSwitch"][0],
        }
        SharedResource(
            "alicloud:resourcemanager/sharedResource:SharedResource",
            "again",
            again,
            pulumi.ResourceOptions(provider=sender),
        )
        pulumi.export("joined", team.joined)
        pulumi.export("vSwitch", team.shared_resource_ids["vSwitch"])
        pulumi.export("vSwitches", team.shared_resource_ids_by_type["VSwitch"])
        pulumi.export("names", network.receivers.apply(lambda all: sorted(all.keys())))

    return declare


options = automation.LocalWorkspaceOptions(work_dir=story["directory"])
stack = automation.create_or_select_stack("local", "test", program(["team"]), opts=options)
stack.preview()
stack.up()
stack.refresh(expect_no_changes=True)
stack.preview(expect_no_changes=True)
stack.workspace.program = program(["team", "partner"])
outputs = stack.up().outputs
stack.up(expect_no_changes=True)
stack.destroy()
print(json.dumps({name: output.value for name, output in outputs.items()}))
