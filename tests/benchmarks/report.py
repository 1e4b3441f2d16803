"""What the benchmarks found, as a page in Markdown, one in HTML, and a picture."""

from __future__ import annotations

import html
import json
import os
import platform
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.generation import MODELS, OURS
from tests.judges.environments import UnavailableError, interpreter

ROOT = Path(__file__).parents[2]
FOUND = ROOT / "build" / "bench"
PAGES = ROOT / "docs" / "benchmarks"
PICTURE = "generation"

_ABOUT: Final = {
    "generation": "Generating a whole package, next to other generators",
    "checked": "With the document's check, and where nothing has changed",
    "growth": "Growth with the document",
    "import_time": "Importing a package, and its first call",
    "calls": "A call over a connection that stands",
    "validation": "Validating and writing JSON",
}
_TOOLS: Final = (
    "openapi-python-client",
    "datamodel-code-generator",
    "openapi-generator",
    MODELS,
)
_STYLE: Final = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1f24; background: #fff; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .8rem; border-bottom: 1px solid #d5d9de; text-align: right; }
th:first-child, td:first-child { text-align: left; }
pre { background: #f5f6f8; padding: .8rem; overflow-x: auto; white-space: pre-wrap; font-size: 14px; }
svg { max-width: 100%; height: auto; }
.short { color: #b3261e; font-weight: 600; }
"""


def write() -> None:
    """Write the pages, and the picture where it can be drawn."""
    PAGES.mkdir(parents=True, exist_ok=True)
    has_picture = _draw()
    (PAGES / "README.md").write_text(_markdown(has_picture=has_picture))
    (PAGES / "index.html").write_text(_html())


def _draw() -> bool:
    data = FOUND / "generation.json"
    if not data.exists():
        return False
    try:
        python = interpreter("generators", Path(__file__).with_name("generators.txt"))
    except UnavailableError:
        return (PAGES / f"{PICTURE}.png").exists()
    script = Path(__file__).with_name("draw.py")
    subprocess.run([python, script, data, PAGES / PICTURE], check=True)
    return True


def _rows() -> list[Mapping[str, Any]]:
    data = FOUND / "generation.json"
    return json.loads(data.read_text()) if data.exists() else []


def _texts() -> Iterator[tuple[str, str]]:
    """What each benchmark printed, under what it is about."""
    for name, about in _ABOUT.items():
        text = FOUND / f"{name}.txt"
        if text.exists():
            yield about, text.read_text().rstrip()


def _machine() -> str:
    return (
        f"{os.cpu_count()} processors, {platform.system()},"
        f" Python {platform.python_version()}"
    )


_HEADS: Final = (
    "document",
    "time, to the fastest peer's",
    "at most",
    "memory, to its",
    *(f"{tool}, to ours" for tool in _TOOLS),
)


def _cells(row: Mapping[str, Any]) -> Sequence[str]:
    once = row["once"]

    def to_ours(tool: str) -> str:
        seconds = once.get(tool)
        if not isinstance(seconds, float):
            return "fails"
        return f"{seconds / once[OURS]:.1f} times"

    return (
        row["document"],
        f"{row['ratio']:.2f} times ({row['peer']})",
        f"{row['limit']:.2f}",
        f"{row['memory']:.2f} times",
        *(to_ours(tool) for tool in _TOOLS),
    )


_NOTE: Final = (
    "Each peer runs with its fastest documented options, and manages a document if it ends"
    " well and all of its Python compiles. `fails` is what it does with this one. The second"
    " column is the median of runs in turns, the last ones are of one run each."
)


def _markdown(*, has_picture: bool) -> str:
    start = f"Written by `make bench`, on this machine: {_machine()}."
    profiles = (
        "What the time goes to, and what was done about it: [profiles.md](profiles.md)."
    )
    lines = [
        "# Benchmarks",
        "",
        f"{start} {profiles}",
        "",
        f"| {' | '.join(_HEADS)} |",
        f"|{'---|' * len(_HEADS)}",
        *(f"| {' | '.join(_cells(row))} |" for row in _rows()),
        "",
        _NOTE,
        "",
    ]
    if has_picture:
        about = "Time to generate a package, to the fastest other generator's"
        lines += [f"![{about}]({PICTURE}.png)", ""]
    for about, text in _texts():
        lines += [f"## {about}", "", "```text", text, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _html() -> str:
    picture = PAGES / f"{PICTURE}.svg"
    drawn = picture.read_text() if picture.exists() else ""
    heads = "".join(f"<th>{html.escape(head)}</th>" for head in _HEADS)
    rows = "".join(f"<tr>{_html_row(row)}</tr>\n" for row in _rows())
    texts = "".join(
        f"<h2>{html.escape(about)}</h2>\n<pre>{html.escape(text)}</pre>\n"
        for about, text in _texts()
    )
    note = re.sub("`(.*?)`", r"<code>\1</code>", html.escape(_NOTE))
    return (
        "<!doctype html>\n<html lang='en'>\n<head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>Tightspec: benchmarks</title><style>{_STYLE}</style></head>\n<body>\n"
        f"<h1>Benchmarks</h1>\n<p>Written by <code>make bench</code>, on this machine:"
        f" {html.escape(_machine())}.</p>\n"
        f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
        f"<p>{note}</p>\n{drawn[drawn.find('<svg') :]}\n{texts}</body>\n</html>\n"
    )


def _html_row(row: Mapping[str, Any]) -> str:
    cells = list(map(html.escape, _cells(row)))
    short = (False, row["ratio"] > row["limit"], False, row["memory"] > 1)
    return "".join(
        f"<td class='short'>{cell}</td>" if is_short else f"<td>{cell}</td>"
        for cell, is_short in zip(cells, (*short, *[False] * len(cells)), strict=False)
    )


if __name__ == "__main__":
    write()
