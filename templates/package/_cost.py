# Part of every package that tightspec makes: copied as it is, never edited.
"""What a call costs, before and after it is made."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple, NoReturn, cast

from pydantic import BaseModel

from ._operation import Cost, Operation
from ._read import Difference
from ._wire import JsonValue, case_key, member
from .errors import CostLimitError, Problem, UnknownPriceError


class Estimate(NamedTuple):
    """What a call costs at least and at most, as far as is written.

    Prices are dated: `as_of` says when `source` said so. `exact` is False where the
    documents disagree, or give a range.
    """

    low: float
    high: float
    unit: str
    as_of: str
    source: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def __str__(self) -> str:
        amount = shown(self.low)
        if not self.exact:
            amount += f" to {shown(self.high)}"
        return f"{amount} {self.unit} (as of {self.as_of})"


def estimate(cost: Cost, body: JsonValue) -> Estimate | None:
    """The estimate for a body, or None if there is no price for what it asks for."""
    selected = _at(body, cost.by) if cost.by else ""
    price = cost.each.get(case_key(selected))
    if price is None:
        return None
    low, high = price
    times = _times(cost, body)
    return Estimate(
        low=_product(low, times),
        high=_product(high, times),
        unit=cost.unit,
        as_of=cost.as_of,
        source=cost.source,
    )


def check_limit(
    operation: Operation[object], price: Estimate | None, limit: float
) -> None:
    """Raise CostLimitError if the call may cost more than `limit`.

    A range counts with its upper end, and an unknown price is always too much.
    """
    if price is None:
        refuse_unknown(operation, limit=limit)
    if not price.high <= limit:
        problem = Problem(
            rule="unsendable",
            location="call",
            message=f"it may cost {price}, and the limit is {shown(limit)}",
            source=price.source,
        )
        raise CostLimitError(operation.name, (problem,), price, limit)


def refuse_unknown(
    operation: Operation[object], *, limit: float | None = None
) -> NoReturn:
    """Raise UnknownPriceError."""
    message = "what this request costs is not known"
    if operation.cost is not None:
        message += f" (prices as of {operation.cost.as_of})"
    if limit is not None:
        message += f", so a limit of {shown(limit)} cannot be kept"
    problem = Problem(rule="unsendable", location="call", message=message)
    raise UnknownPriceError(operation.name, (problem,), None, limit)


def charged(cost: Cost, answer: object) -> float | None:
    """What an answer says was charged, if it does: its JSON, or the model of it."""
    took = _at(answer, cost.actual) if cost.actual else None
    if isinstance(took, bool) or not isinstance(took, int | float):
        return None
    return took if abs(took) < _ABSURD else None  # nor is NaN an amount


_ABSURD = 1e15
"""Beyond it floats lose whole units."""


def drift(cost: Cost, price: Estimate | None, answer: object) -> Difference | None:
    """How what the answer says was charged differs from the estimate, if it does."""
    took = charged(cost, answer)
    if price is None or took is None or price.low <= took <= price.high:
        return None
    return Difference(
        path=tuple(cost.actual.split(".")),
        expected=str(price),
        received=shown(took),
        kind="cost",
    )


def _times(cost: Cost, body: JsonValue) -> int:
    for path in cost.times:
        match _at(body, path):
            case bool():
                continue
            case int(times):
                return max(times, 1)
            case float(times) if times.is_integer():
                return max(int(times), 1)
            case _:
                continue
    return 1


def _at(value: object, path: str) -> object:
    for name in path.split("."):
        if isinstance(value, dict):
            value = cast("dict[str, object]", value).get(name)
        elif isinstance(value, BaseModel):
            value = member(value, name)
        else:
            return None
    return value


def _product(price: float, times: int) -> float:
    if times == 1 or (times < _ABSURD and price % 1 == 0):
        return price * times
    return float(_EXACT.multiply(_written(price), times))


def total(*amounts: float) -> float:
    """The sum of amounts as they are written: that of floats is another (0.1 + 0.2)."""
    whole = Decimal(0)
    for amount in amounts:
        whole = _EXACT.add(whole, _written(amount))
    return float(whole)


def _written(amount: float) -> Decimal:
    return Decimal(str(amount))


_EXACT = Context(prec=64, traps=[])
"""Not the program's own, which may round as it likes, or raise."""


def shown(amount: float) -> str:
    """An amount as people write it: no digit is lost, and 2.0 is 2."""
    return f"{amount:,}".removesuffix(".0")
