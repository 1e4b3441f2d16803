"""From two files to a package, as values: the disk is touched only at the two ends."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from . import constraints, openapi
from .errors import Issue, Issues
from .ir import Model
from .render import File, render
from .resolve import Resolved, resolve
from .source import Source
from .target import Target
from .views import view


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What `build` made: the files of the package, and what was met on the way."""

    files: tuple[File, ...]
    issues: tuple[Issue, ...]
    resolved: Resolved
    document: openapi.Document
    operations: int
    models: int


def build(target: Target) -> Build:
    """Make the package of a target.

    Raises:
        Issues: an input is at fault; with ``strict``, warnings too.
    """
    document = openapi.parse(read(target.spec, target.spec_label, target))
    rules = constraints.parse(
        None
        if target.constraints is None
        else Source.read(target.constraints, label=target.constraints_label)
    )
    resolved = resolve(document, rules)
    issues = (*document.issues, *resolved.issues)
    if target.strict and issues:
        raise Issues(issues)
    api = resolved.api
    return Build(
        files=render(view(api, target)),
        issues=issues,
        resolved=resolved,
        document=document,
        operations=sum(len(resource.operations) for resource in api.resources),
        models=sum(isinstance(d, Model) for d in api.definitions.values()),
    )


def read(path: Path, label: str | None, target: Target) -> Source:
    """An input with every file that its references reach."""
    return Source.read(
        path, label=label, root=target.ref_root, hosts=tuple(target.ref_hosts)
    )


def digest(text: bytes) -> str:
    """The SHA-256 of an input, for the manifest."""
    return hashlib.sha256(text).hexdigest()
