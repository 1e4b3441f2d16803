# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unions
"""A client of Parcels, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._clock import Clock
    from ._cost import Estimate
    from ._hooks import Hooks, Tried, Try
    from ._options import Timeout
    from ._rate_limit import RateLimit
    from ._read import Difference, differences
    from ._reader import ResponseLimits
    from ._response import response_headers
    from ._retries import RetryPolicy
    from .client import AsyncParcels, Parcels
    from .dicts import AddressDict, BoxDict, TargetDict
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
        Address,
        Anyone,
        Box,
        Contact,
        ContactByMail,
        ContactByPhone,
        Order,
        OrderNote,
        OrderWithCount,
        OrderWithWeight,
        Range,
        SendParcelWeight,
        Size,
        SizeChoice,
        Stamp,
        Target,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Address",
    "AddressDict",
    "Anyone",
    "AsyncParcels",
    "AuthenticationError",
    "BadRequestError",
    "Box",
    "BoxDict",
    "Clock",
    "ConflictError",
    "ConstraintWarning",
    "Contact",
    "ContactByMail",
    "ContactByPhone",
    "CostLimitError",
    "Difference",
    "Estimate",
    "Hooks",
    "InternalServerError",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "Order",
    "OrderNote",
    "OrderWithCount",
    "OrderWithWeight",
    "Parcels",
    "PermissionDeniedError",
    "Range",
    "RateLimit",
    "RateLimitError",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
    "SendParcelWeight",
    "Size",
    "SizeChoice",
    "Stamp",
    "Target",
    "TargetDict",
    "Timeout",
    "Tried",
    "Try",
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
            "Address": "models",
            "AddressDict": "dicts",
            "Anyone": "models",
            "AsyncParcels": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Box": "models",
            "BoxDict": "dicts",
            "Clock": "_clock",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "Contact": "models",
            "ContactByMail": "models",
            "ContactByPhone": "models",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Estimate": "_cost",
            "Hooks": "_hooks",
            "InternalServerError": "errors",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "Order": "models",
            "OrderNote": "models",
            "OrderWithCount": "models",
            "OrderWithWeight": "models",
            "Parcels": "client",
            "PermissionDeniedError": "errors",
            "Range": "models",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "SendParcelWeight": "models",
            "Size": "models",
            "SizeChoice": "models",
            "Stamp": "models",
            "Target": "models",
            "TargetDict": "dicts",
            "Timeout": "_options",
            "Tried": "_hooks",
            "Try": "_hooks",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
