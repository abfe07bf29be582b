"""How fast the machine is now, beside the day when the peers' published figures were taken."""

import functools
import math
import os
import re
import subprocess

from documents import SHARED

FILES = ["converse-2k.json", "converse-20k.json", "converse-500k.json"]
# What the published figures and the peers' own output call the same thing.
LIBRARIES = {
    "msgspec typed": "msgspec typed decode+validate",
    "orjson untyped": "orjson parse only",
    "pydantic-core typed": "pydantic-core typed decode+validate",
    "simdjson tape only": "simdjson tape only",
}


@functools.cache
def published():
    """MB/s by library and file, as published."""
    file = SHARED / "DESIGN.md"
    text = file.read_text() if file.is_file() else ""
    rates = {}
    for name, library in LIBRARIES.items():
        found = re.search(rf"{name} (\d+) / (\d+) / (\d+)", text)
        for payload, rate in zip(FILES, found.groups() if found else []):
            rates[library, payload] = float(rate)
    return rates


def peers(files):
    """What the peers print of their rates now."""
    return subprocess.run(
        [os.environ["PEERS_PYTHON"], SHARED / "bench" / "peers.py", *files], capture_output=True, text=True
    )


def pace():
    """The peers' rates now in those published, as a geometric mean; `None` without either."""
    if not published():
        return None
    logarithms = []
    for line in peers([SHARED / "payloads" / name for name in FILES]).stdout.splitlines():
        found = re.match(r"(\S+)\s+(.*?)\s+(\d+) MB/s", line)
        rate = found and published().get((found[2], found[1]))
        if rate:
            logarithms.append(math.log(int(found[3]) / rate))
    return math.exp(sum(logarithms) / len(logarithms)) if logarithms else None
