# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output files
"""The request models of Field Notes as typed dicts: plain dicts whose keys are the
names on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from .models import Point, Weather


class ContactDict(TypedDict, total=False):
    """Contact as a dict."""

    email: Required[str]


class ObserverDict(TypedDict, total=False):
    """Observer as a dict."""

    name: Required[str]
    contact: ContactDict
    mentor: ObserverDict


class PlaceDict(TypedDict, total=False):
    """Place as a dict."""

    at: Required[Point]
    track: Sequence[Point]


class NoteDict(TypedDict, total=False):
    """Note as a dict."""

    title: Required[str]
    taken: Required[PlaceDict]
    weather: Weather
    by: ObserverDict
    replies: Sequence[NoteDict]
