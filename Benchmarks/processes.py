"""Runs programs and says what they cost."""

import os
import re
import shutil
import subprocess
import tempfile
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


def instructions(command, few=20, many=120):
    """How many instructions a program executes each time it does what it is told to do `{count}` times;
    `None` without valgrind. Seconds depend on what else a machine does, these do not."""
    if not shutil.which("valgrind"):
        return None
    totals = []
    with tempfile.NamedTemporaryFile() as profile:
        for count in (few, many):
            run = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile.name}"]
                + [str(word).format(count=count) for word in command],
                capture_output=True, text=True, check=True)
            totals.append(int(re.search(r"Collected : (\d+)", run.stderr)[1]))
    return (totals[1] - totals[0]) // (many - few)
