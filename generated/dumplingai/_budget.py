# Part of every package that tightspec makes: copied as it is, never edited.
"""What the calls of a client may cost together, and what they did."""

from __future__ import annotations

from threading import Lock
from typing import NamedTuple

from ._cost import Estimate, check_limit, refuse_unknown, shown, total
from ._operation import Operation


class Charge(NamedTuple):
    """A call that may have been charged."""

    operation: str
    estimate: Estimate
    charged: float | None
    """What the server says that it took; None: it did not say, or did not answer."""

    @property
    def counted(self) -> float:
        """What the budget takes it for: if it is not known, the most that it may be."""
        return self.estimate.high if self.charged is None else self.charged


class Budget:
    """An amount, in the unit of the API's prices, that calls share.

        client = Shop(budget=Budget(500))

    What might go beyond it is refused before it is sent. It may be that of several
    clients, threads and tasks.
    """

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._reserved = self._spent = 0.0
        self._ledger: list[Charge] = []
        self._lock = Lock()

    @property
    def ledger(self) -> tuple[Charge, ...]:
        """The calls so far, each with its estimate and its charge."""
        with self._lock:
            return tuple(self._ledger)

    @property
    def spent(self) -> float:
        """What they cost together."""
        with self._lock:
            return self._spent

    @property
    def left(self) -> float:
        """What the next call may cost: what is neither spent nor under way."""
        with self._lock:
            return self._left()

    def reserve(self, operation: Operation[object], price: Estimate | None) -> Estimate:
        """Set aside what a call may cost; raises CostLimitError if there is less left."""
        with self._lock:
            left = self._left()
            if price is None:
                refuse_unknown(operation, limit=left)
            check_limit(operation, price, left)
            self._reserved = total(self._reserved, price.high)
            return price

    def settle(self, price: Estimate, charge: Charge | None) -> None:
        """Enter what became of what was set aside; None: it cost nothing."""
        with self._lock:
            self._reserved = total(self._reserved, -price.high)
            if charge is not None:
                self._ledger.append(charge)
                self._spent = total(self._spent, charge.counted)

    def _left(self) -> float:
        return total(self.limit, -self._reserved, -self._spent)

    def __repr__(self) -> str:
        return f"Budget(limit={shown(self.limit)}, spent={shown(self.spent)})"
