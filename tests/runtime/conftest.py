"""The runtime of generated packages, imported where it stands, as `runtime`."""

from __future__ import annotations

import importlib.util
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

from hypothesis import HealthCheck, settings

PACKAGE = Path(__file__).parents[2] / "templates" / "package"


def _install() -> None:
    # A namespace over templates/package: relative imports within it work, and nothing
    # is copied.
    spec = ModuleSpec("runtime", None, is_package=True)
    spec.submodule_search_locations = [str(PACKAGE)]
    sys.modules["runtime"] = importlib.util.module_from_spec(spec)


_install()
settings.register_profile(
    "runtime",
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
