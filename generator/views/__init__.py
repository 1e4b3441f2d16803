"""The API as it will be printed: flat records of finished text for the templates."""

from __future__ import annotations

from .. import ir
from ..target import Target
from .client import client_modules
from .dicts import dicts_modules
from .indexes import index_modules
from .models import models_modules
from .operations import operations_modules
from .package import header, http_module, readme
from .pages import modules
from .records import Package
from .webhooks import webhooks_modules

__all__ = ["Package", "view"]


def view(api: ir.Api, target: Target) -> Package:
    """Lay out every module of the package."""
    top = header(target)
    where = modules(api)
    clients, resources = client_modules(api, where, target, top)
    return Package(
        inits=tuple(index_modules(api, where, target, top)),
        definitions=(
            *models_modules(api, where, target, top),
            *dicts_modules(api, where, top),
        ),
        operations=tuple(operations_modules(api, where, top)),
        client=tuple(clients),
        resources=tuple(resources),
        webhooks=tuple(webhooks_modules(api, where, top)),
        http=(http_module(target, top),),
        readme=(readme(api, target),),
    )
