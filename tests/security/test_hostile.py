"""The attacks of ../shared/hostile: all of them in memory, some by the command line.

`make hostile` does all by the command line.
"""

from __future__ import annotations

import ast
import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace

from generator.errors import Issues
from generator.pipeline import Build, build
from generator.target import Target
from tests.golden.cases import rendered
from tests.security.hostile import HOSTILE, attacks, exceptions, short, verdicts

if not HOSTILE.is_dir():
    pytest.skip("needs ../shared/hostile, not here", allow_module_level=True)

_DOCUMENTS = [
    case
    for case in attacks()["cases"]
    # `make hostile` does what is large.
    if case.get("input") != "constraints" and case["class"] != "resources"
]
_BY_COMMAND = (
    *(
        "doc-info-title",
        "lit-default-param",
        "path-tag-dotdot",
        "ref-http-localhost-name",
    ),
    *(
        "ref-file-url",
        "yaml-alias-bomb-schema",
        "re-nested-quantifier",
        "wire-path-crlf",
    ),
    *("con-python-tag", "con-code-as-number"),
)
"""One of each way out of the process, and into a package."""


def test_the_command_line_does_as_promised(tmp_path: Path) -> None:
    found = list(verdicts(f"^({'|'.join(_BY_COMMAND)})$", tmp_path / "verdicts.csv"))
    assert {each.case for each in found} == {*_BY_COMMAND}
    assert short(found) == []


@pytest.mark.parametrize("case", _DOCUMENTS, ids=lambda case: case["id"])
def test_an_attack_is_refused_or_inert(case: dict[str, Any], tmp_path: Path) -> None:
    runner = _runner()
    text, suffix = runner.text_for(case, attacks()["base"], 9, tmp_path / "secret.yaml")
    path = tmp_path / f"spec{suffix}"
    path.write_bytes(text)
    target = Target.of_options(spec=path, output=tmp_path / "api", constraints=None)
    made = _made(replace(target, strict=True))
    if isinstance(made, Issues):
        assert case["expect"] != "inert", made
        assert all(issue.place is not None for issue in made.issues)
        return
    constants: list[str] = []
    for name, written in rendered(made).items():
        assert not runner.BAD.search(written), name
        if name.endswith(".py"):
            # A warning of the compiler is an error here.
            tree = ast.parse(written)
            compile(tree, name, "exec")
            assert not runner.code_payload(tree), name
            constants += [
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
    if case["id"] not in exceptions():
        assert any(case.get("preserve", "") in each for each in constants)


def _made(target: Target) -> Build | Issues:
    try:
        return build(target)
    except Issues as issues:
        return issues


@cache
def _runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile_run", HOSTILE / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
