"""The API as it will be printed: flat records of finished text for the templates."""

from __future__ import annotations

from .. import ir
from ..target import Target
from .client import client_module
from .dicts import dicts_module
from .models import models_module
from .operations import operations_module
from .package import header, http_module, init_module, readme
from .records import Package

__all__ = ["Package", "view"]


def view(api: ir.Api, target: Target) -> Package:
    """Lay out every module of the package."""
    top = header(target)
    return Package(
        init=init_module(api, target, top),
        models=models_module(api, top),
        dicts=dicts_module(api, top),
        operations=operations_module(api, top),
        client=client_module(api, target, top),
        http=http_module(target, top),
        readme=readme(api, target),
    )
