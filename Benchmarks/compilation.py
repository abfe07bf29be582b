"""Prints what compiling a generated module costs once its dependencies are built."""

import json
import os
import pathlib
import subprocess
import tempfile

from documents import ADYEN, DISCORD, MUSEUM, SEED, SHARED, peer_compilation
from pace import pace
from processes import cost

TOOLS = pathlib.Path(os.environ["TOOLS"])
# As SwiftPM calls the compiler.
FLAGS = {
    "debug": ["-Onone", "-enable-batch-mode", "-enable-testing"],
    "release": ["-O", "-whole-module-optimization", "-num-threads", "2"],
}
SHORT = [(MUSEUM, "debug"), (SEED, "debug"), (ADYEN, "debug")]
LONG = [(MUSEUM, "release"), (SEED, "release"), (ADYEN, "release"), (DISCORD, "release")]


def compilation(has_long):
    if not SHARED.is_dir():
        return print("Compiling: ../shared is not here, nothing to compile")
    print(
        "Compiling types, server and client: document, configuration, lines, CPU s, wall s, peak MiB,"
        " exit code; the pace of the machine just before, beside the day when the peers' figures were"
        " published, and wall s at that day's pace; the peer's wall s and MiB as published"
    )
    for document, configuration in SHORT + (LONG if has_long else []):
        with tempfile.TemporaryDirectory() as directory:
            print(row(document, configuration, pathlib.Path(directory)), flush=True)


def row(document, configuration, directory):
    subprocess.run(
        [TOOLS / "specwright", "generate", document, "--output", directory / "API"],
        stderr=subprocess.DEVNULL, check=True,
    )
    sources = sorted((directory / "API").rglob("*.swift"))
    objects = directory / "objects"
    objects.mkdir()
    outputs = {str(source): {"object": f"{number}.o"} for number, source in enumerate(sources)}
    outputs[""] = {"swift-dependencies": "API.swiftdeps"}
    (objects / "outputs.json").write_text(json.dumps(outputs))
    modules = pathlib.Path(os.environ[f"MODULES_{configuration.upper()}"])
    now = pace()
    run = cost(
        ["swiftc", "-c", "-parse-as-library", "-swift-version", "6", "-module-name", "API", "-g"]
        + FLAGS[configuration]
        + ["-j", "2", "-I", modules, "-emit-module", "-emit-module-path", "API.swiftmodule"]
        + ["-output-file-map", "outputs.json", *sources],
        directory=objects,
    )
    lines = sum(source.read_bytes().count(b"\n") for source in sources)
    peer_wall, peer_memory = peer_compilation(document, configuration)
    paced = f"{now:5.2f} {run.wall * now:7.1f}" if now else f"{'-':>5} {'-':>7}"
    return (
        f"  {document.name:36} {configuration:8} {lines:8} {run.cpu:7.1f} {run.wall:7.1f}"
        f" {run.memory:6.0f} {run.code} | {paced} | {peer_wall:>10} {peer_memory:>6}"
    )
