"""What runs, and how far it is: a line on a terminal, which is gone at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from .target import Target

STAGES = 5
"""Of a target; the last one is what is done with its files."""


@contextmanager
def progress() -> Generator[Callable[[str], None]]:
    """What is yielded shows a text in place of the one before.

    It stands on standard error, and nowhere if that is no terminal. Print nothing
    before the block has ended.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    # Loaded where something is shown, which in CI is nowhere.
    from rich.console import Console  # noqa: PLC0415
    from rich.live import Live  # noqa: PLC0415
    from rich.spinner import Spinner  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(stderr=True)
    with Live(console=console, transient=True) as live:
        spinner = Spinner("line")  # in ASCII: a terminal may know no more

        def show(text: str) -> None:
            line = Text(text)
            line.truncate(console.width - 2)
            spinner.update(text=line)
            live.update(spinner, refresh=True)

        yield show


def stage(target: Target, number: int, text: str) -> str:
    """What is shown of a stage."""
    return f"{target.name} {number}/{STAGES}: {text}"
