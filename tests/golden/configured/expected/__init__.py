# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate post
"""A client of Shop, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from ._response import response_headers
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
        OrderKindSpec,
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
    "OrderKindSpec",
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
            "OrderKindSpec": "models",
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
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
