"""The command line: `tightspec generate`, `check` and `export`.

The exit code is 0, or 1 where a package falls short, or 2 for bad input; issues go to
standard error, one a line.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
import yaml
from rich.console import Console

from .checker import checking
from .effective import effective
from .errors import Issue, Issues
from .output import File, compare, with_manifest, write
from .pipeline import Build, build
from .source import Json
from .target import Target, find, load

_app = typer.Typer(
    name="tightspec",
    help="Compile an OpenAPI document and a constraints file into a Python client.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class _Format(StrEnum):
    YAML = "yaml"
    JSON = "json"


_Name: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="TARGET",
        help="A target that pyproject.toml names; all of them without.",
        show_default=False,
    ),
]
_Spec: TypeAlias = Annotated[
    Path | None,
    typer.Option(help="An OpenAPI document, instead of a target.", show_default=False),
]
_Constraints: TypeAlias = Annotated[
    Path | None,
    typer.Option(help="A constraints file, with --spec.", show_default=False),
]
_Folder: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output", help="The package's folder, with --spec.", show_default=False
    ),
]
_Strict: TypeAlias = Annotated[
    bool, typer.Option("--strict", help="Take warnings for errors.")
]
_RefRoot: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        help="The folder whose files references may reach; that of the document"
        " without.",
        show_default=False,
    ),
]
_RefHost: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        help="A host that references may reach; may be repeated.", show_default=False
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """What a command line says about its targets."""

    name: str | None
    spec: Path | None
    constraints: Path | None
    output: Path | None
    strict: bool
    ref_root: Path | None
    ref_host: list[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Built:
    """A target, what was built for it, and its files with their manifest."""

    target: Target
    build: Build
    files: tuple[File, ...]
    warnings: tuple[Issue, ...]


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        _app()
    except Issues as error:
        _tell(error.issues)
    except OSError as error:
        where = f"{error.filename}: " if error.filename is not None else ""
        message = f"{where}{error.strerror or error}"
        _tell([Issue(place=None, message=message)])
    sys.exit(2)


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


@_app.command()
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
    """Make the packages, and write what has changed: all of it or nothing."""
    choice = _Choice(
        name=name,
        spec=spec,
        constraints=constraints,
        output=output,
        strict=strict,
        ref_root=ref_root,
        ref_host=ref_host,
    )
    for built in _built(_targets(choice)):
        written = write(built.files, built.target.output)
        removed = f", {len(written.removed)} removed" if written.removed else ""
        changed = _count(len(written.changed), "file")
        typer.echo(f"{_summary(built)}, {changed} changed{removed}")


@_app.command()
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
    """Say whether the packages are what their sources say; writes nothing."""
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
    for built in _built(_targets(choice)):
        comparison = compare(built.files, built.target.output)
        if not comparison.differs:
            typer.echo(f"{_summary(built)}, up to date")
            continue
        stale = True
        typer.echo(_plain(comparison.diff, keep="\n\t"), nl=False)
        typer.echo(
            f"{_plain(built.target.output_label)} is not what its sources say"
            f" (run: {_plain(built.target.command)})",
            err=True,
        )
    if stale:
        raise typer.Exit(1)


@_app.command()
def export(
    *,
    name: _Name = None,
    spec: _Spec = None,
    constraints: _Constraints = None,
    output: Annotated[
        Path | None,
        typer.Option(help="The file to write; standard output without."),
    ] = None,
    form: Annotated[
        _Format | None,
        typer.Option("--format", help="Without, as the file's suffix says, or YAML."),
    ] = None,
    strict: _Strict = False,
    ref_root: _RefRoot = None,
    ref_host: _RefHost = None,
) -> None:
    """Print the effective document: plain OpenAPI with the constraints in it."""
    choice = _Choice(
        name=name,
        spec=spec,
        constraints=constraints,
        output=_NOWHERE if spec else None,
        strict=strict,
        ref_root=ref_root,
        ref_host=ref_host,
    )
    targets = _targets(choice)
    if len(targets) > 1:
        names = ", ".join(target.name for target in targets)
        raise typer.BadParameter(f"say which target: {names}", param_hint="TARGET")
    [built] = _built(targets)
    suffix = output.suffix.lower() if output else ""
    is_json = form is _Format.JSON or (form is None and suffix == ".json")
    text = (_json if is_json else _yaml)(
        effective(built.build.document, built.build.resolved)
    )
    if output is None:
        typer.echo(text.encode(), nl=False)
    else:
        output.write_text(text, encoding="utf-8")


# An export writes no package, but what is built has the name of one.
_NOWHERE = Path("export")


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
        replace(
            target,
            strict=target.strict or choice.strict,
            ref_root=choice.ref_root or target.ref_root,
            ref_hosts=(*target.ref_hosts, *(choice.ref_host or ())),
        )
        for target in targets
    )


def _built(targets: Iterable[Target]) -> list[_Built]:
    """Build every target before any is written; raises the Issues of all."""
    found: list[_Built] = []
    issues: list[Issue] = []
    console = Console(stderr=True)
    for target in targets:
        try:
            with console.status(f"{target.name} ..."):
                found.append(_build(target))
        except Issues as error:
            issues.extend(
                replace(issue, warning=issue.warning and not target.strict)
                for issue in error.issues
            )
    _tell(issue for built in found for issue in built.warnings)
    if issues:
        raise Issues(issues)
    return found


def _build(target: Target) -> _Built:
    made = build(target)
    with checking(made.document.source) as findings:
        inputs = ((target.shown(label), digest) for label, digest in made.inputs)
        files = with_manifest(made.files, inputs)
        issues = (*made.issues, *findings())
    if issues and (target.strict or not all(issue.warning for issue in issues)):
        raise Issues(issues)
    return _Built(target=target, build=made, files=files, warnings=issues)


def _summary(built: _Built) -> str:
    counts = (
        _count(built.build.operations, "operation"),
        _count(built.build.models, "model"),
        _count(len(built.warnings), "warning"),
    )
    return f"{built.target.name}: {', '.join(counts)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _tell(issues: Iterable[Issue]) -> None:
    """Print issues, sorted, one a line. Nothing in them is markup."""
    told = [
        replace(
            issue,
            message=_plain(("warning: " if issue.warning else "") + issue.message),
        )
        for issue in issues
    ]
    if told:
        typer.echo(str(Issues(told)), err=True)


def _plain(text: str, keep: str = "") -> str:
    """Text that does nothing to a terminal: whatever is not printable is escaped."""
    return "".join(
        (
            letter
            if letter.isprintable() or letter in keep
            else letter.encode("unicode_escape").decode()
        )
        for letter in text
    )


def _json(document: Json) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _yaml(document: Json) -> str:
    return yaml.dump(
        document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100
    )


class _Dumper(yaml.SafeDumper):
    """YAML that says the same to readers of version 1.1 and of version 1.2."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  PyYAML asks
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Quote what version 1.2 takes for something else (its core schema)."""
        style = "|" if "\n" in text else "'" if _NOT_TEXT.fullmatch(text) else None
        tag = "tag:yaml.org,2002:str"
        return yaml.ScalarNode(tag, text, style=style)


_NOT_TEXT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
_Dumper.add_representer(str, _Dumper.represent_text)
