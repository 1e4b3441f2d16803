"""Where the modules of a package are, and how they see each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from .. import ir
from ..python.code import Code, Import
from ..python.expressions import display_list
from ..python.literals import string
from ..python.statements import assignment


class Modules(Struct, frozen=True, kw_only=True):
    """The modules of a package, relative to it: `.models`, `.models.order`."""

    definitions: Mapping[ir.Key, str]
    """The module of each model and alias."""
    resources: Mapping[str, str]
    """For each resource the end of its modules' names: ``, `.orders`."""
    operations: Mapping[ir.Key, str]
    """The same for each operation; that of a part goes on: `.orders.refunds`."""
    webhooks: Mapping[ir.Key, str]
    """The module of each webhook."""
    is_large: bool

    def dicts(self, key: ir.Key) -> str:
        """The module of a definition's typed dict."""
        return self.definitions[key].replace(".models", ".dicts", 1)

    def parts(self, resource: ir.Resource) -> Mapping[str, Sequence[ir.Operation]]:
        """The operations of a resource by the ends of their modules' names: its own
        first, then those of its parts. A module with parts is a package of them."""
        own = self.resources[resource.name]
        found: dict[str, list[ir.Operation]] = {own: []}
        for operation in resource.operations:
            found.setdefault(self.operations[operation.key], []).append(operation)
        if len(found) > 1:
            return {f"{own}.__init__": found.pop(own), **found}
        return found

    def data(self, constant: str) -> Code:
        """What goes over the wire for an operation, as its method names it: it is
        loaded when it is first used."""
        return late("operations", constant, is_module=not self.is_large)


def late(package: str, name: str, *, is_module: bool = False) -> Code:
    """A name of one of our packages, which is looked up when it is used.

    The package has an underscore there: an argument may be called as it is. A single
    module is imported by `_lazy.Later`, and for type checkers alone by a statement.
    """
    alias = f"_{package}"
    needed = Import(".", package, alias, type_checking=is_module)
    return Code(f"{alias}.{name}", frozenset({needed}))


def exported(names: Iterable[str]) -> Code:
    """`__all__ = [...]`: constants, then classes, then the rest, each by the alphabet."""
    listed = map(string, sorted(names, key=by_kind))
    return assignment("__all__", None, display_list(listed), 0)


def by_kind(name: str) -> tuple[int, str]:
    """The place of a public name among others."""
    if name.isupper() and len(name) > 1:
        return 0, name
    return (1 if name[0].isupper() else 2), name


def path_of(module: str) -> str:
    """`.models.order` as `models/order.py`."""
    return f"{module.removeprefix('.').replace('.', '/')}.py"


def seen_from(module: str, imports: Iterable[Import]) -> frozenset[Import]:
    """Imports that are relative to the package, relative to one of its modules."""
    folder = module.rpartition(".")[0]
    return frozenset(
        Import(
            _seen_from(folder, each.module), each.name, each.alias, each.type_checking
        )
        for each in imports
    )


def _seen_from(folder: str, module: str) -> str:
    if not module.startswith("."):
        return module
    dots = "."
    while folder and not f"{module}.".startswith(f"{folder}."):
        folder = folder.rpartition(".")[0]
        dots += "."
    return dots + module.removeprefix(folder).removeprefix(".")
