"""What is seen on a terminal while a document is worked on, and what is left of it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.project import SPEC, texts, tightspec, variables, write_spec

_STAGES = [
    "shop 1/5: reading spec/openapi.yaml",
    "shop 2/5: resolving 1 operation and 1 schema (",
    "shop 3/5: laying out ",
    "shop 4/5: waiting for openapi-spec-validator",
    "shop 5/5: writing ",
]
_CONTROL = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])")
_FRAME = re.compile(r"[-\\|/] (.*)")


@dataclass
class Terminal:
    """What a terminal has shown: every line that ever stood there, and what is left."""

    shown: list[str]
    left: list[str]
    cursor: bool


def read(data: bytes, columns: int) -> Terminal:
    """Do what a terminal does with these bytes."""
    lines, row, column, cursor = [""], 0, 0, True
    shown: list[str] = []
    text = data.decode("ascii")
    position = 0
    while position < len(text):
        control = _CONTROL.match(text, position)
        if control:
            position = control.end()
            match control[2], control[1]:
                case "A", count:
                    row -= int(count or 1)
                case "K", "2":
                    lines[row] = ""
                case "l" | "h" as shows, "?25":
                    cursor = shows == "h"
                case "m", _:
                    pass
                case _:
                    raise AssertionError(control[0])
            continue
        letter = text[position]
        position += 1
        if letter == "\r":
            column = 0
        elif letter == "\n":
            row += 1
        else:
            assert column < columns, "it goes over the end of the line"
            lines[row] = (
                f"{lines[row][:column]:{column}}{letter}{lines[row][column + 1:]}"
            )
            column += 1
        lines += [""] * (row + 1 - len(lines))
        shown.append(lines[row])
    return Terminal(shown, [line for line in lines if line], cursor)


def stages(terminal: Terminal) -> list[str]:
    """The whole texts behind the spinner, in their order."""
    texts = [found[1] for line in terminal.shown if (found := _FRAME.fullmatch(line))]
    longest = [
        text
        for text, after in zip(texts, [*texts[1:], ""], strict=True)
        if not after.startswith(text)
    ]
    return list(dict.fromkeys(longest))


def _hear_signals() -> None:
    """Programs that are started in the background are started deaf to some."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@contextmanager
def on_terminal(
    folder: Path, *arguments: str, columns: int = 80, **environment: str
) -> Iterator[tuple[subprocess.Popen[bytes], Callable[[bytes], bytes]]]:
    """The command with standard error on a terminal, and what reads from there up to
    some bytes, or all of it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    inherited = {k: v for k, v in variables(folder).items() if k != "COLUMNS"}
    out = (folder.parent / "out").open("w")  # a pipe would have to be read meanwhile
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={**inherited, "TERM": "xterm", **environment},
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=_hear_signals,  # noqa: PLW1509 - it takes no lock
    )
    os.close(theirs)
    out.close()
    seen = b""

    def until(text: bytes) -> bytes:
        nonlocal seen
        while not text or text not in seen:
            try:
                more = os.read(ours, 65536)
            except OSError:  # Linux: nobody is at the other end any more
                break
            if not more:
                break
            seen += more
        return seen

    with process:
        try:
            yield process, until
        finally:
            process.kill()
            os.close(ours)


def test_every_stage_is_shown_and_the_line_is_gone_at_the_end(project: Path) -> None:
    with on_terminal(project, "generate") as (process, until):
        terminal = read(until(b""), 80)
        process.wait()
    out = (project.parent / "out").read_text()
    assert process.returncode == 0
    found = stages(terminal)
    assert len(found) == len(_STAGES)
    for text, start in zip(found, _STAGES, strict=True):
        assert text.startswith(start)
    assert (terminal.left, terminal.cursor) == ([], True)
    assert out.startswith("shop: 1 operation, ")


def test_a_narrow_terminal_has_one_line_of_it(project: Path) -> None:
    with on_terminal(project, "generate", columns=20) as (process, until):
        terminal = read(until(b""), 20)
        process.wait()
    assert stages(terminal) == [text[:18] for text in _STAGES]
    assert terminal.left == []


def test_a_terminal_that_moves_no_cursor_shows_nothing(project: Path) -> None:
    with on_terminal(project, "generate", TERM="dumb") as (process, until):
        assert until(b"") == b""
        process.wait()
    assert process.returncode == 0


def test_colours_are_not_needed(project: Path) -> None:
    with on_terminal(project, "generate", NO_COLOR="1") as (process, until):
        written = until(b"")
        process.wait()
    assert stages(read(written, 80))
    assert not re.search(rb"\x1b\[[0-9;]*3[0-9]", written)


def test_nothing_is_shown_where_there_is_no_terminal(project: Path) -> None:
    run = tightspec(project, "generate", FORCE_COLOR="1", TTY_COMPATIBLE="1")
    assert (run.returncode, run.stderr) == (0, "")


# A validator that runs this pattern on this default does not end.
_ENDLESS = {"type": "string", "pattern": "^(a|aa)+$", "default": "a" * 60 + "b"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stopping_it_leaves_everything_as_it_was(
    project: Path, number: signal.Signals
) -> None:
    assert tightspec(project, "generate").returncode == 0
    schemas = {**SPEC["components"]["schemas"], "Endless": _ENDLESS}
    write_spec(project, {**SPEC, "components": {"schemas": schemas}})
    before = texts(project)

    with on_terminal(project, "generate") as (process, until):
        until(b"4/5")
        process.send_signal(number)
        terminal = read(until(b""), 80)
        process.wait()

    assert process.returncode == 128 + number
    assert (project.parent / "out").read_text() == ""
    assert (terminal.left, terminal.cursor) == ([], True)
    assert texts(project) == before
    with pytest.raises(ProcessLookupError):  # the validator has ended as well
        os.killpg(process.pid, 0)
