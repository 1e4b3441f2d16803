"""From two files to a package, as values: the disk is touched only at the two ends."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from . import constraints, openapi
from .errors import Issue, Issues
from .ir import Model
from .openapi.parts import Parts, parts
from .options import without_allowed
from .render import File as Rendered
from .render import render
from .resolve import Resolved, resolve
from .source import Source
from .source.files import File, Library
from .target import Target
from .views import view


class Inputs(Struct, frozen=True, kw_only=True):
    """What was read for a target."""

    document: openapi.Document
    parts: Parts | None
    """What is taken of the document; None if it is taken whole."""
    rules: constraints.Rules
    digests: tuple[tuple[str, bytes], ...]
    """The files that were read: their labels and SHA-256 digests."""
    size: int
    """How many bytes they have."""
    libraries: tuple[Library, ...]
    """The files themselves, the document's and the constraints'."""


class Build(Struct, frozen=True, kw_only=True):
    """What was made, and what it was made from."""

    files: tuple[Rendered, ...]
    """None before they are laid out."""
    issues: tuple[Issue, ...]
    """Warnings; the work went on."""
    document: openapi.Document
    resolved: Resolved
    inputs: tuple[tuple[str, bytes], ...]
    """The files that were read: their labels and SHA-256 digests."""

    @property
    def operations(self) -> int:
        """How many operations the client has."""
        return sum(len(each.operations) for each in self.resolved.api.resources)

    @property
    def models(self) -> int:
        """How many classes the package has."""
        definitions = self.resolved.api.definitions.values()
        return sum(isinstance(each, Model) for each in definitions)


def build(target: Target) -> Build:
    """Make the package of a target, in memory.

    Raises Issues, all of a stage together, if an input is at fault.
    """
    return lay_out(settle(read(target), target), target)


def read(target: Target) -> Inputs:
    """Read the document, of which the selected part is taken, and the constraints.

    Raises Issues, those of both.
    """
    issues: list[Issue] = []
    document = written = rules = None
    try:
        document = _document(target)
    except Issues as error:
        issues += error.issues
    try:
        written = _constraints(target)
        rules = constraints.parse(written)
    except Issues as error:
        issues += error.issues
    if document is None or rules is None:
        raise Issues(issues)
    files = [*_files(document.source), *_files(written)]
    return Inputs(
        document=document,
        parts=parts(document),
        rules=rules,
        digests=tuple((file.label, file.digest) for file in files),
        size=sum(len(file.utf8) for file in files),
        libraries=tuple(
            source.file.library for source in (document.source, written) if source
        ),
    )


def settle(inputs: Inputs, target: Target) -> Build:
    """Settle every reference, name and rule. Raises Issues."""
    options = target.options
    resolved = resolve(inputs.document, inputs.rules, options)
    issues = without_allowed(
        (*_of_parts(inputs), *resolved.issues), options.allow_unsupported
    )
    if target.strict and issues:
        raise Issues(issues)
    return Build(
        files=(),
        issues=issues,
        document=inputs.document,
        resolved=resolved,
        inputs=inputs.digests,
    )


def lay_out(settled: Build, target: Target) -> Build:
    """The same with its files."""
    return replace(settled, files=render(view(settled.resolved.api, target)))


def _of_parts(inputs: Inputs) -> Iterator[Issue]:
    """The issues of a document, without those of what is left out."""
    for issue in inputs.document.issues:
        if inputs.parts is None or inputs.parts.holds(issue.place):
            yield issue


def _document(target: Target) -> openapi.Document:
    source = Source.read(
        target.spec,
        label=target.spec_label,
        root=target.ref_root,
        hosts=target.ref_hosts,
    )
    return openapi.select(openapi.parse(source), target.options.selection)


def _constraints(target: Target) -> Source | None:
    if target.constraints is None:
        return None
    return Source.read(target.constraints, label=target.constraints_label)


def _files(source: Source | None) -> list[File]:
    files = source.file.library.files.values() if source is not None else ()
    return sorted(files, key=lambda file: file.label)
