"""The command line: `tightspec generate`, `check` and `export`.

The exit code is 0, or 1 where a package falls short, or 2 for bad input; issues go to
standard error, one a line.
"""

from __future__ import annotations

import atexit
import gc
import io
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeAlias

import typer

from .errors import Issue, Issues, Position
from .output import compare, tidy, write
from .progress import STAGES, progress, stage
from .remembered import Remembered, recall, remember
from .report import count, failed, locating, plain, told
from .serialization import json_text, yaml_text
from .target import Target, find, load

if TYPE_CHECKING:
    from .building import Built

_EXIT_CODES = "Exit code: 0, or 2 for bad input, and then nothing is written."

_app = typer.Typer(
    name="tightspec",
    help="Compile an OpenAPI document and a constraints file into a Python client.",
    epilog="Start with: tightspec generate --spec openapi.yaml --output clients/shop",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_Name: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="TARGET",
        help="One that pyproject.toml names, as [tool.tightspec.TARGET];"
        " without it, and without --spec, all of them.",
        show_default=False,
    ),
]
_Spec: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        readable=False,
        help="An OpenAPI document, instead of a target.",
        show_default=False,
    ),
]
_Constraints: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        readable=False,
        help="A constraints file, with --spec.",
        show_default=False,
    ),
]
_Folder: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FOLDER",
        readable=False,
        help="The package, with --spec; the last part is its name.",
        show_default=False,
    ),
]
_Strict: TypeAlias = Annotated[
    bool, typer.Option("--strict", help="Take warnings for errors.")
]
_RefRoot: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        readable=False,
        help="The references of the document may reach the files in it; without, those"
        " in the document's folder.",
        show_default=False,
    ),
]
_RefHost: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="HOST",
        help="References may reach what it serves; may be repeated.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """What a command line says about its targets."""

    name: str | None
    spec: Path | None
    constraints: Path | None
    output: Path | None
    strict: bool = False
    ref_root: Path | None
    ref_host: list[str] | None


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
        _app()
    except Issues as error:
        _tell(told(error.issues))
    except OSError as error:
        _tell(told([failed(error)]))
    except _Stopped as stopped:
        sys.exit(128 + stopped.args[0])
    sys.exit(2)


def _stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    """End as after any other failure: with nothing half done, and no process left."""
    raise _Stopped(number)


@_app.callback(invoke_without_command=True)
def _common(
    *,
    show_version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.")
    ] = False,
) -> None:
    if show_version:
        try:
            typer.echo(f"tightspec {version('tightspec')}")
        except PackageNotFoundError:
            typer.echo("tightspec, not installed")
        raise typer.Exit


@_app.command(epilog=_EXIT_CODES)
def generate(
    *,
    name: _Name = None,
    spec: _Spec = None,
    constraints: _Constraints = None,
    output: _Folder = None,
    strict: _Strict = False,
    ref_root: _RefRoot = None,
    ref_host: _RefHost = None,
) -> None:
    """Make packages: write what has changed."""
    choice = _Choice(
        name=name,
        spec=spec,
        constraints=constraints,
        output=output,
        strict=strict,
        ref_root=ref_root,
        ref_host=ref_host,
    )
    for target, made in _made(_targets(choice)):
        if isinstance(made, Remembered):
            with locating(target.output_label, "cannot be written"):
                tidy(target.output)
            typer.echo(f"{made.summary}, {count(0, 'file')} changed")
            continue
        with (
            progress() as show,
            locating(target.output_label, "cannot be written"),
        ):
            show(stage(target, STAGES, f"writing {count(len(made.files), 'file')}"))
            written = write(made.files, target.output, target.output_label)
        removed = f", {len(written.removed):,} removed" if written.removed else ""
        changed = count(len(written.changed), "file")
        typer.echo(f"{_summary(made)}, {changed} changed{removed}")
        _remember(made)


@_app.command(
    epilog="Exit code: 0, 1 if a package is not up to date, or 2 for bad input."
)
def check(
    *,
    name: _Name = None,
    spec: _Spec = None,
    constraints: _Constraints = None,
    output: _Folder = None,
    strict: _Strict = False,
    ref_root: _RefRoot = None,
    ref_host: _RefHost = None,
) -> None:
    """Compare packages with what generate would write."""
    choice = _Choice(
        name=name,
        spec=spec,
        constraints=constraints,
        output=output,
        strict=strict,
        ref_root=ref_root,
        ref_host=ref_host,
    )
    stale = False
    for target, made in _made(_targets(choice)):
        if isinstance(made, Remembered):
            typer.echo(f"{made.summary}, up to date")
            continue
        with progress() as show, locating(target.output_label, "cannot be read"):
            show(stage(target, STAGES, f"comparing {count(len(made.files), 'file')}"))
            comparison = compare(made.files, target.output)
        if not comparison.differs:
            typer.echo(f"{_summary(made)}, up to date")
            _remember(made)
            continue
        stale = True
        typer.echo(plain(comparison.diff, keep="\n\t"), nl=False)
        typer.echo(
            f"{plain(target.output_label)} is not what its sources say"
            f" (run: {plain(target.command)})",
            err=True,
        )
    if stale:
        raise typer.Exit(1)


@_app.command(epilog=_EXIT_CODES)
def export(
    *,
    name: _Name = None,
    spec: _Spec = None,
    constraints: _Constraints = None,
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help="Where to, as JSON if it ends in .json and as YAML if in .yaml; without"
            " it, to standard output, in the format of the document.",
            show_default=False,
        ),
    ] = None,
    ref_root: _RefRoot = None,
    ref_host: _RefHost = None,
) -> None:
    """Print a document with its constraints, as plain OpenAPI."""
    choice = _Choice(
        name=name,
        spec=spec,
        constraints=constraints,
        output=_NOWHERE if spec else None,
        ref_root=ref_root,
        ref_host=ref_host,
    )
    targets = _targets(choice)
    if len(targets) > 1:
        names = ", ".join(target.name for target in targets)
        raise typer.BadParameter(f"say which target: {names}", param_hint="TARGET")
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

    tree = effective(document, built.build.resolved)
    text = json_text(tree) if is_json else yaml_text(tree)
    if output is None:
        typer.echo(text.encode(), nl=False)
        return
    with locating(output.as_posix(), "cannot be written"):
        output.write_text(text, encoding="utf-8")


# An export writes no package, but what is built has the name of one.
_NOWHERE = Path("export")


def _refuse_replacing(output: Path, target: Target) -> None:
    for source in filter(None, (target.spec, target.constraints)):
        if output.resolve() == source.resolve():
            message = "is what the export is made from: choose another --output"
            place = Position(label=output.as_posix())
            raise Issues([Issue(place=place, message=message)])


def _targets(choice: _Choice) -> tuple[Target, ...]:
    if choice.spec is None:
        for value, option in (
            (choice.constraints, "--constraints"),
            (choice.output, "--output"),
        ):
            if value is not None:
                raise typer.BadParameter("goes with --spec", param_hint=option)
        targets = load(Path.cwd())
        if choice.name is not None:
            targets = (find(targets, choice.name),)
    elif choice.name is not None:
        raise typer.BadParameter("give a target or --spec", param_hint="TARGET")
    elif choice.output is None:
        raise typer.BadParameter("--spec needs it", param_hint="--output")
    else:
        targets = (
            Target.of_options(
                spec=choice.spec, output=choice.output, constraints=choice.constraints
            ),
        )
    return tuple(
        target.with_options(
            strict=choice.strict,
            ref_root=choice.ref_root,
            ref_hosts=tuple(choice.ref_host or ()),
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
    # Loading what builds takes longer than knowing that nothing is to be built.
    from .building import build_all  # noqa: PLC0415

    built, text = build_all(targets, with_files=with_files)
    _tell(text)
    if len(built) < len(targets):
        raise typer.Exit(2)
    return built


def _tell(text: str) -> None:
    if text:
        typer.echo(text, err=True)


def _summary(built: Built) -> str:
    counts = (
        count(built.operations, "operation"),
        count(built.models, "model"),
        count(len(built.warnings), "warning"),
    )
    return f"{built.target.name}: {', '.join(counts)}"
