"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# A machine that is busy would make any deadline fail, and none is behaviour.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
