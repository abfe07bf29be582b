"""The documents that are measured, and what their peer's published figures say of them."""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
SEED = SHARED / "seeds" / "bedrock-converse.openapi.yaml"
MUSEUM = SHARED / "corpus" / "museum.yaml"
ADYEN = SHARED / "corpus" / "adyen-CheckoutService-v71.yaml"
DISCORD = SHARED / "corpus" / "discord.json"
SYNTHETIC_SIZE = 3_000_000

# What the tables of the peer's figures call a document.
PEER_NAMES = {
    SEED.name: ["seed-bedrock-converse.yaml", "seed-bedrock-converse"],
    MUSEUM.name: ["museum.yaml", "museum"],
    ADYEN.name: ["adyen Checkout v71"],
    DISCORD.name: ["discord.json", "discord, patched*"],
    "synthetic.json": ["a 3 MB document, 9 lines patched"],
}


def write_synthetic(path):
    """Repeats a real document's components and operations under other names, up to 3 MB."""
    document = json.loads(DISCORD.read_text())
    original = json.loads(DISCORD.read_text())
    size, copy = laid_out_size(document), 1
    while size < SYNTHETIC_SIZE:
        copy += 1
        for name, schema in original["components"]["schemas"].items():
            renamed = document["components"]["schemas"][f"{name}V{copy}"] = renaming(schema, copy)
            size += laid_out_size(renamed)
        for route, item in original["paths"].items():
            if size >= SYNTHETIC_SIZE:
                break
            renamed = document["paths"][f"/v{copy}{route}"] = renaming(item, copy)
            for operation in renamed.values():
                if isinstance(operation, dict) and "operationId" in operation:
                    operation["operationId"] += f"V{copy}"
            size += laid_out_size(renamed)
    path.write_text(json.dumps(document, indent=2))


def write_changed(path, changed):
    """A copy in which a text in every seventh object may be no longer than seven characters."""
    document = json.loads(path.read_text())
    schemas = [schema for schema in document["components"]["schemas"].values() if schema.get("properties")]
    for schema in schemas[6::7]:
        texts = (text for text in schema["properties"].values() if text.get("type") == "string")
        for text in texts:
            text["maxLength"] = 7
            break
    changed.write_text(json.dumps(document, indent=2))


def laid_out_size(value):
    """In bytes, where it stands a few levels deep in a document."""
    text = json.dumps(value, indent=2)
    return len(text) + 6 * text.count("\n")


def renaming(value, copy):
    if isinstance(value, dict):
        return {key: renaming(member, copy) for key, member in value.items()}
    if isinstance(value, list):
        return [renaming(item, copy) for item in value]
    if isinstance(value, str):
        return re.sub(r"^(#/components/schemas/\w+)$", rf"\1V{copy}", value)
    return value


def peer_rows(section):
    """The cells of each row under a heading; a row without a name goes on with the last one's."""
    file = SHARED / "reference" / "peer-behaviour.md"
    if not file.is_file():
        return []
    text = file.read_text().split(f"\n## {section}.", 1)[-1].split("\n## ", 1)[0]
    rows, name = [], ""
    for line in text.splitlines():
        if line.startswith("|"):
            cells = [cell.strip().replace("*" * 2, "") for cell in line.strip("|").split("|")]
            name = cells[0] or name
            rows.append([name.removesuffix(" as generated")] + cells[1:])
    return rows


def peer_generation(document):
    """CPU seconds and MiB of its types, server and client, as published."""
    for row in peer_rows(1):
        if row[0] in PEER_NAMES.get(document.name, []) and len(row) > 6:
            return row[5].split(" ")[0], row[6]
    return "-", "-"


def peer_compilation(document, configuration):
    """Wall seconds and MiB of its types, server and client, as published: of the module, or of all
    with the dependencies where there is nothing else."""
    for row in peer_rows(2):
        name = row[0].removesuffix(" (types+server+client unless said)")
        if name in PEER_NAMES.get(document.name, []) and row[2:3] == [configuration]:
            if row[3].startswith("yes"):
                cold, module = row[4].split(" ")[0], row[5].split(" ")[0]
                return (cold + " cold" if module == "–" else module), row[7].split(" ")[0]
    return "-", "-"


if __name__ == "__main__":
    if sys.argv[1] == "--change":
        write_changed(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
    else:
        write_synthetic(pathlib.Path(sys.argv[1]))
