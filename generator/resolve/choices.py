"""What people say beside the document about how its schemas are read."""

from __future__ import annotations

from msgspec import Struct, field

from ..options import Formats, Habits
from .naming import Pinned
from .narrowing import Narrowing


class Choices(Struct, frozen=True, kw_only=True):
    """The constraints file's narrowing, and the target's names, formats and patterns."""

    narrowing: Narrowing = field(default_factory=Narrowing)
    pins: Pinned = field(default_factory=Pinned)
    formats: Formats = "typed"
    habits: Habits = "as-meant"
    backtracking: bool = False
