"""The cases that no generated model can get right, and why."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

EXCEPTIONS = Path(__file__).with_name("exceptions.yaml")


def exceptions() -> Mapping[str, str]:
    """The reason for each case, by its name."""
    written = yaml.safe_load(EXCEPTIONS.read_text("utf-8")) or []
    return {case: entry["reason"] for entry in written for case in entry["cases"]}
