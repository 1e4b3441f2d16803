"""Import statements, sorted as ruff's isort (rule I001, defaults) sorts them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from .code import Code, Import, imported
from .layout import INDENT, WIDTH

TYPE_CHECKING = imported("typing", "TYPE_CHECKING")


def import_block(imports: Iterable[Import], indent: int = 0) -> Code:
    """The imports at the top of a module: `__future__`, standard library, others, own.

    One blank line between these groups; a module is our own if its import is relative.
    What only type checkers need is left to `type_checking_block`, for which
    `typing.TYPE_CHECKING` is imported here.
    """
    imports = frozenset(imports)
    if _for_checkers(imports):
        imports |= TYPE_CHECKING.imports
    needed = (each for each in imports if not each.type_checking)
    return Code(_block(needed, indent))


def type_checking_block(imports: Iterable[Import]) -> Code | None:
    """`if TYPE_CHECKING:` over the imports that only type checkers need; None without any."""
    only = _for_checkers(frozenset(imports))
    if not only:
        return None
    return Code(f"if {TYPE_CHECKING}:\n{' ' * INDENT}{_block(only, indent=INDENT)}")


def _for_checkers(imports: frozenset[Import]) -> list[Import]:
    """Those that no import at run time brings already."""
    return [
        each
        for each in imports
        if each.type_checking
        and Import(each.module, each.name, each.alias) not in imports
    ]


def _block(imports: Iterable[Import], indent: int) -> str:
    start = "\n" + " " * indent
    groups = groupby(_statements(imports), key=lambda names: _section(names[0].module))
    return ("\n" + start).join(
        start.join(_statement(names, indent) for names in group) for _, group in groups
    )


def _statements(imports: Iterable[Import]) -> list[list[Import]]:
    """The names of each statement: a module's share one, one with an alias has its own."""
    together: dict[tuple[str, Import | None], list[Import]] = {}
    for each in sorted(imports, key=_order):
        alone = each if each.alias or not each.name else None
        together.setdefault((each.module, alone), []).append(each)
    return sorted(together.values(), key=lambda names: _order(names[0]))


def _statement(names: list[Import], indent: int) -> str:
    module = names[0].module
    renamed = [
        f"{each.name or module} as {each.alias}" if each.alias else each.name or module
        for each in names
    ]
    if not names[0].name:
        return f"import {renamed[0]}"
    flat = f"from {module} import {', '.join(renamed)}"
    if indent + len(flat) <= WIDTH or names[0].name == "*":  # a star has no brackets
        return flat
    start = "\n" + " " * indent
    items = "".join(f"{start}{' ' * INDENT}{each}," for each in renamed)
    return f"from {module} import ({items}{start})"


@lru_cache(maxsize=1 << 14)
def _order(each: Import) -> tuple[object, ...]:
    """The place of an import: by group, `import` before `from`, module, kind of name.

    Outer packages (`..x`) come before inner ones (`.x`); constants before classes before
    the rest; letters compare without case first, digits as numbers.
    """
    path = each.module.lstrip(".")
    name = each.name or ""
    return (
        _section(each.module),
        bool(name),
        len(path) - len(each.module),
        *(_natural(path.lower()), _natural(path)),
        _kind(name),
        *(_natural(name.lower()), _natural(name), _natural(each.alias or "")),
    )


def _kind(name: str) -> int:
    if len(name) > 1 and name.isupper():
        return 0
    return 1 if name[:1].isupper() else 2


def _section(module: str) -> int:
    top = module.partition(".")[0]
    if not top:
        return 3
    if top == "__future__":
        return 0
    return 1 if top in _STANDARD_LIBRARY else 2


# Those that generated modules import, as text: `sys.stdlib_module_names` would depend on
# the interpreter.
_STANDARD_LIBRARY = frozenset(
    "collections datetime functools importlib re typing uuid warnings".split()
)


def _natural(text: str) -> str:
    """A sort key: a run of digits stands where a digit does, the shorter one first."""
    return _DIGITS.sub(_run, text)


def _run(digits: re.Match[str]) -> str:
    run = digits[0]
    return f"0{chr(0 if run[0] == '0' else len(run))}{run}\0"


_DIGITS = re.compile(r"\d+")
