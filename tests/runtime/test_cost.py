"""Estimates before the call, limits, and what was charged after it."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

SCHNELL = "FLUX.1-schnell"


@pytest.mark.parametrize(
    ("model", "fields", "low", "high"),
    [
        (SCHNELL, {}, 30, 30),
        (SCHNELL, {"num_outputs": 3}, 90, 90),
        (SCHNELL, {"num_outputs": 3.0}, 90, 90),
        # point 11: the documents disagree about this one
        ("FLUX.1.1-pro", {}, 300, 500),
    ],
)
def test_estimates(
    *, client: Any, server: Server, model: str, fields: Any, low: int, high: int
) -> None:
    price = client.images.estimate_generate_image(
        model=model, input={"prompt": "a", **fields}
    )
    assert (price.low, price.high) == (low, high)
    assert price.exact is (low == high)
    assert (price.unit, price.as_of) == ("credits", "2026-11-22")
    assert server.requests == []


@pytest.mark.parametrize(
    ("price", "text"),
    [
        ((0.1, 0.1), "0.3 EUR (as of 2026-11-22)"),
        ((1234.567, 1234567.5), "3,703.701 to 3,703,702.5 EUR (as of 2026-11-22)"),
    ],
)
def test_no_digit_is_lost(
    sample: SimpleNamespace, price: tuple[float, float], text: str
) -> None:
    cost = sample.operation.Cost("EUR", "2026-11-22", {"": price}, times=("count",))
    assert str(sample.cost.estimate(cost, {"count": 3})) == text


def test_point_12_the_legacy_count_counts(sample: SimpleNamespace, client: Any) -> None:
    with pytest.warns(sample.errors.ConstraintWarning, match="deprecated"):
        price = client.images.estimate_generate_image(
            model=SCHNELL, input={"prompt": "a", "num_images": 4}
        )
    assert price.low == 120


@pytest.mark.parametrize("count", [True, "3", None, 0, -5, 1.5])
def test_what_is_no_count_is_one(client: Any, count: Any) -> None:
    price = client.images.estimate_generate_image(
        model=SCHNELL, input={"num_outputs": count}, validate="off"
    )
    assert price.low == 30


def test_an_estimate_judges_the_request(sample: SimpleNamespace, client: Any) -> None:
    with pytest.raises(sample.errors.RequestValidationError, match="1 to 4"):
        client.images.estimate_generate_image(
            model=SCHNELL, input={"prompt": "a", "num_outputs": 5}
        )


@pytest.mark.parametrize(
    ("model", "limit", "sent"),
    [
        (SCHNELL, 30, True),
        (SCHNELL, 29.9, False),
        (SCHNELL, float("nan"), False),
        ("FLUX.1.1-pro", 500, True),
        ("FLUX.1.1-pro", 499, False),  # it may be the higher price
    ],
)
def test_limits(
    *,
    sample: SimpleNamespace,
    client: Any,
    server: Server,
    model: str,
    limit: float,
    sent: bool,
) -> None:
    given = {"model": model, "input": {"prompt": "a"}, "max_credits": limit}
    if sent:
        client.images.generate_image(**given)
    else:
        with pytest.raises(sample.errors.CostLimitError) as caught:
            client.images.generate_image(**given)
        assert caught.value.estimate.high > 29
        assert "2026-11-22" in str(caught.value)
        assert "validate=" not in str(caught.value)
    assert bool(server.requests) is sent


def test_a_limit_counts_what_extra_body_adds(
    sample: SimpleNamespace, client: Any, server: Server
) -> None:
    with pytest.raises(sample.errors.CostLimitError, match="120 credits"):
        client.images.generate_image(
            model=SCHNELL,
            input={"prompt": "a"},
            max_credits=30,
            extra_body={"input": {"prompt": "a", "num_outputs": 4}},
        )
    assert server.requests == []


def test_an_unknown_price(sample: SimpleNamespace, client: Any, server: Server) -> None:
    given = {"model": "recraft-v3", "input": {"prompt": "a"}}
    with pytest.raises(sample.errors.UnknownPriceError, match="is not known"):
        client.images.estimate_generate_image(**given)
    with pytest.raises(sample.errors.CostLimitError, match="cannot be kept") as caught:
        client.images.generate_image(**given, max_credits=1_000_000)
    assert caught.value.estimate is None
    assert server.requests == []
    client.images.generate_image(**given)
    assert server.requests


@pytest.mark.parametrize(
    ("charged", "recorded"),
    [(30, 0), (45, 1), (0, 1), (29.5, 2), ("free", 1), (None, 1)],
)
def test_point_11_a_different_charge_is_recorded_and_never_raised(
    sample: SimpleNamespace, serve: type[Server], charged: Any, recorded: int
) -> None:
    answer = {"images": [], "prompt": "a", "creditUsage": charged}
    client = sample.client.Sample("a-key", http_client=serve(json=answer).http())
    result = client.images.generate_image(model=SCHNELL, input={"prompt": "a"})
    found = sample.read.differences(result)
    assert len(found) == recorded
    if charged == 45:
        assert "expected 30 credits" in str(found[0])
        assert "received 45" in str(found[0])
        assert json.loads(result.model_dump_json()) == answer
