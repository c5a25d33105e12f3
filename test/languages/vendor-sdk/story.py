"""Shares, lists, accepts, rejects and leaves with the vendor's Python SDK; prints what was answered as JSON."""

import json
import sys

from alibabacloud_resourcesharing20200110 import models
from alibabacloud_resourcesharing20200110.client import Client
from alibabacloud_tea_openapi.models import Config

RECEIVER = "1000000000000002"


def client(host, name):
    return Client(
        Config(
            access_key_id=f"emulator-{name}-key",
            access_key_secret=f"emulator-{name}-secret",
            endpoint=host,
            protocol="HTTP",
            region_id="cn-hangzhou",
        )
    )


def answered(call, request):
    """What a call answers: its body, or code, status and message of its refusal."""
    try:
        return call(request).body.to_map()
    except Exception as error:  # the SDK's exceptions have no common, documented base
        return {"code": error.code, "status": error.status_code, "message": error.message}


def invited(sender, receiver):
    """A new share and the receiver's invitation to it."""
    share = sender.create_resource_share(
        models.CreateResourceShareRequest(
            resource_share_name="network",
            allow_external_targets=True,
            targets=[RECEIVER],
            resources=[
                models.CreateResourceShareRequestResources(resource_id="vsw-1", resource_type="VSwitch"),
                models.CreateResourceShareRequestResources(resource_id="vsw-2", resource_type="VSwitch"),
            ],
            tag=[models.CreateResourceShareRequestTag(key="team", value="a b*~")],
        )
    ).body.resource_share
    invitations = receiver.list_resource_share_invitations(
        models.ListResourceShareInvitationsRequest(resource_share_ids=[share.resource_share_id], max_results=1)
    ).body.resource_share_invitations
    return share.resource_share_id, invitations[0].resource_share_invitation_id


def story(host):
    sender, receiver = client(host, "sender"), client(host, "receiver")
    accept, reject = receiver.accept_resource_share_invitation, receiver.reject_resource_share_invitation
    accept_request = models.AcceptResourceShareInvitationRequest
    reject_request = models.RejectResourceShareInvitationRequest
    share, wanted = invited(sender, receiver)
    _, unwanted = invited(sender, receiver)
    others = {"resource_owner": "OtherAccounts"}
    yield "accept", answered(accept, accept_request(wanted))
    yield "accept again", answered(accept, accept_request(wanted))
    yield "reject accepted", answered(reject, reject_request(wanted))
    yield "reject", answered(reject, reject_request(unwanted))
    yield "accept rejected", answered(accept, accept_request(unwanted))
    yield "accept nothing", answered(accept, accept_request(""))
    yield "accept unknown", answered(accept, accept_request("i-0000000000000000"))
    yield "accept malformed", answered(accept, accept_request("x"))
    yield "shares", answered(receiver.list_resource_shares, models.ListResourceSharesRequest(**others))
    yield "resources", answered(receiver.list_shared_resources, models.ListSharedResourcesRequest(**others))
    yield "targets", answered(receiver.list_shared_targets, models.ListSharedTargetsRequest(**others))
    yield "own shares", answered(
        sender.list_resource_shares,
        models.ListResourceSharesRequest(
            resource_owner="Self",
            resource_share_ids=[share],
            tag=[models.ListResourceSharesRequestTag(key="team", value="a b*~")],
        ),
    )
    yield "associations", answered(
        sender.list_resource_share_associations,
        models.ListResourceShareAssociationsRequest(association_type="Target", resource_share_ids=[share]),
    )
    yield "regions", len(answered(sender.describe_regions, models.DescribeRegionsRequest())["Regions"])
    yield "leave", answered(
        receiver.disassociate_resource_share,
        models.DisassociateResourceShareRequest(resource_share_id=share, targets=[RECEIVER], **others),
    )
    yield "left", answered(receiver.list_resource_shares, models.ListResourceSharesRequest(**others))
    yield "delete", answered(sender.delete_resource_share, models.DeleteResourceShareRequest(share))


print(json.dumps(dict(story(sys.argv[1]))))
