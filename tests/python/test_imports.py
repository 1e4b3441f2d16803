from __future__ import annotations

import ast
import random
import subprocess
import sys
from pathlib import Path

import black
import pytest

from generator.python.code import Code, Import, imported, join
from generator.python.imports import import_block, type_checking_block

MODULES = [
    *(
        "typing",
        "collections.abc",
        "datetime",
        "uuid",
        "pydantic",
        "pydantic_core",
        "httpx2",
    ),
    *(
        "._base",
        "._types",
        "._types2",
        "._types10",
        ".models",
        ".models.pets",
        ".",
        "..",
    ),
    *("..other", "...far"),
]
NAMES = [
    *("Model", "model", "MODEL", "_A", "A_B", "A", "Z", "x", "__x", "_y", "Callable"),
    *("CallOptions", "Type2", "Type10", "Type02", "Type1Extra", "TYPE10", "TYPE9"),
    *("a_very_long_name_of_an_operation", "AnotherVeryLongNameOfAClass", "Annotated"),
]


def several(seed: int) -> list[Import]:
    chance = random.Random(seed)
    made = [Import("__future__", "annotations")]
    for _ in range(chance.randrange(1, 25)):
        module = chance.choice(MODULES)
        alias = chance.choice([None] * 6 + ["y", "Other"])
        made.append(Import(module, chance.choice(NAMES), alias))
    whole = chance.sample(["datetime", "re", "warnings", "pydantic", "httpx2"], 2)
    made += [Import(module, None, chance.choice([None, "dt"])) for module in whole]
    return made


def test_ruff_and_black_leave_import_blocks_alone(tmp_path: Path) -> None:
    for seed in range(100):
        runtime, checked = several(seed), several(seed + 1000)
        only = [Import(x.module, x.name, x.alias, type_checking=True) for x in checked]
        imports = frozenset(runtime + only[1:])
        block = type_checking_block(imports)
        assert block is not None
        source = f"{import_block(imports)}\n\n{block}\n"
        (tmp_path / f"case_{seed}.py").write_text(source)
        assert black.format_str(source, mode=black.Mode()) == source

    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache"]
    found = subprocess.run(
        [*ruff, "--select", "I", "--diff", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, found.stdout) == (0, ""), found.stderr


def test_groups_and_the_names_of_one_module() -> None:
    names = [imported("typing", "Literal"), imported("typing", "Annotated")]
    names += [imported("pydantic", "Field"), imported("._base", "Model")]
    future = Import("__future__", "annotations")

    block = import_block(join(" ", names).imports | {future})

    assert str(block).split("\n") == [
        "from __future__ import annotations",
        "",
        "from typing import Annotated, Literal",
        "",
        "from pydantic import Field",
        "",
        "from ._base import Model",
    ]


def test_what_is_needed_at_run_time_is_not_imported_twice() -> None:
    both = {Import("._base", "Model"), Import("._base", "Model", type_checking=True)}

    assert str(import_block(both)) == "from ._base import Model"
    assert type_checking_block(both) is None


def test_imports_for_checkers_alone() -> None:
    only = imported("._base", "Model", type_checking=True).imports

    assert str(import_block(only)) == "from typing import TYPE_CHECKING"
    assert str(type_checking_block(only)) == (
        "if TYPE_CHECKING:\n    from ._base import Model"
    )


@pytest.mark.parametrize("none", [Code(""), join(", ", [])])
def test_no_imports_are_no_text(none: Code) -> None:
    assert str(import_block(none.imports)) == ""


def test_a_star_stands_without_brackets_however_long_its_module_is() -> None:
    module = f".{'very_long_' * 10}module"

    text = import_block({Import(module, "*")}).text

    assert text == f"from {module} import *"
    ast.parse(text)
    assert black.format_str(f"{text}\n", mode=black.Mode()) == f"{text}\n"
