from conftest import control


def test_an_invitation_expires(emulator):
    sender, receiver = emulator["accounts"]
    control(emulator, "POST", "shares", {"from": sender["id"], "to": receiver["id"]})
    control(emulator, "POST", "clock/advance", {"milliseconds": 7 * 24 * 3_600_000})
    assert [one["status"] for one in control(emulator, "GET", "invitations")] == ["Expired"]


def test_each_test_starts_without_shares(emulator):
    assert control(emulator, "GET", "shares") == []
