"""Prints what the tool, the runtime and the server do in a second, beside their peers."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from compilation import compilation
from documents import ADYEN, DISCORD, HERE, SEED, SHARED, peer_generation
from pace import peers
from processes import cost, instructions

TOOLS = pathlib.Path(os.environ["TOOLS"])
BENCHMARKS = pathlib.Path(os.environ["BENCHMARKS"])
PORT = 18473
PATH = "/bedrock/model/anthropic.claude-3-sonnet-20240229-v1:0/converse"


def generation(directory):
    documents = [HERE.parent / "openapi" / "bifrost.yaml"]
    if SHARED.is_dir():
        synthetic = directory / "synthetic.json"
        # In another process: what this one has used up counts as the peak of those it starts.
        subprocess.run([sys.executable, HERE / "documents.py", synthetic], check=True)
        documents += [SEED, *sorted((SHARED / "corpus").iterdir()), synthetic]
    print(
        "Generation: document, KB, CPU s (best of five), its ratio to libyaml's reading the document,"
        " peak MiB, exit code; the peer's CPU s and MiB as published"
    )
    for document in documents:
        reading = reading_alone(document)
        runs = []
        for _ in range(5):
            # They all stay until the end: ext4 is slow to make files where others were just deleted.
            output = tempfile.mkdtemp(dir=directory)
            runs.append(cost([TOOLS / "specwright", "generate", document, "--output", output]))
        best = min(runs)
        peer_seconds, peer_memory = peer_generation(document)
        print(
            f"  {document.name:36} {document.stat().st_size / 1024:8.0f} {best.cpu:7.3f}"
            f" {best.cpu / reading:6.1f} {best.memory:6.0f} {best.code} | {peer_seconds:>7} {peer_memory:>5}"
        )


def reading_alone(document):
    """The CPU seconds that libyaml takes for its events, which tell how fast the machine is now."""
    output = subprocess.check_output([BENCHMARKS / "yaml-events", document], text=True)
    return max(float(output.split()[-1]), 1e-6)


def checking():
    if not SHARED.is_dir():
        return print("Checking: ../shared is not here, nothing to check")
    print("Checking with 'specwright check': document, CPU s (best of five), peak MiB, exit code")
    for document in [ADYEN, DISCORD]:
        best = min(cost([TOOLS / "specwright", "check", document]) for _ in range(5))
        print(f"  {document.name:36} {best.cpu:7.3f} {best.memory:6.0f} {best.code}")


def comparing(directory):
    if not SHARED.is_dir():
        return print("Comparing: ../shared is not here, nothing to compare")
    print("Comparing with 'specwright diff': documents, CPU s (best of five), peak MiB, exit code")
    synthetic = directory / "synthetic.json"
    changed = directory / "changed.json"
    subprocess.run([sys.executable, HERE / "documents.py", "--change", synthetic, changed], check=True)
    for name, old, new in [
        ("adyen v70 to v71", ADYEN.with_name(ADYEN.name.replace("v71", "v70")), ADYEN),
        ("3 MB and a changed copy", synthetic, changed),
    ]:
        best = min(cost([TOOLS / "specwright", "diff", old, new]) for _ in range(5))
        print(f"  {name:36} {best.cpu:7.3f} {best.memory:6.0f} {best.code}")


def payloads():
    if not SHARED.is_dir():
        return print("Payloads: ../shared is not here, nothing to decode")
    files = sorted((SHARED / "payloads").iterdir(), key=lambda file: file.stat().st_size)
    ours = subprocess.run([BENCHMARKS / "payload-throughput", *files], capture_output=True, text=True, check=True)
    rates = peers(files)
    typed = dict(re.findall(r"(\S+)\s+msgspec typed decode\+validate\s+(\d+) MB/s", rates.stdout))
    print(
        "Payloads: file, MB/s decode and validate, its ratio to msgspec, MB/s encode; thousands of"
        " instructions decode, encode"
    )
    for file, line in zip(files, ours.stdout.splitlines()):
        name, decoding, encoding = line.split()
        ratio = f"{int(decoding) / int(typed[name]):.2f}" if name in typed else "-"
        counts = [
            instructions([BENCHMARKS / "payload-throughput", option, "{count}", file])
            for option in ("--decode", "--encode")
        ]
        thousands = " ".join(f"{count / 1000:9.1f}" if count else f"{'-':>9}" for count in counts)
        print(f"  {name:36} {decoding:>6} {ratio:>6} {encoding:>6} | {thousands}")
    print("Peers on the same payloads, in the same run:")
    print("".join(f"  {line}\n" for line in (rates.stdout or rates.stderr).splitlines()), end="")


def requests_per_second(script):
    output = subprocess.run(
        ["wrk", "-t1", "-c32", "-d8s", "-s", script, f"http://127.0.0.1:{PORT}{PATH}"],
        capture_output=True, text=True, check=True,
    ).stdout
    refused = re.search(r"Non-2xx.*", output)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1)), refused and refused.group()


def serving():
    body = SHARED / "payloads" / "converse-2k.json"
    if not body.is_file():
        return print("Serving: ../shared is not here, nothing to send")
    servers = {
        "bare Hummingbird route": [BENCHMARKS / "bare-route", str(PORT)],
        "converse-server": [TOOLS / "converse-server", "--port", str(PORT), "--log-level", "error"],
    }
    rates = {name: [] for name in servers}
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(
            'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
            f'local file = io.open("{body}", "rb")\nwrk.body = file:read("*a")\nfile:close()\n'
        )
        script.flush()
        for _ in range(3):
            for name, command in servers.items():
                process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
                process.stdout.readline()
                rate, refused = requests_per_second(script.name)
                rates[name].append(rate)
                if refused:
                    print(f"  {name}: {refused}")
                process.terminate()
                process.wait()
    print("Serving 2 KB requests, wrk -t1 -c32: requests/s (median of three)")
    medians = {name: sorted(values)[1] for name, values in rates.items()}
    for name, rate in medians.items():
        print(f"  {name:36} {rate:8.0f}")
    bare, ours = medians.values()
    print(f"  ratio {ours / bare:.2f}")


with tempfile.TemporaryDirectory() as directory:
    generation(pathlib.Path(directory))
    comparing(pathlib.Path(directory))
checking()
compilation(has_long="--compile" in sys.argv[1:])
payloads()
serving()
