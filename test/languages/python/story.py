"""Runs a program with the package's Python SDK, by the Automation API, and prints what came of it as JSON."""

import json
import sys

import pulumi
import pulumi_alicloud_resource_sharing as sharing
from pulumi import automation

story = json.loads(sys.argv[1])


def program():
    account = sharing.Provider("receiver", access_key=story["accessKey"], secret_key=story["secretKey"])
    network = sharing.InvitationResponse(
        "network",
        response=sharing.ResponseKind.ACCEPT,
        resource_share_id=story["accepted"],
        sender_account_id=story["sender"],
        wait_for=sharing.WaitTarget.RESOURCES,
        opts=pulumi.ResourceOptions(provider=account),
    )
    sharing.InvitationResponse("unwanted", response="reject", invitation_id=story["rejected"])
    sharing.InvitationResponse(
        "by-hand",
        response="accept",
        resource_share_id=story["byHand"],
        opts=pulumi.ResourceOptions(import_=story["byHand"]),
    )
    found = sharing.get_invitations_output(resource_share_id=network.resource_share_id)
    pulumi.export("types", network.shared_resources.apply(lambda all: [one.resource_type for one in all]))
    pulumi.export("vswitch", network.shared_resource_ids_by_type["VSwitch"][0])
    pulumi.export("status", found.invitations[0].status)


options = automation.LocalWorkspaceOptions(work_dir=story["directory"])
stack = automation.create_or_select_stack("local", "test", program, opts=options)
outputs = stack.up().outputs
stack.refresh(expect_no_changes=True)
stack.preview(expect_no_changes=True)
stack.destroy()
print(json.dumps({name: output.value for name, output in outputs.items()}))
