"""The command line: `tightspec generate`, `check` and `export`.

The exit code is 0, or 1 where a package falls short, or 2 for bad input; issues go to
standard error, one a line.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from .cache import folder
from .checker_process import started_early
from .errors import Issue, Issues, Position, did_you_mean, quoted
from .output import compare, tidy, write
from .progress import STAGES, progress, stage
from .remembered import Remembered, recall, remember
from .report import count, failed, locating, plain, told
from .target import Target, find, load

if TYPE_CHECKING:
    from .building import Built


class _Arguments(argparse.Namespace):
    """What a command line says, under the names of its options."""

    version: bool
    run: Callable[[_Arguments], int]
    """The command: its exit code."""
    refuse: Callable[[str], NoReturn]
    """Ends the program with a message about the arguments."""
    target: str | None
    spec: Path | None
    constraints: Path | None
    output: Path | None
    strict: bool
    ref_root: Path | None
    ref_host: list[str]


class _Stopped(BaseException):
    """Ctrl-C, or a signal like it."""


def main() -> None:
    """Run the command line and exit."""
    # What a run makes it needs to its end, and hardly anything in it is a ring: a collector
    # would walk millions of objects again and again, and take half of the time. Python's
    # own last walk, at the end, takes a tenth of it, and is spared by `freeze`.
    gc.disable()
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        arguments = _arguments(sys.argv[1:])
        sys.exit(arguments.run(arguments))
    except Issues as error:
        _tell(told(error.issues))
    except BrokenPipeError:
        # Nobody reads on, and Python would say so once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        _tell(told([failed(error)]))
    except _Stopped as stopped:
        sys.exit(128 + stopped.args[0])
    sys.exit(2)


def _stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    """End as after any other failure: with nothing half done, and no process left."""
    raise _Stopped(number)


def _arguments(written: Sequence[str]) -> _Arguments:
    parser, commands = _parser()
    command = next((each for each in written if not each.startswith("-")), None)
    if command is not None and command not in commands:
        meant = did_you_mean(command, commands)
        parser.error(f"there is no command {quoted(command)}{meant}")
    arguments, unknown = parser.parse_known_args(written, namespace=_Arguments())
    if unknown:
        known = [f"--{name.replace('_', '-')}" for name in vars(arguments)]
        meant = did_you_mean(unknown[0], known)
        arguments.refuse(f"unexpected argument {quoted(unknown[0])}{meant}")
    return arguments


def _parser() -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The parser, and the commands that there are."""
    parser = argparse.ArgumentParser(
        prog="tightspec",
        usage="%(prog)s [OPTIONS] COMMAND [ARGS]...",
        description="Compile an OpenAPI document and a constraints file into a Python"
        " client.",
        epilog="Start with: tightspec generate --spec openapi.yaml --output clients/shop",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="store_true", help="Print the version and exit."
    )
    parser.set_defaults(run=_without_command, refuse=parser.error)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", prog="tightspec"
    )

    def add(
        run: Callable[[_Arguments], int], exit_code: str
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(
            run.__name__,
            help=run.__doc__,
            description=run.__doc__,
            epilog=f"Exit code: 0, {exit_code}.",
            allow_abbrev=False,
        )
        command.set_defaults(run=run, refuse=command.error, strict=False)
        _add_inputs(command)
        return command

    nothing = "or 2 for bad input, and then nothing is written"
    stale = "1 if a package is not up to date, or 2 for bad input"
    for command in (add(generate, nothing), add(check, stale)):
        command.add_argument(
            "--output",
            metavar="FOLDER",
            type=Path,
            help="The package, with --spec; the last part is its name.",
        )
        command.add_argument(
            "--strict", action="store_true", help="Take warnings for errors."
        )
    add(export, nothing).add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="Where to, as JSON if it ends in .json and as YAML if in .yaml; without it,"
        " to standard output, in the format of the document.",
    )
    return parser, commands.choices


def _add_inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "target",
        metavar="TARGET",
        nargs="?",
        help="One that pyproject.toml names, as [tool.tightspec.TARGET]; without it, and"
        " without --spec, all of them.",
    )
    command.add_argument(
        "--spec",
        metavar="FILE",
        type=Path,
        help="An OpenAPI document, instead of a target.",
    )
    command.add_argument(
        "--constraints",
        metavar="FILE",
        type=Path,
        help="A constraints file, with --spec.",
    )
    command.add_argument(
        "--ref-root",
        metavar="FOLDER",
        type=Path,
        help="The references of the document may reach the files in it; without, those in"
        " the document's folder.",
    )
    command.add_argument(
        "--ref-host",
        metavar="HOST",
        action="append",
        default=[],
        help="References may reach what it serves; may be repeated.",
    )


def _without_command(arguments: _Arguments) -> int:
    if not arguments.version:
        arguments.refuse("which command? (see --help)")
    # Takes a third of the time that a run does which changes nothing.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        _say(f"tightspec {version('tightspec')}")
    except PackageNotFoundError:
        _say("tightspec, not installed")
    return 0


def generate(arguments: _Arguments) -> int:
    """Make packages: write what has changed."""
    for target, made in _made(_targets(arguments)):
        if isinstance(made, Remembered):
            with locating(target.output_label, "cannot be written"):
                tidy(target.output)
            _say(f"{made.summary}, {count(0, 'file')} changed")
            continue
        with (
            progress() as show,
            locating(target.output_label, "cannot be written"),
        ):
            show(stage(target, STAGES, f"writing {count(len(made.files), 'file')}"))
            written = write(made.files, target.output, target.output_label)
        removed = f", {len(written.removed):,} removed" if written.removed else ""
        changed = count(len(written.changed), "file")
        _say(f"{_summary(made)}, {changed} changed{removed}")
        _remember(made)
    return 0


def check(arguments: _Arguments) -> int:
    """Compare packages with what generate would write."""
    stale = False
    for target, made in _made(_targets(arguments)):
        if isinstance(made, Remembered):
            _say(f"{made.summary}, up to date")
            continue
        with progress() as show, locating(target.output_label, "cannot be read"):
            show(stage(target, STAGES, f"comparing {count(len(made.files), 'file')}"))
            comparison = compare(made.files, target.output)
        if not comparison.differs:
            _say(f"{_summary(made)}, up to date")
            _remember(made)
            continue
        stale = True
        _say(plain(comparison.diff, keep="\n\t"), end="")
        _tell(
            f"{plain(target.output_label)} is not what its sources say"
            f" (run: {plain(target.command)})"
        )
    return int(stale)


def export(arguments: _Arguments) -> int:
    """Print a document with its constraints, as plain OpenAPI."""
    output = arguments.output
    # What is built has the name of a package, although none is written.
    arguments.output = Path("export") if arguments.spec else None
    targets = _targets(arguments)
    if len(targets) > 1:
        names = ", ".join(target.name for target in targets)
        arguments.refuse(f"TARGET: say which one: {names}")
    [built] = _built(targets, with_files=False)
    assert built.build is not None  # noqa: S101  as there are no files
    document = built.build.document
    is_json = document.source.file.written_as == "JSON"
    if output is not None:
        _refuse_replacing(output, built.target)
        is_json = {".json": True, ".yaml": False, ".yml": False}.get(
            output.suffix.lower(), is_json
        )
    from .effective import effective  # noqa: PLC0415
    from .serialization import json_text, yaml_text  # noqa: PLC0415  with PyYAML

    tree = effective(document, built.build.resolved)
    text = json_text(tree) if is_json else yaml_text(tree)
    if output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return 0
    with locating(output.as_posix(), "cannot be written"):
        output.write_text(text, encoding="utf-8")
    return 0


def _refuse_replacing(output: Path, target: Target) -> None:
    for source in filter(None, (target.spec, target.constraints)):
        if output.resolve() == source.resolve():
            message = "is what the export is made from: choose another --output"
            place = Position(label=output.as_posix())
            raise Issues([Issue(place=place, message=message)])


def _targets(arguments: _Arguments) -> tuple[Target, ...]:
    spec, output, constraints = arguments.spec, arguments.output, arguments.constraints
    if spec is None:
        for value, option in ((constraints, "--constraints"), (output, "--output")):
            if value is not None:
                arguments.refuse(f"{option} goes with --spec")
        targets = load(Path.cwd())
        if arguments.target is not None:
            targets = (find(targets, arguments.target),)
    elif arguments.target is not None:
        arguments.refuse("give a TARGET or --spec")
    elif output is None:
        arguments.refuse("--spec needs --output")
    else:
        target = Target.of_options(spec=spec, output=output, constraints=constraints)
        targets = (target,)
    return tuple(
        target.with_options(
            strict=arguments.strict,
            ref_root=arguments.ref_root,
            ref_hosts=tuple(arguments.ref_host),
        )
        for target in targets
    )


def _made(
    targets: Sequence[Target],
) -> Iterator[tuple[Target, Built | Remembered]]:
    """Each target with what was built for it, or with how the last run ended, where
    another one would be the same."""
    known = {target.name: recall(target) for target in targets}
    for remembered in known.values():
        _tell(remembered.warnings if remembered else "")
    left = _built([target for target in targets if known[target.name] is None])
    by_name = {built.target.name: built for built in left}
    for target in targets:
        yield target, known[target.name] or by_name[target.name]


def _remember(built: Built) -> None:
    """Keep how a run ended whose package is in its folder now."""
    if built.is_whole:
        warnings = told(built.warnings)
        ended = Remembered(summary=_summary(built), warnings=warnings)
        remember(built.target, built.libraries, built.files, ended)


def _built(targets: Sequence[Target], *, with_files: bool = True) -> tuple[Built, ...]:
    """Build every target before any is written; the end, if one is at fault."""
    if not targets:
        return ()
    with started_early(targets[0].spec, folder()) as checker:
        # Loading what builds takes longer than knowing that nothing is to be built.
        from .building import build_all  # noqa: PLC0415

        built, text = build_all(targets, checker, with_files=with_files)
    _tell(text)
    if len(built) < len(targets):
        sys.exit(2)
    return built


def _say(text: str, end: str = "\n") -> None:
    print(text, end=end, flush=True)  # noqa: T201


def _tell(text: str) -> None:
    if text:
        print(text, file=sys.stderr)  # noqa: T201


def _summary(built: Built) -> str:
    counts = (
        count(built.operations, "operation"),
        count(built.models, "model"),
        count(len(built.warnings), "warning"),
    )
    return f"{built.target.name}: {', '.join(counts)}"
