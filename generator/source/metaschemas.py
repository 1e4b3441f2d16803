"""The meta-schemas of JSON Schema, which documents may refer to: they come with a package
and are not fetched."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from typing import Any, Final

_HOST: Final = "://json-schema.org/"


@cache
def metaschema(uri: str) -> bytes | None:
    """The text of a meta-schema or of one of its vocabularies; None for what is none."""
    if _HOST not in uri:
        return None
    # Few documents refer to one.
    specifications: Any = import_module("jsonschema_specifications")
    found = specifications.REGISTRY.get(uri)
    return None if found is None else json.dumps(found.contents).encode()
