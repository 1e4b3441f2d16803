"""Targets built in memory, with a second opinion beside it and the progress told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from .checker import checking
from .checker_process import Child
from .errors import Issue, Issues
from .output import File, with_manifest
from .pipeline import Build, Inputs, lay_out, read, settle
from .progress import progress, stage
from .report import count, told
from .source.files import Library
from .target import Target


class Built(Struct, frozen=True, kw_only=True):
    """A target, what was built for it, and its files with their manifest."""

    target: Target
    build: Build | None
    """What was settled, where there are no files: with them it is done with, and takes
    half of the memory."""
    operations: int
    models: int
    files: tuple[File, ...]
    warnings: tuple[Issue, ...]
    libraries: tuple[Library, ...]
    """The files that were read."""
    is_whole: bool
    """Whether the validator came to its end."""


def build_all(
    targets: Iterable[Target], checker: Child | None, *, with_files: bool = True
) -> tuple[tuple[Built, ...], str]:
    """Build every target that can be built, and the issues of all as text; `checker` is
    there already for the first of them."""
    found: list[Built] = []
    issues: list[Issue] = []
    with progress() as show:
        for target in targets:
            try:
                built = _build(target, show, checker, with_files=with_files)
            except Issues as error:
                issues.extend(
                    replace(issue, warning=issue.warning and not target.strict)
                    for issue in error.issues
                )
            else:
                found.append(built)
                issues.extend(built.warnings)
            checker = None
        if issues:
            show(f"finding the lines of {count(len(issues), 'issue')}")
        return tuple(found), told(issues)


def _build(
    target: Target,
    show: Callable[[str], None],
    checker: Child | None,
    *,
    with_files: bool,
) -> Built:
    show(stage(target, 1, f"reading {target.spec_label}"))
    inputs = read(target)
    with checking(inputs.document.source, inputs.parts, child=checker) as opinion:
        show(stage(target, 2, f"resolving {_extent(inputs)}"))
        made = settle(inputs, target)
        files: tuple[File, ...] = ()
        if with_files:
            show(stage(target, 3, f"laying out {count(made.models, 'model')}"))
            made = lay_out(made, target)
            labels = ((target.shown(label), each) for label, each in made.inputs)
            files = with_manifest(made.files, labels)
        show(stage(target, 4, "waiting for openapi-spec-validator"))
        told(made.issues)  # to know the lines takes long, and so does the validator
        said = opinion(made.issues)
    issues = (*made.issues, *said.issues)
    if issues and (target.strict or not all(issue.warning for issue in issues)):
        raise Issues(issues)
    # What the validator leaves open is no fault of the document, strict or not.
    unfinished = () if said.unfinished is None else (said.unfinished,)
    return Built(
        target=target,
        build=None if with_files else made,
        operations=made.operations,
        models=made.models,
        files=files,
        warnings=(*issues, *unfinished),
        libraries=inputs.libraries,
        is_whole=said.unfinished is None,
    )


def _extent(inputs: Inputs) -> str:
    operations = count(len(inputs.document.operations), "operation")
    schemas = count(len(inputs.document.schemas), "schema")
    files = count(len(inputs.digests), "file")
    size = (
        f"{inputs.size / 1e6:.1f} MB" if inputs.size > 1e5 else f"{inputs.size} bytes"
    )
    return f"{operations} and {schemas} ({size} in {files})"
