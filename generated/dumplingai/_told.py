# Part of every package that tightspec makes: copied as it is, never edited.
"""What is wrong at a place, as people read it."""

from __future__ import annotations


def told(
    place: str,
    message: str,
    *,
    suggestion: str,
    rule: str,
    source: str,
    document: str,
) -> str:
    """The place and the message, and below it what is known beside."""
    lines = [f"{place}: {message}" if place else message]
    if suggestion:
        lines.append(suggestion)
    if rule:
        lines.append(f"rule: {rule}")
    if source:
        lines.append(f"source: {source}")
    if document:
        lines.append(f"document: {document}")
    return "\n    ".join(lines)
