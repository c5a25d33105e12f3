"""Steers an emulator over HTTP, with Python's standard library alone; prints the outcomes as JSON."""

import json
import sys
import urllib.error
import urllib.request

CONTROLS = f"{sys.argv[1]}/_emulator"


def call(method, path, body=None):
    """The status and the parsed body of a response."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        CONTROLS + path, data, {"content-type": "application/json"}, method=method
    )
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.loads(response.read() or "null")
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


_, shared = call("POST", "/shares", {"from": "sender", "to": "receiver"})
call("POST", "/faults", {"kind": "throttle", "operation": "ListResourceShares", "times": 1})
call("POST", "/clock/advance", {"milliseconds": 7 * 24 * 3_600_000})
_, invitations = call("GET", "/invitations")
accepted = call("POST", f"/invitations/{shared['invitationId']}/accept")
_, faults = call("GET", "/faults")
print(
    json.dumps(
        {
            "invitations": [one["status"] for one in invitations],
            "accepted": {"status": accepted[0], "code": accepted[1]["code"]},
            "faults": [one["fault"]["kind"] for one in faults],
        }
    )
)
