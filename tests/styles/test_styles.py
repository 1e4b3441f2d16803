"""The specification's own tables of parameter styles, both ways: what is sent is what the
tables say, and two independent readers get the value back from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from tests.behaviour.packages import Make, Package, document
from tests.behaviour.shop import Server
from tests.judges.openapi_core import environment
from tests.styles import reader

_VALUES: Mapping[str, Any] = {
    "empty": "",
    "string": "blue",
    "array": ["blue", "black", "brown"],
    "object": {"R": 100, "G": 200, "B": 150},
}
_TEXT = {"type": "string"}
_SCHEMAS = {
    "empty": _TEXT,
    "string": _TEXT,
    "array": {"type": "array", "items": _TEXT},
    "object": {
        "type": "object",
        "properties": {key: {"type": "integer"} for key in "RGB"},
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table, and the operation that sends it."""

    id: str
    location: str
    style: str
    explode: bool
    kind: str
    path: str
    expected: str
    refused: bool


def _cells() -> list[Cell]:
    rows = yaml.safe_load(Path(__file__).with_name("rows.yaml").read_text("utf-8"))
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        exploded = "exploded" if row["explode"] else "plain"
        for kind, expected in row["cells"].items():
            name = f"{row['in']}_{row['style']}_{exploded}_{kind}"
            alone = "{color}" if row["in"] == "path" else ""
            path = f"/row{number}/{kind}/{row.get('path', alone)}".rstrip("/")
            cells.append(
                Cell(
                    id=f"{name}_within" if "path" in row else name,
                    location=row["in"],
                    style=row["style"],
                    explode=row["explode"],
                    kind=kind,
                    path=path,
                    expected=expected,
                    refused=kind in row.get("refused", ()),
                )
            )
    return cells


CELLS = _cells()
SENT = [cell for cell in CELLS if not cell.refused]
REFUSED = [cell for cell in CELLS if cell.refused]


def _document() -> dict[str, Any]:
    paths = {
        cell.path: {
            "get": {
                "operationId": cell.id,
                "parameters": [
                    {
                        "name": "color",
                        "in": cell.location,
                        "required": True,
                        "style": cell.style,
                        "explode": cell.explode,
                        "schema": _SCHEMAS[cell.kind],
                        # openapi-core refuses an empty text in a query without it.
                        **({"allowEmptyValue": True} if cell.kind == "empty" else {}),
                    }
                ],
                "responses": {"204": {"description": "Done."}},
            }
        }
        for cell in CELLS
    }
    return document(paths=paths)


@pytest.fixture(scope="module")
def package(make: Make) -> Package:
    return make(_document())


def _send(package: Package, server: Server, cell: Cell) -> httpx2.Request:
    server.answers(204)
    client = package.client.Test(http_client=server.http())
    method = next(each for each in dir(client) if each.replace("_", "") == _plain(cell))
    getattr(client, method)(color=_VALUES[cell.kind])
    return server.request


def _plain(cell: Cell) -> str:
    return cell.id.lower().replace("_", "")


def _written(request: httpx2.Request, cell: Cell) -> str:
    """What stands on the wire for the parameter."""
    path, _, query = request.url.raw_path.decode().partition("?")
    match cell.location:
        case "path":
            return path.rpartition("/")[2]
        case "query":
            return query
        case "header":
            return request.headers["color"]
        case _:
            return request.headers["Cookie"]


@pytest.mark.parametrize("cell", SENT, ids=lambda cell: cell.id)
def test_what_is_sent_is_what_the_tables_say(
    package: Package, server: Server, cell: Cell
) -> None:
    assert _written(_send(package, server, cell), cell) == cell.expected


@pytest.mark.parametrize("cell", REFUSED, ids=lambda cell: cell.id)
def test_what_would_be_another_path_is_refused(
    package: Package, server: Server, cell: Cell
) -> None:
    with pytest.raises(package.errors.RequestValidationError, match="another path"):
        _send(package, server, cell)


@pytest.mark.parametrize("cell", SENT, ids=lambda cell: cell.id)
def test_the_tables_are_read_back_by_the_rfcs(cell: Cell) -> None:
    kind: Any = "string" if cell.kind == "empty" else cell.kind
    style, explode, text = cell.style, cell.explode, cell.expected
    match cell.location:
        case "path":
            raw = text.removeprefix("paint")
            found = reader.of_path(raw, "color", kind, style, explode=explode)
        case "query":
            pairs = reader.query_pairs(text)
            found = reader.of_pairs(pairs, "color", kind, style, explode=explode)
        case "header":
            found = reader.of_header(text, kind, explode=explode)
        case _:
            pairs = reader.cookie_pairs(text)
            found = reader.of_pairs(
                pairs, "color", kind, style, explode=explode, read=str
            )
    assert found == _as_texts(_VALUES[cell.kind])


_BEYOND_OPENAPI_CORE = {
    # It looks for `;color=`, and RFC 6570 (3.2.7) has `;color` for an empty text.
    "path_matrix_plain_empty",
    "path_matrix_exploded_empty",
}


def test_the_tables_are_read_back_by_openapi_core(package: Package) -> None:
    requests: list[environment.Request] = []
    for cell in SENT:
        sent = _send(package, Server(), cell)
        requests.append(
            environment.Request(
                method=sent.method,
                target=sent.url.raw_path.decode(),
                headers=tuple(sent.headers.multi_items()),
            )
        )
    try:
        readings = environment.read(_document(), requests)
    except environment.UnavailableError as unavailable:
        pytest.skip(str(unavailable))
    differing = {
        cell.id: reading
        for cell, reading in zip(SENT, readings, strict=True)
        if reading.errors
        or reading.parameters[cell.location].get("color") != _VALUES[cell.kind]
    }
    assert set(differing) == _BEYOND_OPENAPI_CORE, differing


def _as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: str(item) for key, item in value.items()}
    return value
