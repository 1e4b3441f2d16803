"""The shop's clients: what is sent for each operation, and what comes back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import httpx2
import pytest

from tests.behaviour.packages import Package
from tests.behaviour.shop import PRODUCT, Server
from tests.behaviour.shop import UUID as ID

KEY = "a-secret-bearer-key"


@pytest.fixture(params=["sync", "async"])
def call(
    shop: Package, server: Server, request: pytest.FixtureRequest
) -> Callable[..., Any]:
    """Calls an operation by its path below the client, with either client."""

    def sync(path: str, *args: Any, **kwargs: Any) -> Any:
        with shop.client.CornerShop(bearer=KEY, http_client=server.http()) as client:
            return _member(client, path)(*args, **kwargs)

    async def awaited(path: str, *args: Any, **kwargs: Any) -> Any:
        http = server.async_http()
        async with shop.client.AsyncCornerShop(bearer=KEY, http_client=http) as client:
            called: Awaitable[Any] = _member(client, path)(*args, **kwargs)
            return await called

    if request.param == "sync":
        return sync
    return lambda *args, **kwargs: asyncio.run(awaited(*args, **kwargs))


def _member(client: Any, path: str) -> Any:
    for name in path.split("."):
        client = getattr(client, name)
    return client


def _body(request: httpx2.Request) -> Any:
    return json.loads(request.content)


def test_query_and_header(call: Any, server: Server, shop: Package) -> None:
    server.answers(200, json={"items": [PRODUCT], "next": None})

    page = call(
        "products.list_products",
        x_request_id="abc",
        limit=5,
        category=["fruit", "2nd hand"],
        in_stock=True,
        foo_bar="b",
        timeout_=1.5,
        class_="a b",
        created_after=datetime(2026, 11, 22, 10, 30, tzinfo=UTC),
    )

    sent = server.request
    assert sent.method == "GET"
    assert str(sent.url.copy_with(query=None)) == "https://shop.example.com/v2/products"
    assert sent.url.params.multi_items() == [
        ("limit", "5"),
        ("category", "fruit"),
        ("category", "2nd hand"),
        ("in-stock", "true"),
        ("foo_bar", "b"),
        ("timeout", "1.5"),
        ("class", "a b"),
        ("createdAfter", "2026-11-22T10:30:00Z"),
    ]
    assert sent.headers["X-Request-Id"] == "abc"
    assert sent.headers["Authorization"] == f"Bearer {KEY}"
    assert "X-Shop-Key" not in sent.headers
    assert sent.content == b""
    assert isinstance(page, shop.models.ProductPage)
    assert page.items[0].price.amount == 250
    assert page.next is None


def test_nothing_is_sent_that_was_not_given(call: Any, server: Server) -> None:
    server.answers(200, json={"items": []})

    call("products.list_products")

    assert str(server.request.url) == "https://shop.example.com/v2/products"
    assert "X-Request-Id" not in server.request.headers


def test_a_body_of_keywords(call: Any, server: Server, shop: Package) -> None:
    server.answers(201, json=PRODUCT)

    product = call(
        "products.create_product",
        sku="AB1234",
        name="Tea",
        price=shop.models.Money(amount=250, currency="EUR"),
        category="fruit",
        colour=None,
        released=date(2026, 11, 22),
        id=UUID(ID),
        tags=["hot"],
        stock={"Berlin": 3},
        parts=[{"name": "leaf", "made_of": []}],
        dimensions={"width": 1.5},
        anything=None,
    )

    assert server.request.method == "POST"
    assert server.request.headers["Content-Type"] == "application/json"
    assert _body(server.request) == PRODUCT | {
        "category": "fruit",
        "colour": None,
        "released": "2026-11-22",
        "id": ID,
        "tags": ["hot"],
        "stock": {"Berlin": 3},
        "parts": [{"name": "leaf", "made_of": []}],
        "dimensions": {"width": 1.5},
        "anything": None,
    }
    assert isinstance(product, shop.models.Product)


def test_a_model_or_a_dict_as_body(call: Any, server: Server, shop: Package) -> None:
    server.answers(201, json=PRODUCT)

    call("products.create_product", body=PRODUCT)
    call("products.create_product", body=shop.models.Product.model_validate(PRODUCT))

    assert [_body(request) for request in server.requests] == [PRODUCT, PRODUCT]


def test_path_parameters(call: Any, server: Server, shop: Package) -> None:
    server.answers(200, json={"EUR": 5})

    prices = call("products.get_price_on_day", 7, date(2026, 11, 22))

    assert server.request.url.path == "/v2/products/7/price-history/2026-11-22"
    assert prices == {"EUR": 5}


def test_null_is_sent_only_where_it_is_a_value(call: Any, server: Server) -> None:
    server.answers(204)

    assert call("products.update_product", 7, nickname=None, name=None) is None

    assert server.request.method == "PATCH"
    assert _body(server.request) == {"nickname": None}


def test_an_optional_body_may_be_left_out(call: Any, server: Server) -> None:
    server.answers(204)

    call("products.update_product", 7)

    assert server.request.content == b""
    assert "Content-Type" not in server.request.headers


def test_no_content(call: Any, server: Server) -> None:
    server.answers(204)

    assert call("products.delete_product", 7) is None

    assert server.request.method == "DELETE"
    assert server.request.url.path == "/v2/products/7"


def test_a_body_that_is_a_list(call: Any, server: Server) -> None:
    server.answers(200, json=["a", "b"])

    assert call("products.replace_tags", body=["a", "b"]) == ["a", "b"]

    assert server.request.method == "PUT"
    assert _body(server.request) == ["a", "b"]


def test_a_list_is_judged(call: Any, server: Server, shop: Package) -> None:
    for tags, limit in (([], "at least 1"), (["a", "a"], "equal"), (["A"], "a-z")):
        with pytest.raises(shop.errors.RequestValidationError, match=limit):
            call("products.replace_tags", body=tags)
    assert server.requests == []


def test_a_union_body(call: Any, server: Server, shop: Package) -> None:
    server.answers(200, json={"method": "cash", "change": False})

    paid = call("customer_orders.pay_order", ID, body={"method": "cash"})

    assert server.request.url.path == f"/v2/orders/{ID}/payment"
    assert _body(server.request) == {"method": "cash"}
    assert isinstance(paid, shop.models.CashPayment)
    with pytest.raises(shop.errors.RequestValidationError, match="card"):
        call("customer_orders.pay_order", ID, body={"method": "cheque"})


def test_an_operation_with_everything(call: Any, server: Server, shop: Package) -> None:
    order = {"lines": [{"product": 1, "quantity": 2}], "id": ID, "status": "open"}
    server.answers(201, json=order)

    placed = call(
        "customer_orders.place_order",
        x_idempotency_key=ID,
        lines=[shop.models.OrderLine(product=1, quantity=2)],
        delivery={"type": "Pickup", "at": "2026-11-22T10:30:00+01:00"},
        contact={"email": "a@example.com"},
        gift_note=None,
        validate_=True,
        bags=2,
    )

    assert server.request.headers["X-Idempotency-Key"] == ID
    assert _body(server.request) == {
        "lines": [{"product": 1, "quantity": 2}],
        "delivery": {"type": "Pickup", "at": "2026-11-22T10:30:00+01:00"},
        "contact": {"email": "a@example.com"},
        "giftNote": None,
        "validate": True,
        "bags": 2,
    }
    assert isinstance(placed, shop.models.Order)
    assert isinstance(placed, shop.models.OrderRequest)
    assert placed.id == UUID(ID)


def test_no_security_is_no_header(call: Any, server: Server) -> None:
    server.answers(200, json={"ok": True})

    assert call("health").ok is True

    assert str(server.request.url) == "https://shop.example.com/v2/health"
    assert "Authorization" not in server.request.headers


def test_the_other_key(shop: Package, server: Server) -> None:
    server.answers(200, json={"items": []})
    client = shop.client.CornerShop(shop_key="other", http_client=server.http())

    client.products.list_products()

    assert server.request.headers["X-Shop-Key"] == "other"
    assert "Authorization" not in server.request.headers


def test_no_key_at_all(shop: Package, server: Server) -> None:
    client = shop.client.CornerShop(http_client=server.http())

    with pytest.raises(shop.errors.MissingCredentialsError, match=r"bearer.*shop_key"):
        client.products.list_products()

    assert server.requests == []


@pytest.mark.parametrize(
    ("path", "arguments", "status", "raises"),
    [
        ("products.get_product", [7], 404, ("NotFoundError", "Missing")),
        ("products.list_products", [], 503, ("InternalServerError", "Problem")),
        ("products.delete_product", [7], 404, ("NotFoundError", "Missing")),
    ],
)
def test_documented_errors(
    call: Any,
    server: Server,
    shop: Package,
    *,
    path: str,
    arguments: list[int],
    status: int,
    raises: tuple[str, str],
) -> None:
    error, model = raises
    server.answers(status, json={"message": "No such product", "missing": "7"})

    with pytest.raises(getattr(shop.errors, error), match="No such product") as raised:
        call(path, *arguments)

    assert type(raised.value.body) is getattr(shop.models, model)
    assert raised.value.body.message == "No such product"
    assert raised.value.status_code == status


def test_a_range_of_statuses(call: Any, server: Server, shop: Package) -> None:
    server.answers(418, json={"message": "A teapot"})

    with pytest.raises(shop.errors.APIStatusError, match="A teapot") as raised:
        call(
            "customer_orders.place_order",
            x_idempotency_key=ID,
            body={"lines": [{"product": 1, "quantity": 1}]},
        )

    assert isinstance(raised.value.body, shop.models.Problem)


@pytest.mark.parametrize(
    ("path", "arguments", "named"),
    [
        ("products.list_products", {"limit": 101}, "limit.*100"),
        ("products.list_products", {"category": ["meat"]}, "category.*fruit"),
        ("products.list_products", {"created_after": "yesterday"}, "created_after"),
        ("products.create_product", {"body": PRODUCT | {"sku": "x"}}, "sku"),
        ("products.create_product", {"body": PRODUCT | {"nickname": 1}}, "nickname"),
        ("products.create_product", {"body": PRODUCT | {"category": None}}, "category"),
        ("products.create_product", {"sku": "AB1234", "name": "Tea"}, "price"),
    ],
)
def test_what_does_not_fit_is_not_sent(
    call: Any,
    server: Server,
    shop: Package,
    *,
    path: str,
    arguments: dict[str, Any],
    named: str,
) -> None:
    with pytest.raises(shop.errors.RequestValidationError, match=named):
        call(path, **arguments)
    assert server.requests == []


def test_without_validation_everything_is_sent(call: Any, server: Server) -> None:
    server.answers(200, json={"items": []})

    call("products.list_products", limit=101, validate="off")

    assert server.request.url.params["limit"] == "101"


def test_our_options_beside_the_documents_own(call: Any, server: Server) -> None:
    server.answers(200, json={"items": []})

    call(
        "products.list_products",
        timeout_=3,
        timeout=7,
        extra_headers={"X-Extra": "1"},
        extra_query={"debug": "yes"},
    )

    sent = server.request
    assert sent.url.params["timeout"] == "3"
    assert sent.url.params["debug"] == "yes"
    assert sent.headers["X-Extra"] == "1"
    assert 6 < sent.extensions["timeout"]["read"] <= 7  # and getting less


def test_a_response_that_does_not_fit_is_built_all_the_same(
    call: Any, server: Server, shop: Package
) -> None:
    odd = PRODUCT | {"price": {"amount": "much"}, "released": "soon", "new": 1}
    server.answers(200, json=odd)

    product = call("products.get_product", 7)

    assert isinstance(product, shop.models.Product)
    assert isinstance(product.price, shop.models.Money)
    assert product.price.amount == "much"
    assert product.released == "soon"
    assert product.new == 1
    with pytest.raises(AttributeError, match="currency"):
        _ = product.price.currency
    found = {difference.path for difference in shop.public.differences(product)}
    assert ("price", "amount") in found
    assert ("released",) in found


def test_nothing_secret_is_shown(shop: Package, server: Server) -> None:
    client = shop.client.CornerShop(bearer=KEY, http_client=server.http())

    assert KEY not in repr(client)
    assert KEY not in str(vars(client))
