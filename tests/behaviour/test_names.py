"""Names that need care: what is reserved, what collides, what is no name in Python."""

from __future__ import annotations

import ast
import inspect
import re
from typing import Any

import pytest

from tests.behaviour.packages import Make, document
from tests.behaviour.shop import Server

_DONE = {"204": {"description": "Done."}}

OPTIONS = ("validate", "timeout", "extra_headers", "extra_query", "extra_body")
OTHERS = ("self", "options", "body", "class", "import", "None", "send", "_client")


@pytest.mark.parametrize("name", [*OPTIONS, *OTHERS])
def test_a_parameter_may_have_any_name(make: Make, server: Server, name: str) -> None:
    parameter = {"name": name, "in": "query", "schema": {"type": "string"}}
    operation = {"operationId": "look", "parameters": [parameter], "responses": _DONE}
    package = make(document(paths={"/a": {"get": operation}}))
    (python_name,) = _own_arguments(package.client.Test.look)
    server.answers(204)

    package.client.Test(http_client=server.http()).look(**{python_name: "x"})

    assert server.request.url.params.multi_items() == [(name, "x")]
    if name in OPTIONS or name == "class":
        assert python_name == f"{name}_"


@pytest.mark.parametrize("name", [*OPTIONS, *OTHERS, "data", "json", "x-y", "2", ""])
def test_a_body_property_may_have_any_name(
    make: Make, server: Server, name: str
) -> None:
    schema = {"type": "object", "properties": {name: {"type": "string"}}}
    content = {"application/json": {"schema": schema}}
    operation = {
        "operationId": "look",
        "requestBody": {"required": True, "content": content},
        "responses": _DONE,
    }
    package = make(document(paths={"/a": {"post": operation}}))
    python_name = next(
        each for each in _own_arguments(package.client.Test.look) if each != "body"
    )
    server.answers(204)

    package.client.Test(http_client=server.http()).look(**{python_name: "x"})

    assert server.request.content == b'{"%s":"x"}' % name.encode()


def test_a_parameter_and_a_property_of_one_name(make: Make, server: Server) -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}}
    operation = {
        "operationId": "look",
        "parameters": [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
            },
            {"name": "id", "in": "query", "schema": {"type": "string"}},
            {"name": "id", "in": "header", "schema": {"type": "string"}},
        ],
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": _DONE,
    }
    package = make(document(paths={"/a/{id}": {"put": operation}}))
    names = [n for n in _own_arguments(package.client.Test.look) if n != "body"]
    assert len(names) == 4
    server.answers(204)

    values = {name: f"v{index}" for index, name in enumerate(names)}
    package.client.Test(http_client=server.http()).look(**values)

    sent = server.request
    found = {
        sent.url.path.removeprefix("/a/"),
        sent.url.params["id"],
        sent.headers["id"],
        sent.content.decode(),
    }
    assert len(found) == 4


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Model",
            "Field",
            "Any",
            "Literal",
            "Annotated",
            "Operation",
            "Body",
            "Timeout",
        ),
        *("APIError", "AsyncTest", "TestResource", "Resource", "object", "str"),
        *("ValueError", "class", "123", "a b", "\u00e9t\u00e9", "Mapping", "Unpack"),
        *(
            "date",
            "Date",
            "ClassVar",
            "TypeAlias",
            "property",
            "Check",
            "Rule",
            "httpx",
        ),
        *(
            "Sequence",
            "Estimate",
            "MISSING",
            "models",
            "client",
            "differences",
            "Request",
        ),
    ],
)
def test_a_schema_may_have_any_name(make: Make, server: Server, name: str) -> None:
    properties: dict[str, Any] = {
        "a": {"type": "string", "minLength": 1, "format": "date"},
        "b": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
        "c": {"enum": ["x", "y"]},
        "d": {"type": "object", "additionalProperties": {"type": "integer"}},
    }
    schema = {"type": "object", "required": ["a"], "properties": properties}
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    operation = {
        "operationId": "look",
        "tags": ["test"],
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "It.", "content": content}},
    }
    package = make(document({name: schema}, {"/a": {"post": operation}}))
    server.answers(200, json={"a": "2026-11-22", "d": {"k": 1}})

    client = package.client.Test(http_client=server.http())
    result = client.test.look(a="2026-11-22", b=[{"a": "2026-11-23"}], c="x")

    assert result.d == {"k": 1}
    assert type(result).__name__ in package.public.__all__
    for public in package.public.__all__:
        assert getattr(package.public, public) is not None


@pytest.mark.parametrize(
    "tag", ["close", "send", "estimate", "base_url", "with_options"]
)
def test_a_tag_may_have_any_name(make: Make, server: Server, tag: str) -> None:
    operation = {"operationId": "look", "tags": [tag], "responses": _DONE}
    package = make(document(paths={"/a": {"get": operation}}))
    server.answers(204)

    with package.client.Test(http_client=server.http()) as client:
        names = [n for n in vars(type(client)) if n.startswith(tag)]
        assert names == [f"{tag}_"]
        getattr(client, names[0]).look()

    assert server.request.url.path == "/a"


@pytest.mark.parametrize("name", ["close", "send", "__init__", "base_url", "_client"])
def test_an_operation_may_have_any_name(make: Make, server: Server, name: str) -> None:
    operations = {
        "get": {"operationId": name, "responses": _DONE},
        "put": {"operationId": name, "tags": ["t"], "responses": _DONE},
    }
    package = make(document(paths={"/a": operations}))
    server.answers(204)

    with package.client.Test(http_client=server.http()) as client:
        methods = [
            n
            for n, m in vars(type(client)).items()
            if "_call" not in n and _is_operation(m)
        ]
        (method,) = methods
        getattr(client, method)()

    assert server.request.method == "GET"


def test_class_names_that_collide(make: Make) -> None:
    schemas = {
        "Pet": {
            "type": "object",
            "properties": {"owner": {"type": "object", "properties": {"a": {}}}},
        },
        "PetOwner": {"type": "object", "properties": {"b": {}}},
        "pet-owner": {"type": "object", "properties": {"c": {}}},
    }
    models = make(document(schemas)).models

    classes = [m for m in vars(models).values() if inspect.isclass(m)]
    fields = {
        tuple(model.__annotations__)
        for model in classes
        if model.__module__ == models.__name__
    }
    assert fields == {("owner",), ("a",), ("b",), ("c",)}
    assert tuple(models.PetOwner.model_fields) == ("b",)


def test_an_addition_does_not_rename(make: Make) -> None:
    before = {
        "Pet": {
            "type": "object",
            "properties": {"home": {"type": "object", "properties": {"a": {}}}},
        }
    }
    after = {
        "Animal": {
            "type": "object",
            "properties": {"home": {"type": "object", "properties": {"z": {}}}},
        },
        **before,
    }

    names = _classes(make(document(before))), _classes(make(document(after)))

    assert names[0] <= names[1]


def _classes(package: Any) -> set[str]:
    tree = ast.parse(inspect.getsource(package.models))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _own_arguments(method: Any) -> list[str]:
    return [
        name
        for name, parameter in inspect.signature(method).parameters.items()
        if name != "self" and parameter.kind is not parameter.VAR_KEYWORD
    ]


def _is_operation(member: object) -> bool:
    return inspect.isfunction(member) and member.__name__ != "__init__"


def test_a_schema_called_as_the_class_of_a_tag(make: Make) -> None:
    operation = {"operationId": "look", "tags": ["pets"], "responses": _DONE}
    schemas = {"PetsResource": {"type": "object", "properties": {"a": {}}}}

    package = make(document(schemas, {"/a": {"get": operation}}))

    assert "a" in package.public.PetsResource.model_fields
    assert hasattr(package.client.PetsOperations, "look")


def test_tags_that_differ_in_case_alone(make: Make) -> None:
    def tagged(tag: str) -> dict[str, Any]:
        return {"operationId": f"look {tag}", "tags": [tag], "responses": _DONE}

    package = make(
        document({}, {"/a": {"get": tagged("owls")}, "/b": {"get": tagged("Owls")}})
    )

    client = package.client.Test()
    assert type(client.owls).__name__ == "OwlsResource"
    assert type(client.owls_api).__name__ == "OwlsApiResource"


METHODS = [
    ("issues", "issues/set-labels", "set_labels"),
    ("Issues", "issues_list", "list"),
    ("pet owners", "petOwnersCreate", "create"),
    ("api_keys", "ApiKeysController_delete", "delete"),
    ("issues", "set-labels", "set_labels"),
    ("issues", "issues", "issues"),
    ("issues", "issuesForUser", "issues_for_user"),
    ("issues", "issues/import", "issues_import"),
    ("issues", "issues/2nd", "issues_2nd"),
    ("issues", "issues/str", "issues_str"),
    ("issue", "issues/list", "issues_list"),
    ("Issue Type", "v1.issue-type.list", "list"),
    ("v1", "v1.issue-type.list", "issue_type_list"),
]


@pytest.mark.parametrize(("tag", "id_", "expected"), METHODS)
def test_a_method_is_called_without_its_tag(
    make: Make, tag: str, id_: str, expected: str
) -> None:
    schema = {"type": "object", "properties": {"a": {}}}
    body = {"content": {"application/json": {"schema": schema}}}
    operation = {
        "operationId": id_,
        "tags": [tag],
        "requestBody": body,
        "responses": _DONE,
    }

    package = make(document(paths={"/a": {"post": operation}}))

    (resource,) = package.built.resolved.api.resources
    cls = getattr(package.client, resource.class_name)
    assert [n for n, m in vars(cls).items() if _is_operation(m)] == [expected]
    (model,) = _classes(package)
    assert model.lower() == re.sub("[^a-z0-9]", "", id_.lower()) + "request"


def test_two_methods_that_would_be_one(make: Make) -> None:
    paths = {
        "/a": {
            "get": {"operationId": "pets/list", "tags": ["pets"], "responses": _DONE},
            "put": {"operationId": "list", "tags": ["pets"], "responses": _DONE},
            "post": {"operationId": "cats/list", "tags": ["cats"], "responses": _DONE},
        }
    }

    client = make(document(paths=paths)).client

    def methods(cls: type) -> set[str]:
        return {n for n, m in vars(cls).items() if _is_operation(m)}

    assert methods(client.CatsResource) == {"list"}
    assert len(methods(client.PetsResource)) == 2
    assert "pets_list" in methods(client.PetsResource)


WORDS = [
    ("oAuthToken", "oauth_token"),
    ("OAuth2Scopes", "oauth2_scopes"),
    ("IPv4Address", "ipv4_address"),
    ("k8sVersion", "k8s_version"),
    ("P2pRest", "p2p_rest"),
    ("v1beta1", "v1beta1"),
    ("http2Origin", "http2_origin"),
    ("2FAEnabled", "n2fa_enabled"),
    ("generateAIImage", "generate_ai_image"),
    ("userIDs", "user_ids"),
    ("class-6VMVochwUWo", "class_6vmvochwuwo"),
    ("ETag", "etag"),
    ("GraphQLQuery", "graphql_query"),
    ("date", "date"),
]


@pytest.mark.parametrize(("wire", "expected"), WORDS)
def test_the_words_of_a_name(make: Make, wire: str, expected: str) -> None:
    schema = {"type": "object", "properties": {wire: {"type": "string"}}}

    models = make(document({"Pet": schema})).models

    assert tuple(models.Pet.model_fields) == (expected,)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("SINGLE_SELECT", "SingleSelect"), ("HTTPError", "HTTPError")),
        *(("aws_s3_bucket", "AwsS3Bucket"), ("USD", "USD"), ("Model", "ModelSchema")),
        *(("io.k8s.api.core.v1.Pod", "Pod"), ("billing.session", "BillingSession")),
        ("Billing.Session", "BillingSession"),
    ],
)
def test_what_a_schema_is_called(make: Make, name: str, expected: str) -> None:
    schema = {"type": "object", "properties": {"a": {}}}

    assert _classes(make(document({name: schema}))) == {expected}


def test_schemas_of_two_packages(make: Make) -> None:
    schema = {"type": "object", "properties": {"a": {}}}
    names = ("a.core.v1.Event", "a.events.v1.Event", "a.core.v1.Pod", "a.core.v2.Pod")

    found = _classes(make(document(dict.fromkeys((*names, "Pod"), schema))))

    assert found == {"CoreV1Event", "EventsV1Event", "V1Pod", "V2Pod", "Pod"}


def test_votes(make: Make) -> None:
    votes = {"+1": {"type": "integer"}, "-1": {"type": "integer"}}
    schemas = {"Votes": {"type": "object", "properties": votes}}

    models = make(document(schemas)).models

    assert tuple(models.Votes.model_fields) == ("plus_1", "minus_1")


def test_fields_called_as_types_are(make: Make) -> None:
    formats = {"date": "date", "datetime": "date-time", "uuid": "uuid", "bytes": "byte"}
    properties = {n: {"type": "string", "format": f} for n, f in formats.items()}
    properties["on"] = {"type": "string", "format": "date"}
    schemas = {"Day": {"type": "object", "properties": properties}}

    models = make(document(schemas)).models

    day = models.Day.model_validate({"date": "2026-11-22", "on": "2026-11-23"})
    assert (day.date.day, day.on.day) == (22, 23)
