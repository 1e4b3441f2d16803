"""The README's commands and targets are there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.target import find, load
from tests.readme.blocks import PROJECT, README, blocks

_MAKE, _USE = blocks("sh")
_TARGETS = blocks("toml")
_NEEDED = '[tool.tightspec.shop]\nspec = "a.yaml"\noutput = "shop"\n'


def test_make_generate_and_make_test() -> None:
    targets = re.findall(r"^make (\S+)", _MAKE, re.MULTILINE)
    assert targets == ["generate", "test"]
    for target in targets:
        run = subprocess.run(
            ["make", "--dry-run", target],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr


def test_make_alone_says_what_there_is() -> None:
    run = subprocess.run(
        ["make"], cwd=PROJECT, capture_output=True, text=True, check=True
    )

    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets is not None
    for target in targets[1].split():
        assert f"make {target} " in run.stdout


def test_generate_with_paths(tmp_path: Path) -> None:
    for name in ("openapi.yaml", "constraints.yaml"):
        shutil.copy(PROJECT / "spec" / "dumplingai" / name, tmp_path)
    [arguments] = re.findall(r"^tightspec (.*)$", _USE, re.MULTILINE)

    run = subprocess.run(
        [Path(sys.executable).parent / "tightspec", *arguments.split()],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "clients" / "shop" / "client.py").exists()


@pytest.mark.parametrize(
    "command", re.findall(r"^\| `tightspec (\w+)", README, re.MULTILINE)
)
def test_the_commands_of_the_table(command: str) -> None:
    tightspec = Path(sys.executable).parent / "tightspec"
    run = subprocess.run(
        [tightspec, command, "--help"], capture_output=True, text=True, check=True
    )
    assert "TARGET" in run.stdout


@pytest.mark.parametrize("block", _TARGETS)
def test_the_targets_are_accepted(block: str, tmp_path: Path) -> None:
    if "\nspec =" not in block:  # it adds to the one before
        block = block.replace("[tool.tightspec.shop]\n", _NEEDED)
    (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")

    target = find(load(tmp_path), "shop")

    assert target.package == "shop"


def test_the_target_means_what_its_comments_say(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(_TARGETS[0], encoding="utf-8")

    target = find(load(tmp_path), "shop")

    assert (target.client, target.base_url_env) == ("Shop", ("SHOP_API_URL",))
    assert (target.timeouts.connect, target.timeouts.read) == (10, 60)
    assert target.credentials["bearerAuth"].argument == "api_key"
    assert target.credentials["bearerAuth"].env == ("SHOP_API_KEY",)
