# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate post
"""A client of Shop, with validated models."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from .client import AsyncPostOffice, PostOffice
    from .dicts import (
        DetailsDict,
        LetterDetailsDict,
        LetterOrderDict,
        OrderDict,
        ParcelDetailsDict,
        ParcelOrderDict,
    )
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
        Details,
        DetailsColour,
        LetterDetails,
        LetterDetailsColour,
        LetterOrder,
        Order,
        OrderKind,
        ParcelDetails,
        ParcelOrder,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPostOffice",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Details",
    "DetailsColour",
    "DetailsDict",
    "Difference",
    "Estimate",
    "InternalServerError",
    "LetterDetails",
    "LetterDetailsColour",
    "LetterDetailsDict",
    "LetterOrder",
    "LetterOrderDict",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "Order",
    "OrderDict",
    "OrderKind",
    "ParcelDetails",
    "ParcelDetailsDict",
    "ParcelOrder",
    "ParcelOrderDict",
    "PermissionDeniedError",
    "PostOffice",
    "RateLimitError",
    "RequestValidationError",
    "Timeout",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "differences",
]

if not TYPE_CHECKING:
    _MODULES = {
        "MISSING": "_base",
        "APIConnectionError": "errors",
        "APIError": "errors",
        "APIResponseValidationError": "errors",
        "APIStatusError": "errors",
        "APITimeoutError": "errors",
        "AsyncPostOffice": "client",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "ConflictError": "errors",
        "ConstraintWarning": "errors",
        "CostLimitError": "errors",
        "Details": "models",
        "DetailsColour": "models",
        "DetailsDict": "dicts",
        "Difference": "_read",
        "Estimate": "_cost",
        "InternalServerError": "errors",
        "LetterDetails": "models",
        "LetterDetailsColour": "models",
        "LetterDetailsDict": "dicts",
        "LetterOrder": "models",
        "LetterOrderDict": "dicts",
        "MissingCredentialsError": "errors",
        "MissingFieldError": "_base",
        "NotFoundError": "errors",
        "Order": "models",
        "OrderDict": "dicts",
        "OrderKind": "models",
        "ParcelDetails": "models",
        "ParcelDetailsDict": "dicts",
        "ParcelOrder": "models",
        "ParcelOrderDict": "dicts",
        "PermissionDeniedError": "errors",
        "PostOffice": "client",
        "RateLimitError": "errors",
        "RequestValidationError": "errors",
        "Timeout": "_operation",
        "UnknownPriceError": "errors",
        "UnprocessableEntityError": "errors",
        "differences": "_read",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
