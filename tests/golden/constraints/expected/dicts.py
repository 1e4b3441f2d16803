# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output constraints
"""The request models of Print Shop as typed dicts: plain dicts whose keys are the
names on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from .models import JobOptionsBinding, PaperSize, PutJobsByNumberCoverRequestColour


class JobPageDict(TypedDict, total=False):
    """JobPage as a dict."""

    text: str
    margins: Sequence[float]


class JobOptionsDict(TypedDict, total=False):
    """JobOptions as a dict."""

    binding: JobOptionsBinding
    copies: Required[int]


class JobDict(TypedDict, total=False):
    """Job as a dict."""

    title: Required[str]
    paper: Required[PaperDict]
    pages: Sequence[JobPageDict]
    options: JobOptionsDict
    labels: Mapping[str, str]


class PaperDict(TypedDict, total=False):
    """Paper as a dict."""

    size: Required[PaperSize]
    weight: int


class PutJobsByNumberCoverRequestLayerDict(TypedDict, total=False):
    """PutJobsByNumberCoverRequestLayer as a dict."""

    ink: int


class PutJobsByNumberCoverRequestDict(TypedDict, total=False):
    """PutJobsByNumberCoverRequest as a dict."""

    colour: Required[PutJobsByNumberCoverRequestColour]
    layers: Sequence[PutJobsByNumberCoverRequestLayerDict]
