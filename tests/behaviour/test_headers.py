"""Documented headers of responses, in their types."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest

from tests.behaviour.packages import Make, Package, document
from tests.runtime.faults import answer, serving

SPEC = document(
    {"Pet": {"type": "object", "properties": {"id": {"type": "integer"}}}},
    """
    /pet:
      get:
        operationId: getPet
        responses:
          "200":
            description: ok
            headers:
              X-Left: {required: true, schema: {type: integer}}
              X-Until: {schema: {type: string, format: date-time}}
              X-Exact: {schema: {type: boolean}}
              X-Code: {schema: {type: string}}
              X-Tags: {schema: {type: array, items: {type: string}}}
              X-Sizes: {schema: {type: array, items: {type: integer}}}
              X-Quota:
                explode: true
                schema: {type: object, properties: {limit: {type: integer}}}
              X-Json: {content: {application/json: {schema: {type: object}}}}
              Content-Type: {schema: {type: integer}}
            content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          "302":
            description: elsewhere
            headers:
              Location: {schema: {type: string}}
              X-Left: {schema: {type: integer}}
          "304": {description: as it was}
          "404": {$ref: "#/components/responses/Missing"}
    """,
)
SPEC["components"]["responses"] = {
    "Missing": {
        "description": "no",
        "headers": {"X-Left": {"schema": {"type": "integer"}}},
    }
}


@pytest.fixture(scope="module")
def made(make: Make) -> Package:
    return make(SPEC)


def get(made: Package, status: int, headers: dict[str, str]) -> Any:
    """What `get_pet` makes of an answer."""
    answer = httpx2.Response(status, json={"id": 1}, headers=headers)
    http = httpx2.Client(transport=httpx2.MockTransport(lambda _: answer))
    return made.client.Test(http_client=http).get_pet()


def test_each_in_its_type(made: Package) -> None:
    pet = get(
        made,
        200,
        {
            "x-left": "7",
            "X-Until": "2026-11-22T10:30:00Z",
            "X-Exact": "true",
            "X-Code": "0012",
            "X-Tags": "a, b",
            "X-Sizes": "1,2",
            "X-Quota": "limit=3",
            "X-Json": '{"a": [1, 2]}',
        },
    )

    found = made._response.response_headers(pet)
    assert isinstance(found, made.models.GetPetHeaders)
    assert found.x_left == 7
    assert found.x_until == datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    assert found.x_exact is True
    assert found.x_code == "0012"
    assert (found.x_tags, found.x_sizes) == (["a", "b"], [1, 2])
    assert found.x_quota.limit == 3
    assert found.x_json == {"a": [1, 2]}
    assert not hasattr(found, "content_type")


def test_what_does_not_fit_stays_the_text_that_came(made: Package) -> None:
    found = made._response.response_headers(get(made, 200, {"X-Exact": "perhaps"}))

    assert found.x_exact == "perhaps"
    assert found.x_code is None
    with pytest.raises(made._base.MissingFieldError):
        _ = found.x_left


def test_an_error_has_those_of_its_status(made: Package) -> None:
    with pytest.raises(made.errors.NotFoundError) as caught:
        get(made, 404, {"X-Left": "0"})

    headers = caught.value.documented_headers
    assert isinstance(headers, made.models.MissingHeaders)
    assert headers.x_left == 0
    assert pickle.loads(pickle.dumps(caught.value)).documented_headers == headers


@pytest.mark.parametrize(("status", "left"), [(302, 3), (304, None)])
def test_what_leads_elsewhere_is_an_error_with_its_headers(
    made: Package, status: int, left: int | None
) -> None:
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        headers = {"Location": "https://files.example.com/1", "X-Left": "3"}
        return httpx2.Response(status, headers=headers)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = made.client.Test(http_client=http)
    with pytest.raises(made.errors.APIStatusError) as caught:
        client.get_pet(extra_headers={"If-None-Match": '"a"'})

    error = caught.value
    assert (error.status_code, error.body, error.attempts) == (status, None, 1)
    assert error.headers["Location"] == "https://files.example.com/1"
    said = error.documented_headers
    assert (said and (said.location, said.x_left)) == (
        None if left is None else ("https://files.example.com/1", left)
    )
    assert [it.headers["If-None-Match"] for it in asked] == ['"a"']


def test_a_head_is_its_headers(make: Make) -> None:
    made = make(
        document(
            "",
            """
            /file:
              head:
                operationId: headFile
                responses:
                  "200":
                    description: ok
                    headers: {Content-Length: {schema: {type: integer}}}
                    content: {application/json: {schema: {type: object}}}
            """,
        )
    )
    with serving(lambda it: it.send(answer(body=b"", length=70_000))) as server:
        with made.client.Test(base_url=server.url) as client:
            assert client.head_file() is None
            raw = client.with_raw_response(client.head_file)()
        assert raw.documented_headers.content_length == 70_000
        assert raw.parse() is None
    assert [it.method for it in server.requests] == ["HEAD", "HEAD"]
