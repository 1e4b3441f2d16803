# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output recursion
"""A client of Trees, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from ._response import response_headers
    from .client import AsyncTrees, Trees
    from .dicts import NodeDict
    from .errors import (
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        ConstraintWarning,
        CostLimitError,
        InternalServerError,
        MissingCredentialsError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RequestValidationError,
        UnknownPriceError,
        UnprocessableEntityError,
    )
    from .models import (
        Entry,
        File,
        Folder,
        Json,
        Lists,
        Maps,
        Menu,
        MenuItem,
        MenuItems,
        Node,
        Shape,
        Square,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncTrees",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Entry",
    "Estimate",
    "File",
    "Folder",
    "InternalServerError",
    "Json",
    "Lists",
    "Maps",
    "Menu",
    "MenuItem",
    "MenuItems",
    "MissingCredentialsError",
    "MissingFieldError",
    "Node",
    "NodeDict",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestValidationError",
    "Shape",
    "Square",
    "Timeout",
    "Trees",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "differences",
    "response_headers",
]

if not TYPE_CHECKING:
    __getattr__ = _Names(
        __name__,
        {
            "MISSING": "_base",
            "APIConnectionError": "errors",
            "APIError": "errors",
            "APIResponseValidationError": "errors",
            "APIStatusError": "errors",
            "APITimeoutError": "errors",
            "AsyncTrees": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Entry": "models",
            "Estimate": "_cost",
            "File": "models",
            "Folder": "models",
            "InternalServerError": "errors",
            "Json": "models",
            "Lists": "models",
            "Maps": "models",
            "Menu": "models",
            "MenuItem": "models",
            "MenuItems": "models",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "Node": "models",
            "NodeDict": "dicts",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "Shape": "models",
            "Square": "models",
            "Timeout": "_operation",
            "Trees": "client",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
