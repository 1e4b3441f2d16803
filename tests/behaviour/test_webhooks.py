"""The requests that an API makes, read by whoever receives them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.behaviour.packages import Make, Package, document

SPEC = document(
    {
        "Pet": {
            "type": "object",
            "required": ["id", "name"],
            "properties": {
                "id": {"type": "integer", "readOnly": True},
                "name": {"type": "string"},
                "secret": {"type": "string", "writeOnly": True},
            },
        }
    },
    """
    /pets:
      post:
        operationId: addPet
        requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        responses: {"204": {description: ok}}
        callbacks:
          added:
            "{$request.body#/url}":
              post:
                requestBody: {content: {text/plain: {schema: {type: string}}}}
                responses: {"200": {description: ok}}
    """,
    webhooks={
        "pet.sold": {
            "post": {
                "summary": "A pet was sold",
                "parameters": [
                    {
                        "name": "X-Try",
                        "in": "header",
                        "required": True,
                        "schema": {"type": "integer"},
                    }
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Pet"}
                        }
                    }
                },
                "responses": {"200": {"description": "ok"}},
            }
        },
        "image": {
            "post": {
                "requestBody": {"content": {"image/png": {}}},
                "responses": {"200": {"description": "ok"}},
            }
        },
        "ping": {"get": {"responses": {"200": {"description": "ok"}}}},
    },
)


@pytest.fixture(scope="module")
def made(make: Make) -> Package:
    return make(SPEC)


@pytest.mark.parametrize(
    "body", [b'{"id": 1, "name": "Rex"}', '{"id": 1, "name": "Rex"}']
)
def test_a_body_and_its_headers_in_their_types(
    made: Package, body: bytes | str
) -> None:
    received = made.webhooks.pet_sold(body, {"x-try": "2"})

    assert isinstance(received.body, made.models.Pet)
    assert (received.body.id, received.body.name) == (1, "Rex")
    assert received.headers.x_try == 2
    assert received.differences == ()


def test_it_is_read_tolerantly_unless_strict(made: Package) -> None:
    received = made.webhooks.pet_sold('{"id": "1", "name": "Rex"}', {})

    assert received.body.id == "1"
    assert [str(each) for each in received.differences] == [
        "id: expected an integer, received string"
    ]
    with pytest.raises(
        made.errors.WebhookError, match="id: expected an integer"
    ) as caught:
        made.webhooks.pet_sold('{"id": "1", "name": "Rex"}', {}, strict=True)
    assert caught.value.raw_body == b'{"id": "1", "name": "Rex"}'


def test_a_body_that_is_no_json(made: Package) -> None:
    with pytest.raises(
        made.errors.WebhookError, match="pet_sold: the body is not JSON"
    ):
        made.webhooks.pet_sold("<html>", {})


def test_bodies_that_are_no_json(made: Package) -> None:
    assert made.webhooks.added(b"caf\xc3\xa9", {}).body == "caf\u00e9"
    assert made.webhooks.image(b"\x89PNG", {}).body == b"\x89PNG"
    assert made.webhooks.ping(b"", {}).body is None


def test_a_package_without_any_has_no_module_for_them(make: Make) -> None:
    plain = make(document())

    assert "webhooks.py" not in [file.path for file in plain.built.files]


def test_what_it_is_answered_with_has_types(make: Make) -> None:
    made = make(
        document(
            {
                "Trouble": {
                    "type": "object",
                    "properties": {"code": {"type": "integer"}},
                }
            },
            webhooks={
                "sold": {
                    "post": {
                        "responses": {
                            "200": _json(
                                {
                                    "type": "object",
                                    "required": ["done"],
                                    "properties": {"done": {"type": "boolean"}},
                                }
                            ),
                            "204": {"description": "nothing to say"},
                            "4XX": _json({"$ref": "#/components/schemas/Trouble"}),
                            "500": _json({"$ref": "#/components/schemas/Trouble"}),
                        }
                    }
                }
            },
        )
    )

    assert "Reply bodies: 200 `SoldReply`; 4XX and 500 `Trouble`." in (
        made.webhooks.sold.__doc__
    )
    assert made.models.SoldReply(done=True).model_dump_json() == '{"done":true}'
    with pytest.raises(ValidationError):
        made.models.SoldReply(done="yes")


def _json(schema: dict[str, object]) -> dict[str, object]:
    return {"description": "", "content": {"application/json": {"schema": schema}}}
