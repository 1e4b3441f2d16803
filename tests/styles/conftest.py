"""Fixtures of the style tests."""

from tests.behaviour.packages import make
from tests.behaviour.shop import server

__all__ = ["make", "server"]
