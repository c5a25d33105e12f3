"""A Resource Sharing emulator for the tests; each of them gets it as it is after the start."""

import collections
import json
import os
import shlex
import signal
import subprocess
import threading
import urllib.request

import pytest

COMMAND = os.environ.get("EMULATOR_COMMAND", "npx alicloud-resource-sharing-emulator")


def control(emulator, method, path, body=None):
    """Sends a request to the controls, and returns the parsed response."""
    data = None if body is None else json.dumps(body).encode()
    url = f"{emulator['url']}/_emulator/{path}"
    request = urllib.request.Request(url, data, {"content-type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as response:
        return json.loads(response.read() or "null")


@pytest.fixture(scope="session")
def running_emulator():
    command = [*shlex.split(COMMAND), "--log", "json"]
    # In a group of its own, because npx runs the emulator as a child.
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as process:
        try:
            ready = json.loads(process.stdout.readline())
            # Every request is logged in a line that somebody has to read.
            threading.Thread(target=collections.deque, args=(process.stdout, 0), daemon=True).start()
            yield ready
        finally:
            os.killpg(process.pid, signal.SIGTERM)


@pytest.fixture
def emulator(running_emulator):
    """What the emulator prints when it is ready: its `url`, and `accounts` with their keys."""
    control(running_emulator, "POST", "reset")
    return running_emulator
