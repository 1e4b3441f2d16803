"""What the calls of a client may cost together: nothing beyond it is sent."""

from __future__ import annotations

import asyncio
import math
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from decimal import Inexact, localcontext
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

pytest_plugins = ["tests.runtime.sample_fixture"]

GIVEN = {"model": "FLUX.1-schnell", "input": {"prompt": "a"}}  # 30 credits
RANGE = {"model": "FLUX.1.1-pro", "input": {"prompt": "a"}}  # 300 to 500


class Cashier:
    """Charges what it is told, and counts what it is asked."""

    def __init__(self, *charges: Any) -> None:
        self.charges = [*charges]
        self.asked = 0

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked += 1
        charge = self.charges[min(self.asked, len(self.charges)) - 1]
        if isinstance(charge, type):
            raise charge("broken")
        if isinstance(charge, httpx2.Response):
            return httpx2.Response(charge.status_code, content=charge.content)
        body = {"images": [], "prompt": "a", "creditUsage": charge}
        return httpx2.Response(200, json=body)


def client(sample: SimpleNamespace, cashier: Cashier, limit: float) -> Any:
    http = httpx2.Client(transport=httpx2.MockTransport(cashier))
    budget = sample.budget.Budget(limit)
    made = sample.client.Sample("k", http_client=http, budget=budget, retries=0)
    return SimpleNamespace(ask=made.images.generate_image, budget=budget, made=made)


def test_what_goes_beyond_it_is_not_sent(sample: SimpleNamespace) -> None:
    cashier = Cashier(30)
    shop = client(sample, cashier, 70)
    shop.ask(**GIVEN)
    shop.ask(**GIVEN)
    with pytest.raises(sample.errors.CostLimitError, match="the limit is 10") as caught:
        shop.ask(**GIVEN)
    assert caught.value.attempts == 0
    assert cashier.asked == 2
    assert (shop.budget.spent, shop.budget.left) == (60, 10)
    assert repr(shop.budget) == "Budget(limit=70, spent=60)"


def test_amounts_are_exact(sample: SimpleNamespace) -> None:
    tenth = sample.cost.Estimate(low=0.1, high=0.1, unit="EUR", as_of="2026-11-22")
    budget = sample.budget.Budget(0.3)
    for _ in range(3):
        price = budget.reserve(None, tenth)
        charge = sample.budget.Charge(operation="ask", estimate=price, charged=None)
        budget.settle(price, charge)
    assert (budget.spent, budget.left) == (0.3, 0)
    budget = sample.budget.Budget(1234567.89)
    assert repr(budget) == "Budget(limit=1,234,567.89, spent=0)"


def test_amounts_are_exact_whatever_the_program_does_with_decimals(
    sample: SimpleNamespace,
) -> None:
    shop = client(sample, Cashier(1234.5), 10_000)
    with localcontext(prec=2) as context:
        context.traps[Inexact] = True
        shop.ask(**GIVEN)
        shop.ask(**GIVEN)
    assert (shop.budget.spent, shop.budget.left) == (2469, 7531)


@pytest.mark.parametrize("charge", ["NaN", "Infinity", "-1e400", "1e300", "9" * 5000])
def test_a_charge_that_is_no_amount_counts_as_the_estimate(
    sample: SimpleNamespace, charge: str
) -> None:
    text = f'{{"images": [], "prompt": "a", "creditUsage": {charge}}}'
    shop = client(sample, Cashier(httpx2.Response(200, text=text)), math.inf)
    with suppress(sample.errors.APIResponseValidationError):
        shop.ask(**GIVEN)
    assert [it.charged for it in shop.budget.ledger] == [None]
    assert (shop.budget.spent, shop.budget.left) == (30, math.inf)


def test_the_servers_charge_counts(sample: SimpleNamespace) -> None:
    shop = client(sample, Cashier(45, None, 300), 1000)
    shop.ask(**GIVEN)
    shop.ask(**GIVEN)
    shop.ask(**RANGE)
    told = [(it.operation, it.estimate.high, it.charged) for it in shop.budget.ledger]
    assert told == [
        ("generate_image", 30, 45),
        ("generate_image", 30, None),
        ("generate_image", 500, 300),
    ]
    assert shop.budget.spent == 45 + 30 + 300


@pytest.mark.parametrize(
    ("charge", "spent"),
    [
        (httpx2.ConnectError, 0),
        (httpx2.ReadTimeout, 30),
        (httpx2.RemoteProtocolError, 30),
        (httpx2.Response(400), 0),
        (httpx2.Response(402), 0),
        (httpx2.Response(429), 0),
        (httpx2.Response(500), 30),
        (httpx2.Response(200, content=b"<html>"), 30),
    ],
    ids=lambda it: getattr(it, "__name__", str(it)),
)
def test_what_may_have_been_charged_counts(
    sample: SimpleNamespace, charge: Any, spent: float
) -> None:
    shop = client(sample, Cashier(charge), 100)
    with pytest.raises(sample.errors.APIError):
        shop.ask(**GIVEN)
    assert (shop.budget.spent, shop.budget.left) == (spent, 100 - spent)


def test_what_has_no_price_is_refused_and_what_is_free_is_not(
    sample: SimpleNamespace,
) -> None:
    shop = client(sample, Cashier(30), 0)
    with pytest.raises(sample.errors.UnknownPriceError):
        shop.ask(model="new", input={"prompt": "a"}, validate="off")
    assert shop.made.pets.get_pet(pet_id="7", lang="en") is not None
    assert shop.budget.spent == 0


def test_clients_and_copies_may_share_it(sample: SimpleNamespace) -> None:
    shop = client(sample, Cashier(30), 60)
    shop.made.with_options(timeout=9).images.generate_image(**GIVEN)
    other = client(sample, Cashier(30), 0).made.with_options(budget=shop.budget)
    other.images.generate_image(**GIVEN)
    with pytest.raises(sample.errors.CostLimitError):
        shop.ask(**GIVEN)


def test_32_threads_never_spend_more(sample: SimpleNamespace) -> None:
    cashier = Cashier(30)
    shop = client(sample, cashier, 1000)

    def ask(number: int) -> bool:
        try:
            shop.ask(**GIVEN)
        except sample.errors.CostLimitError:
            return False
        return True

    with ThreadPoolExecutor(32) as threads:
        done = [*threads.map(ask, range(200))]
    assert done.count(True) == 33
    assert (cashier.asked, shop.budget.spent, shop.budget.left) == (33, 990, 10)


def test_a_call_that_is_cancelled_may_have_been_charged(
    sample: SimpleNamespace,
) -> None:
    budget = sample.budget.Budget(100)
    asked = asyncio.Event()

    async def never(request: httpx2.Request) -> httpx2.Response:
        asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    async def cancel() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(never))
        made = sample.client.AsyncSample("k", http_client=http, budget=budget)
        task = asyncio.create_task(made.images.generate_image(**GIVEN))
        await asked.wait()
        assert budget.left == 70
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancel())
    assert (budget.spent, budget.left) == (30, 70)
