"""A package of many modules is used as one of single modules is, and loads what it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from generator.pipeline import Build, build
from generator.target import Target
from tests.golden.cases import FOLDER, make, rendered

CASE = FOLDER / "library"
_BIN = Path(sys.executable).parent
Json: TypeAlias = Any


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the packages `library` and `shop`, of which a resource, the
    operations without a tag and the models of a schema are longer than a page."""
    folder = tmp_path_factory.mktemp("large")
    _write(make(CASE, tmp_path_factory.mktemp("work")), folder / "library")
    _write(_built(_shop(), tmp_path_factory.mktemp("spec")), folder / "shop")
    return folder


def _write(made: Build, folder: Path) -> None:
    for file in made.files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


def _built(document: Json, folder: Path) -> Build:
    spec = folder / "openapi.yaml"
    spec.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return build(Target.of_options(spec=spec, output=folder / "shop"))


_LONG = "\n".join(f"Line {number} of what is said at length." for number in range(130))


def _shop() -> Json:
    """A document of few but long things: more than a hundred lines are said of each."""
    paths: Json = {}
    for owner in ("orders", "orders/{order}/lines", "refunds"):
        paths |= _paths(f"/v1/shops/{{shop}}/{owner}", ["shops"])
    for owner in ("carts", "carts/{cart}/sum", "coupons"):
        paths |= _paths(f"/v1/{owner}", [])
    paths |= _paths("/v1/shops", ["shops"]) | _paths("/v1/rates", ["rates"])
    name = {"type": "object", "properties": {"name": {"type": "string"}}}
    parts = {
        f"{first}_{second}": {**name, "description": _LONG}
        for first in ("old", "new")
        for second in ("size", "shape", "price", "place", "range", "maker", "owner")
    }
    schemas = {f"Item{number}": name for number in range(80)}
    schemas |= {"Answer": name, "Change": {"type": "object", "properties": parts}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _paths(path: str, tags: list[str]) -> Json:
    """The operations of a collection and of its elements."""
    found: Json = {}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}}
    for place in (path, f"{path}/{{id}}"):
        steps = place.split("/")[2:]
        found[place] = {
            method: {
                "operationId": f"{method}_{'_'.join(steps)}",
                "description": _LONG,
                "tags": tags,
                "parameters": [
                    {
                        "name": step[1:-1],
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                    for step in steps
                    if "{" in step
                ],
                "responses": {"200": {"description": "It.", "content": content}},
            }
            for method in ("get", "put", "delete")
        }
    return found


def _run(folder: Path, code: str) -> list[str]:
    """What a fresh Python prints."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys\n{code}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def _loaded(package: str) -> str:
    """Code that prints which modules of a package's packages are loaded."""
    return f"""
names = [m.removeprefix("{package}.") for m in sys.modules if m.startswith("{package}.")]
print(*sorted(name for name in names if "." in name))
"""


def test_a_client_is_made_without_its_resources_and_models(folder: Path) -> None:
    (loaded,) = _run(folder, f"import library\nlibrary.Library()\n{_loaded('library')}")

    assert loaded == "resources.untagged"


def test_a_call_loads_what_it_needs(folder: Path) -> None:
    code = """
import httpx2, library
answer = httpx2.MockTransport(
    lambda request: httpx2.Response(200, json={"number": "12345678", "name": "Ada"})
)
client = library.Library(http_client=httpx2.Client(transport=answer))
print(repr(client.members.get_member(1)))
"""
    shown, loaded = _run(folder, code + _loaded("library"))

    assert shown == "Member(name='Ada', loans=None, cards=None, number='12345678')"
    assert loaded.split() == [
        *("models.book", "models.loan", "models.member", "models.shelf"),
        *("operations.members", "resources.members", "resources.untagged"),
    ]


@pytest.mark.parametrize(
    ("name", "loaded"), [("'Ada'", ""), ("7", "_tolerant")], ids=["fits", "misfits"]
)
def test_a_call_loads_what_is_for_few_calls_with_the_first_of_them(
    folder: Path, name: str, loaded: str
) -> None:
    code = f"""
import httpx2, library
answer = httpx2.MockTransport(
    lambda request: httpx2.Response(200, json={{"number": "12345678", "name": {name}}})
)
client = library.Library(http_client=httpx2.Client(transport=answer))
client.members.get_member(1)
few = ("bodies", "budget", "download", "explain", "forms", "refused", "tolerant", "writing")
print(*(f"_{{each}}" for each in few if f"library._{{each}}" in sys.modules))
"""

    assert _run(folder, code) == [loaded]


_CALLS = """
import asyncio, httpx2, shop
def answer(request):
    return httpx2.Response(200, json={"name": request.url.path})
transport = httpx2.MockTransport(answer)
client = shop.Shop(http_client=httpx2.Client(transport=transport))
"""


def test_a_long_resource_is_in_parts_and_used_as_one(folder: Path) -> None:
    code = f"""{_CALLS}
print(client.shops.get_shops_shop_orders_order_lines_id("a", "7", "8").name)
{_loaded("shop")}
print(client.shops.get_shops_id("a").name)
print(client.get_carts_cart_sum("9").name)
print(isinstance(client.shops, shop.resources.ShopsResource))
async def main():
    http = httpx2.AsyncClient(transport=transport)
    client = shop.AsyncShop(http_client=http)
    print((await client.shops.put_shops_shop_refunds("b")).name)
    print((await client.delete_coupons_id("5")).name)
asyncio.run(main())
"""
    first, loaded, *others = _run(folder, code)

    assert first == "/v1/shops/a/orders/7/lines/8"
    assert loaded.split() == [
        "models.answer",
        "operations.shops",
        "operations.shops.orders_lines",
        "resources.shops",
        *(f"resources.shops.{part}" for part in ("orders", "orders_lines", "refunds")),
        "resources.untagged",
        *(f"resources.untagged.{part}" for part in ("carts", "carts_sum", "coupons")),
    ]
    assert others == [
        *("/v1/shops/a", "/v1/carts/9/sum", "True"),
        *("/v1/shops/b/refunds", "/v1/coupons/5"),
    ]


def test_no_module_is_much_longer_than_a_page(folder: Path) -> None:
    lengths = {
        path.relative_to(folder / "shop").as_posix(): path.read_text().count("\n")
        for path in (folder / "shop").rglob("*.py")
    }

    assert lengths["models/change_new.py"] > 500
    assert {path for path, length in lengths.items() if length > 1600} == set()


@pytest.mark.parametrize("start", ["Book", "Loan", "Member", "Branch", "AnyItem"])
def test_models_in_circles_are_read_whichever_comes_first(
    folder: Path, start: str
) -> None:
    code = f"""
from pydantic import TypeAdapter
from library.models import {start}
TypeAdapter({start}).core_schema
from library import AnyItem, Book, Branch, Guest, Item, Loan, Member, Shelf
loan = {{"kind": "loan", "book": {{"kind": "book", "title": "Emma"}}, "due": "2026-01-31"}}
found = TypeAdapter(AnyItem).validate_python(loan)
print(type(found).__name__, type(found.book).__name__, found.due)
print(type(Branch.model_validate({{"head": {{"name": "Ada"}}}}).head).__name__)
print(Guest(name="Bo", loans=[found], vouched_by=Guest(name="Al")).model_dump_json())
print(type(TypeAdapter(Shelf).validate_python([loan["book"]])[0]).__name__)
"""
    assert _run(folder, code) == [
        "Loan Book 2026-01-31",
        "Member",
        (
            '{"name":"Bo","loans":[{"kind":"loan","book":{"kind":"book",'
            '"title":"Emma"},"due":"2026-01-31"}],"vouchedBy":{"name":"Al"}}'
        ),
        "Book",
    ]


@pytest.mark.parametrize("package", ["library", "library.models"])
def test_a_wrong_name_is_an_attribute_error(folder: Path, package: str) -> None:
    code = f"""
import {package}
try:
    {package}.Bok
except AttributeError as error:
    print(error)
"""
    assert _run(folder, code) == [f"module '{package}' has no attribute 'Bok'"]


def test_an_index_tells_its_names_without_loading_them(folder: Path) -> None:
    code = f"""
import library
names = ("AnyItem", "APIError", "AsyncLibrary", "BookDict", "differences")
print({{*names}} - {{*dir(library)}}, {{*names}} - {{*library.__all__}})
print("GET_BOOK" in dir(library))
{_loaded("library")}
"""
    assert _run(folder, code) == ["set() set()", "False", ""]


def test_everything_can_be_imported_at_once(folder: Path) -> None:
    code = """
import library
from library import *
print(Book, APIError)
print([name for name in library.__all__ if name not in globals()])
from library.models import *
print(MemberCard)
"""
    assert _run(folder, code) == [
        "<class 'library.models.book.Book'> <class 'library.errors.APIError'>",
        "[]",
        "<class 'library.models.member.MemberCard'>",
    ]


_USE = """
import shop
from shop import Answer, AsyncShop, Change, Item1, Shop
from shop import Wrong  # wrong
from shop.models import ChangeNewMaker
from shop.models import Field  # wrong


def f(client: Shop) -> Answer:
    client.shops.get_shop()  # wrong
    client.get_cart()  # wrong
    client.get_carts(1)  # wrong
    client.shops.get_shops_shop_orders_id("a", 7)  # wrong
    made: str | None = client.get_carts().nam  # wrong
    name: str | None = client.get_carts().name
    print(made, name, shop.Item2, shop.Item99, Item1)  # wrong
    change = Change(new_maker=ChangeNewMaker(name="Ada"))
    print(change.new_maker and change.new_maker.nme)  # wrong
    return client.shops.get_shops_shop_orders_id("a", "7")


async def g(client: AsyncShop) -> Answer:
    return await client.shops.get_shops_id("a")
"""


@pytest.mark.parametrize(
    "checker",
    [
        pytest.param(["mypy", "--strict", "--no-error-summary"], id="mypy"),
        pytest.param(["basedpyright", "--pythonpath", sys.executable], id="pyright"),
    ],
)
def test_type_checkers_see_everything(checker: list[str], folder: Path) -> None:
    (folder / "use.py").write_text(_USE, encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        "[tool.mypy]\ncache_dir = '.mypy_cache'\n"
        "[tool.basedpyright]\ntypeCheckingMode = 'strict'\npythonVersion = '3.11'\n",
        encoding="utf-8",
    )

    run = subprocess.run(
        [str(_BIN / checker[0]), *checker[1:], "use.py", "shop"],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert set(_found(run.stdout, folder)) == {
        ("use.py", number)
        for number, line in enumerate(_USE.split("\n"), 1)
        if line.endswith("# wrong")
    }, run.stdout


def _found(said: str, folder: Path) -> Iterator[tuple[str, int]]:
    """Where a type checker finds faults."""
    for line in said.splitlines():
        place, _, rest = line.strip().partition(":")
        number = rest.partition(":")[0]
        if " error: " in line or " - error" in line:
            yield place.removeprefix(f"{folder}{os.sep}"), int(number)


def test_an_added_schema_moves_nothing_else(tmp_path: Path) -> None:
    document = _shop()
    before = rendered(_built(document, tmp_path))
    document["components"]["schemas"] |= {
        "Aisle": {"type": "object", "properties": {"book": {"type": "integer"}}},
        "Item3Sold": {"type": "object", "properties": {"a": {"type": "string"}}},
    }
    after = rendered(_built(document, tmp_path))

    assert set(before) <= set(after)
    assert _changed(before, after) == {
        *("models/__init__.py", "models/aisle.py", "models/item3.py")
    }


def test_an_added_operation_moves_nothing_else(tmp_path: Path) -> None:
    document = _shop()
    before = rendered(_built(document, tmp_path))
    for path, tags in (
        ("/v1/shops/{shop}/refunds/{refund}/undo", ["shops"]),
        ("/v1/bills", []),
    ):
        document["paths"][path] = _paths(path, tags)[path]
    after = rendered(_built(document, tmp_path))

    assert set(before) <= set(after)
    assert _changed(before, after) == {
        *("README.md", "operations/__init__.py", "operations/untagged/bills.py"),
        *("operations/shops/refunds.py", "resources/shops/refunds.py"),
        *("resources/untagged/__init__.py", "resources/untagged/bills.py"),
        "async_resources/shops/refunds.py",
        *("async_resources/untagged/__init__.py", "async_resources/untagged/bills.py"),
    }


def _changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in after if after[path] != before.get(path)}
