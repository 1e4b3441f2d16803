"""From two files to a package, as values: the disk is touched only at the two ends."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from . import constraints, openapi
from .errors import Issue, Issues
from .ir import Model
from .options import without_allowed
from .render import File, render
from .resolve import Resolved, resolve
from .source import Source
from .target import Target
from .views import view


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What `build` made, and what it was made from."""

    files: tuple[File, ...]
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
    spec = Source.read(
        target.spec,
        label=target.spec_label,
        root=target.ref_root,
        hosts=target.ref_hosts,
    )
    rules = _constraints(target)
    options = target.options
    document = openapi.select(openapi.parse(spec), options.selection)
    resolved = resolve(document, constraints.parse(rules), options.names)
    issues = without_allowed(
        (*document.issues, *resolved.issues), options.allow_unsupported
    )
    if target.strict and issues:
        raise Issues(issues)
    return Build(
        files=render(view(resolved.api, target)),
        issues=issues,
        document=document,
        resolved=resolved,
        inputs=tuple(_digests(spec) + ([] if rules is None else _digests(rules))),
    )


def _constraints(target: Target) -> Source | None:
    if target.constraints is None:
        return None
    return Source.read(target.constraints, label=target.constraints_label)


def _digests(source: Source) -> list[tuple[str, bytes]]:
    files = sorted(source.file.library.files.values(), key=lambda file: file.label)
    return [(file.label, hashlib.sha256(file.text.encode()).digest()) for file in files]
