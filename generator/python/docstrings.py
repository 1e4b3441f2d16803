"""Prose of a document as docstrings and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .code import Code
from .layout import WIDTH
from .literals import escaped


# A property is documented wherever it stands, and a method in both of its kinds.
@lru_cache(maxsize=1 << 12)
def docstring(text: str, indent: int, width: int = WIDTH) -> Code:
    r"""The text as a triple-quoted docstring, laid out as black leaves it.

    The first line comes without its indent, the following ones have it. Characters that
    are not printable ASCII are escaped. What `ast.get_docstring` gives back is the text
    with its white space set in order:

    - `\r\n` is a line break; a tab is spaces up to a multiple of four;
    - white space goes at the ends of lines, as do blank lines at both ends and
      indentation that all lines share;
    - a paragraph with a line that is too long is filled anew, also that of a list item,
      whose further lines are indented. Code, tables, headings, quotations and words that
      are too long by themselves stay as they are.

    ValueError if nothing is left: there is no empty docstring.
    """
    if len(text) <= width - indent - 6 and _PLAIN.fullmatch(text):
        return Code(f'"""{text}"""')  # as most are, and what follows would find out
    lines = _normalised(text)
    if not any(lines):
        raise ValueError("an empty docstring says nothing: leave it out")
    pad = "\n" + " " * indent
    filled = list(_filled(lines, width - indent, used=6 if len(lines) == 1 else 3))
    can_start = _can_start_at_once(filled)
    if not can_start:
        filled = list(_filled(lines, width - indent, used=0))
    rows = [_quotable(line) for line in filled]
    body = rows[0] + "".join(pad + row if row else "\n" for row in rows[1:])
    if not can_start:
        return Code(f'"""{pad}{body}{pad}"""')
    body = re.sub('^"', r"\"", body)
    return Code(f'"""{body}{pad if len(rows) > 1 else ""}"""')


def doc_or_none(text: str, indent: int) -> Code | None:
    """A docstring, where there is something to say."""
    return docstring(text, indent) if text.strip() else None


def comment(text: str) -> Code:
    r"""The text as one comment of one line.

    Only printable ASCII passes; everything else is written as `\uNNNN`, line breaks too.
    So is the colon (or `=`) after words that tools take orders from, as in `type: ignore`,
    `fmt: off` and `coding: utf-7`.
    """
    safe = re.sub("[^ -~]", lambda found: _visible(found[0]), text)
    safe = _DIRECTIVE.sub(lambda found: found[1] + _visible(found[2]), safe)
    return Code(f"# {safe.strip(' ')}".rstrip(" "))


# PEP 263 finds a coding declaration anywhere in a comment of the first two lines.
_DIRECTIVE = re.compile(
    r"(coding|(?<![\w-])(?:flake8|fmt|isort|mypy|noqa|pragma|pylint|pyright|ruff|type|yapf))"
    r"([:=])",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[!#-\[\]-~](?:[ !#-\[\]-~]*[!#-\[\]-~])?")
"""One line without what would have to be escaped."""
_FENCE = re.compile(r" {0,3}(```|~~~)")
_VERBATIM = re.compile(r" {4}| *(?:[|#>]|=+$|-+$|\[[^]]+\]:|$)")
_LIST_ITEM = re.compile(r" *(?:[-+*]|\d+[.)]) +(?=\S)")
_LOOKS_LIKE_A_BLOCK = re.compile(r"[-+*=]+$|\d+[.)]$|[|#>]|```|~~~")
_BREAK = re.compile(r"(?<=\S) +(?=\S)")


def _visible(character: str) -> str:
    return f"\\u{ord(character):04x}"


def _quotable(line: str) -> str:
    return escaped(line).replace('"""', '""\\"')


def _normalised(text: str) -> list[str]:
    """The lines with only spaces before their text and nothing behind it."""
    lines = [
        " " * (len(line) - len(line.lstrip())) + line.strip() if line.strip() else ""
        for line in text.replace("\r\n", "\n").expandtabs(4).split("\n")
    ]
    margin = _indentation(lines)
    return "\n".join(line[margin:] for line in lines).strip("\n").split("\n")


def _indentation(lines: list[str]) -> int:
    """What all lines share, blank ones aside."""
    return min((len(line) - len(line.lstrip()) for line in lines if line), default=0)


def _can_start_at_once(lines: list[str]) -> bool:
    """Whether the text may follow the opening quotes directly.

    Readers of docstrings take off what all lines but the first are indented by, which must
    be nothing then; and black parts a quotation mark from quotes that follow it.
    """
    first, *rest = lines
    if not rest:
        return not first.endswith('"')
    return not first.startswith(" ") and _indentation(rest) == 0


def _filled(lines: list[str], width: int, used: int) -> Iterator[str]:
    """The lines, with paragraphs broken at words where a line is too long.

    `used` is what stands beside the first line.
    """
    for paragraph, is_prose in _paragraphs(lines):
        if is_prose and not _fits(paragraph, width, used):
            yield from _wrapped(paragraph, width, used)
        else:
            yield from paragraph
        used = 0


def _fits(paragraph: list[str], width: int, used: int) -> bool:
    first, *rest = paragraph
    return used + len(_quotable(first)) <= width and all(
        len(_quotable(line)) <= width for line in rest
    )


def _paragraphs(lines: list[str]) -> Iterator[tuple[list[str], bool]]:
    """Lines that belong together, and whether they are prose; other lines come alone."""
    prose: list[str] = []
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        alone = bool(fence or found or _VERBATIM.match(line))
        if found and fence in ("", found[1]):
            fence = "" if fence else found[1]
        if prose and (alone or _LIST_ITEM.match(line)):
            yield prose, True
            prose = []
        if alone:
            yield [line], False
        else:
            prose.append(line)
    if prose:
        yield prose, True


def _wrapped(paragraph: list[str], width: int, used: int) -> Iterator[str]:
    margin = " " * _indentation(paragraph)
    first, *rest = (line.strip() for line in paragraph)
    marker = _LIST_ITEM.match(first)
    bullet = marker[0] if marker else ""
    text = " ".join([first.removeprefix(bullet), *rest])
    # Most text is so plain that it need not be looked at closely.
    is_plain = text.isascii() and text.isprintable() and "  " not in text
    words = text.split(" ") if is_plain else _BREAK.split(text)
    sizes = map(len, words if _quotable(text) == text else map(_quotable, words))
    line, columns = margin + bullet + words[0], used + len(margin + bullet) + next(
        sizes
    )
    for word, size in zip(words[1:], sizes, strict=True):
        if columns + 1 + size <= width or _LOOKS_LIKE_A_BLOCK.match(word):
            line, columns = f"{line} {word}", columns + 1 + size
        else:
            yield line
            hanging = len(margin + bullet)
            line, columns = " " * hanging + word, hanging + size
    yield line
