"""A converse-server of its own for the tests, on a port that the system picks."""

import atexit
import os
import re
import signal
import subprocess

BINARY = os.environ["CONVERSE_SERVER"]


class Gateway:
    """Runs while the `with` block does; `url` is its address without a path."""

    def __init__(self, *arguments):
        self.arguments = arguments

    def __enter__(self):
        self.process = subprocess.Popen(
            [BINARY, "--port", "0", "--log-level", "error", *self.arguments],
            stdout=subprocess.PIPE,
            text=True,
        )
        line = self.process.stdout.readline()
        match = re.search(r"http://127\.0\.0\.1:\d+", line)
        if match is None:
            self.process.kill()
            raise AssertionError(f"the server did not say where it listens: {line!r}")
        self.url = match.group()
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        if code != 0:
            raise AssertionError(f"the server ended with {code} after SIGTERM")


running = []


def url():
    """The address of the one gateway that the whole run shares."""
    if not running:
        running.append(Gateway().__enter__())
        atexit.register(running[0].__exit__)
    return running[0].url
