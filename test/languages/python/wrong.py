"""mypy refuses both responses of this program."""

import pulumi_alicloud_resource_sharing as sharing

sharing.InvitationResponse("number", response=1, resource_share_id="rs-6GRmdD3X0000")
sharing.InvitationResponse("other", response=sharing.WaitTarget.SHARE, resource_share_id="rs-6GRmdD3X0000")
