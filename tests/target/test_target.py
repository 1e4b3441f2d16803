"""What `[tool.tightspec]` says, and what is said about its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Issues
from generator.options import Options
from generator.target import Credential, Target, Timeouts, find, load

FULL = """\
[tool.tightspec.shop]
spec = "spec/openapi.yaml"
constraints = "spec/constraints.yaml"
output = "generated/shop"
client = "Shop"
base_url_env = ["SHOP_URL"]
timeouts = { connect = 1, read = 2.5, total = 9 }
idempotency_header = "Idempotency-Key"
insufficient_credits = { 402 = [], 403 = ["credit"] }
strict = true
ref_root = "."
ref_hosts = ["schemas.example.com"]
http = "httpx"
formats = "text"

[tool.tightspec.shop.credentials.bearerAuth]
argument = "api_key"
env = ["SHOP_KEY", "OLD_SHOP_KEY"]

[tool.tightspec.pets]
spec = "pets.json"
output = "pets"
"""


def faults(folder: Path, text: str) -> list[str]:
    (folder / "pyproject.toml").write_text(text)
    with pytest.raises(Issues) as raised:
        load(folder)
    return str(raised.value).split("\n")


def test_every_word_is_read(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(FULL)
    shop, pets = load(tmp_path)
    assert shop == Target(
        name="shop",
        spec=tmp_path / "spec/openapi.yaml",
        spec_label="spec/openapi.yaml",
        output=tmp_path / "generated/shop",
        output_label="generated/shop",
        constraints=tmp_path / "spec/constraints.yaml",
        constraints_label="spec/constraints.yaml",
        client="Shop",
        base_url_env=("SHOP_URL",),
        credentials={
            "bearerAuth": Credential(
                argument="api_key", env=("SHOP_KEY", "OLD_SHOP_KEY")
            )
        },
        timeouts=Timeouts(connect=1, read=2.5, total=9),
        idempotency_header="Idempotency-Key",
        insufficient_credits={402: (), 403: ("credit",)},
        strict=True,
        ref_root=tmp_path,
        ref_hosts=("schemas.example.com",),
        http="httpx",
        options=Options(formats="text"),
        configured=True,
    )
    assert shop.package == "shop"
    assert (pets.client, pets.constraints, pets.http) == (None, None, "httpx2")
    assert (pets.timeouts, pets.options.formats, pets.strict) == (
        Timeouts(),
        "typed",
        False,
    )


def test_the_nearest_file_with_such_a_table_counts(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(FULL)
    inner = tmp_path / "inner" / "deep"
    inner.mkdir(parents=True)
    (inner.parent / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert load(inner) == load(tmp_path)
    assert load(inner)[0].shown("spec/openapi.yaml") == "spec/openapi.yaml"


def test_without_any_table_one_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Issues, match=r"\[tool\.tightspec\] table.*--spec"):
        load(tmp_path)


def test_all_faults_come_at_once_with_their_places(tmp_path: Path) -> None:
    text = """\
# a comment
[project]
dependencies = [
    "spec = 1",
]

[tool.tightspec.shop]
specs = "spec/openapi.yaml"
output = "generated/shop-client"
client = "class"
base_url_env = ["SHOP URL"]
  strict = "yes"
ref_hosts = "schemas.example.com"
http = "requests"
timeouts = { connect = 0, red = 3 }

[tool.tightspec."shop".credentials.bearer]
env = ["SHOP_KEY"]

[tool.tightspec]
pets = "pets.json"
"""
    told = faults(tmp_path, text)
    assert told == [
        "pyproject.toml:7:1: [tool.tightspec.shop] has no 'spec'",
        "pyproject.toml:8:1: 'specs' is not known (did you mean 'spec'?)",
        "pyproject.toml:9:1: 'output' ends in 'shop-client', which is no name in Python",
        "pyproject.toml:10:1: 'client' is no name in Python",
        "pyproject.toml:11:1: 'base_url_env' holds 'SHOP URL', which is no name",
        "pyproject.toml:12:3: 'strict' must be true or false",
        "pyproject.toml:13:1: 'ref_hosts' must be a list of texts",
        "pyproject.toml:14:1: 'http' must be 'httpx2' or 'httpx', not 'requests'",
        "pyproject.toml:15:1: 'connect' must be above 0, not 0",
        "pyproject.toml:15:1: 'red' is not known (did you mean 'read'?)",
        "pyproject.toml:17:1: [tool.tightspec.shop.credentials.bearer] has no 'argument'",
        "pyproject.toml:21:1: [tool.tightspec.pets] must be a table",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = 1\nb = [1 2]\n", "pyproject.toml:2:8: Unclosed array"),
        ("[tool.tightspec]\n", "pyproject.toml:1:1: [tool.tightspec] names no target"),
        ("[tool]\ntightspec = 3\n", "pyproject.toml:2:1: [tool.tightspec] must be a"),
        (
            FULL.replace("pets]", "'../x']"),
            "pyproject.toml:20:1: [tool.tightspec.../x]",
        ),
        (
            FULL.replace('"pets"', '"generated/shop/"'),
            "pyproject.toml:22:1: 'output' is also that of 'shop'",
        ),
        (
            FULL.replace('ref_root = "."', 'ref_root = "other"'),
            "pyproject.toml:11:1: 'ref_root' is not a folder that 'spec/openapi.yaml'",
        ),
        (
            FULL.replace("read = 2.5", "read = nan"),
            "pyproject.toml:7:1: 'read' must be",
        ),
        (FULL.replace("read = 2.5", "read = true"), "pyproject.toml:7:1: 'read' must"),
    ],
)
def test_a_fault_says_where_and_what(tmp_path: Path, text: str, told: str) -> None:
    [line] = faults(tmp_path, text)
    assert line.startswith(told)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(Issues, match=r"pyproject\.toml: not UTF-8"):
        load(tmp_path)


def test_windows_line_ends_move_no_line(tmp_path: Path) -> None:
    [line] = faults(tmp_path, FULL.replace("pets.json", "").replace("\n", "\r\n"))
    assert line.startswith("pyproject.toml:21:1: 'spec' must be text")


def test_an_unknown_target_is_told_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(FULL)
    targets = load(tmp_path)
    assert find(targets, "pets").package == "pets"
    with pytest.raises(
        Issues, match=r"no target is called 'shp' \(did you mean 'shop'"
    ):
        find(targets, "shp")
    with pytest.raises(Issues, match="there is shop, pets"):
        find(targets, "xyz")


@pytest.mark.parametrize(
    ("spec", "constraints", "output"),
    [
        ("api.yaml", "rules.yaml", "out/shop"),
        ("../elsewhere/api.yaml", "../elsewhere/rules.yaml", "../out/shop"),
        ("/abs/api.yaml", "/other/rules.yaml", "/abs/out/shop"),
    ],
)
def test_generated_text_shows_the_same_from_every_folder(
    spec: str, constraints: str, output: str
) -> None:
    target = Target.of_options(
        spec=Path(spec), constraints=Path(constraints), output=Path(output)
    )
    assert target.shown(target.spec_label) == "api.yaml"
    assert target.shown(constraints) == "rules.yaml"
    assert target.remake.startswith(
        "tightspec generate --spec api.yaml --constraints rules.yaml --output "
    )
    assert target.remake.endswith("shop")
    assert target.command == (
        f"tightspec generate --spec {spec} --constraints {constraints}"
        f" --output {output}"
    )


def test_a_command_is_quoted_for_the_shell() -> None:
    target = Target.of_options(spec=Path("my api; rm.yaml"), output=Path("shop"))
    assert "--spec 'my api; rm.yaml' " in target.command


@pytest.mark.parametrize("output", ["my-client", "class", "1st", "caf\u00e9", "a/.."])
def test_an_output_that_cannot_be_imported_is_refused(output: str) -> None:
    with pytest.raises(Issues, match="--output"):
        Target.of_options(spec=Path("api.yaml"), output=Path(output))
