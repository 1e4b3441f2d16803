"""Every page links to what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.readme.blocks import PROJECT

_PAGES = sorted(
    [
        *PROJECT.glob("*.md"),
        *PROJECT.glob("docs/**/*.md"),
        *PROJECT.glob("generated/*/README.md"),
    ]
)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def _links() -> Iterator[tuple[Path, str]]:
    for page in _PAGES:
        for link in _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8"))):
            if "://" not in link:
                yield page, link


@pytest.mark.parametrize(
    ("page", "link"),
    [
        pytest.param(page, link, id=f"{page.relative_to(PROJECT)}->{link}")
        for page, link in _links()
    ],
)
def test_a_link_leads_somewhere(page: Path, link: str) -> None:
    path, _, anchor = link.partition("#")
    target = page.parent / path if path else page
    assert target.exists()
    if anchor:
        assert anchor in _anchors(target)


def test_the_readme_leads_to_the_other_pages() -> None:
    linked = {(page.parent / link).resolve() for page, link in _links()}
    written = {page for page in _PAGES if page.name != "README.md"}
    assert written <= linked


def _anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made on the common forges."""
    headings = _HEADING.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", x).replace(" ", "-").lower() for x in headings}
