"""Form properties in the styles that their encodings name, as parsers read them."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest

from tests.behaviour.packages import Make, document

OBJECT = {"type": "object", "additionalProperties": True}
LIST = {"type": "array", "items": {"type": "string"}}
FORM = {
    "schema": {
        "type": "object",
        "properties": {
            "deep": OBJECT,
            "parted": LIST,
            "repeated": LIST,
            "piped": LIST,
            "plain": {"type": "string"},
            "whole": OBJECT,
        },
    },
    "encoding": {
        "deep": {"style": "deepObject", "explode": True},
        "parted": {"style": "form", "explode": False},
        "repeated": {"style": "form"},
        "piped": {"style": "pipeDelimited", "explode": False},
        "plain": {"allowReserved": True},
    },
}
VALUES = {
    "deep": {"a b": "c d&e", "in": {"x": "1%"}, "list": ["p", "q"]},
    "parted": ["a b", "c"],
    "repeated": ["a,b", "c+d"],
    "piped": ["1", "2 3"],
    "plain": "a b/c?d",
    "whole": {"k": ["v w"]},
}


@pytest.fixture(scope="module")
def sent(make: Make) -> Any:
    made = make(
        document(
            paths={
                "/form": {
                    "post": {
                        "operationId": "postForm",
                        "requestBody": {
                            "content": {
                                "application/x-www-form-urlencoded": FORM,
                            }
                        },
                        "responses": {"204": {"description": "ok"}},
                    }
                }
            }
        )
    )

    def send(values: dict[str, Any]) -> str:
        bodies: list[str] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            bodies.append(request.content.decode("ascii"))
            return httpx2.Response(204)

        http = httpx2.Client(transport=httpx2.MockTransport(answer))
        made.client.Test(http_client=http).post_form(body=values)
        return bodies[0]

    return send


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "deep",
            [
                ("deep[a b]", "c d&e"),
                ("deep[in][x]", "1%"),
                ("deep[list][0]", "p"),
                ("deep[list][1]", "q"),
            ],
        ),
        ("parted", [("parted", "a b,c")]),
        ("repeated", [("repeated", "a,b"), ("repeated", "c+d")]),
        ("piped", [("piped", "1|2 3")]),
        ("plain", [("plain", "a b/c?d")]),
        ("whole", [("whole", '{"k":["v w"]}')]),
    ],
)
def test_a_parser_reads_each(
    sent: Any, name: str, expected: list[tuple[str, str]]
) -> None:
    assert parse_qsl(sent({name: VALUES[name]}), strict_parsing=True) == expected
