"""Packages that are split into modules."""

from __future__ import annotations

from tests.behaviour.packages import Make, document


def test_an_alias_that_names_itself_and_a_class_of_another_module(make: Make) -> None:
    others = {
        f"Other{number}Thing": {
            "type": "object",
            "properties": {"a": {"type": "string"}},
        }
        for number in range(120)
    }
    made = make(
        document(
            {
                "ErrorDetails": {
                    "oneOf": [
                        {
                            "type": "object",
                            "additionalProperties": {
                                "$ref": "#/components/schemas/ErrorDetails"
                            },
                        },
                        {"$ref": "#/components/schemas/InnerErrors"},
                    ]
                },
                "InnerErrors": {
                    "type": "object",
                    "required": ["_errors"],
                    "properties": {
                        "_errors": {"type": "array", "items": {"type": "integer"}}
                    },
                },
                "ErrorResponse": {
                    "type": "object",
                    "properties": {
                        "errors": {"$ref": "#/components/schemas/ErrorDetails"}
                    },
                },
                **others,
            },
            """
            /a:
              get:
                operationId: getA
                responses:
                  "200":
                    description: ok
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/ErrorResponse"}
            """,
        )
    )

    package = made.models
    read = made._read.read(
        package.ErrorResponse, b'{"errors": {"name": {"_errors": [1]}}}'
    )

    assert read.differences == ()
    assert isinstance(read.value.errors["name"], package.InnerErrors)


def test_an_alias_of_an_alias_that_names_a_class_of_another_module(make: Make) -> None:
    others = "".join(
        f"\n    Other{number}Thing: {{type: object, properties: {{a: {{type: string}}}}}}"
        for number in range(120)
    )
    schemas = f"""
    Point:
      type: object
      properties: {{vector: {{$ref: "#/components/schemas/VectorStruct"}}}}
    VectorStruct:
      anyOf:
        - {{type: array, items: {{type: number}}}}
        - {{type: object, additionalProperties: {{$ref: "#/components/schemas/Vector"}}}}
    Vector:
      anyOf:
        - {{type: array, items: {{type: number}}}}
        - {{$ref: "#/components/schemas/Sparse"}}
    Sparse:
      type: object
      required: [indices]
      properties: {{indices: {{type: array, items: {{type: integer}}}}}}{others}
    """
    models = make(document(schemas)).models

    point = models.Point.model_validate_json('{"vector": {"a": {"indices": [1]}}}')

    assert point.vector["a"].indices == [1]
