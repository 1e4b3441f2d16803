"""The API as it will be printed: flat records of finished text for the templates."""

from __future__ import annotations

from collections.abc import Iterator

from .. import ir
from ..target import Target
from .client import client_modules
from .dicts import dicts_modules
from .indexes import index_modules
from .models import models_modules
from .operations import operations_modules
from .package import header, http_module, readme
from .pages import modules
from .records import Module
from .webhooks import webhooks_modules

__all__ = ["Module", "view"]


def view(api: ir.Api, target: Target) -> Iterator[Module]:
    """Lay out the modules of the package, one after the other."""
    top = header(target)
    where = modules(api)
    yield from index_modules(api, where, target, top)
    yield from models_modules(api, where, target, top)
    yield from dicts_modules(api, where, top)
    yield from operations_modules(api, where, target, top)
    yield from client_modules(api, where, target, top)
    yield from webhooks_modules(api, where, top)
    yield http_module(target, top)
    yield readme(api, target)
