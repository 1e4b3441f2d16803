"""Fixtures of the behaviour tests."""

from tests.behaviour.packages import make
from tests.behaviour.shop import server, shop

__all__ = ["make", "server", "shop"]
