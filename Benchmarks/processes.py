"""Runs programs and says what they cost."""

import os
import subprocess
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """CPU and wall in seconds, memory (of the largest process) in MiB."""

    cpu: float
    wall: float
    memory: float
    code: int


def cost(command, directory=None):
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=directory, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, process.returncode)
