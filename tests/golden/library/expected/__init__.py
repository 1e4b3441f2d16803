# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
# ruff: noqa: F403
"""A client of Library, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._answers import AsyncStreamedResponse as AsyncStreamedResponse
    from ._answers import RawResponse as RawResponse
    from ._answers import StreamedResponse as StreamedResponse
    from ._base import MISSING as MISSING
    from ._base import MissingFieldError as MissingFieldError
    from ._budget import Budget as Budget
    from ._budget import Charge as Charge
    from ._clock import Clock as Clock
    from ._cost import Estimate as Estimate
    from ._hooks import Differing as Differing
    from ._hooks import Hooks as Hooks
    from ._hooks import Tried as Tried
    from ._hooks import Try as Try
    from ._options import HttpOptions as HttpOptions
    from ._options import Timeout as Timeout
    from ._rate_limit import RateLimit as RateLimit
    from ._read import Difference as Difference
    from ._read import differences as differences
    from ._reader import ResponseLimits as ResponseLimits
    from ._response import rate_limit as rate_limit
    from ._response import response_headers as response_headers
    from ._retries import RetryPolicy as RetryPolicy
    from .async_client import AsyncLibrary as AsyncLibrary
    from .client import Library as Library
    from .dicts import *
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIError as APIError
    from .errors import APIResponseValidationError as APIResponseValidationError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConflictError as ConflictError
    from .errors import ConstraintWarning as ConstraintWarning
    from .errors import CostLimitError as CostLimitError
    from .errors import InsufficientCreditsError as InsufficientCreditsError
    from .errors import InternalServerError as InternalServerError
    from .errors import MissingCredentialsError as MissingCredentialsError
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import RequestValidationError as RequestValidationError
    from .errors import UnknownPriceError as UnknownPriceError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .models import *

_NAMES = """
client: Library
async_client: AsyncLibrary
errors: APIConnectionError APIError APIResponseValidationError APIStatusError
    APITimeoutError AuthenticationError BadRequestError ConflictError ConstraintWarning
    CostLimitError InsufficientCreditsError InternalServerError MissingCredentialsError
    NotFoundError PermissionDeniedError RateLimitError RequestValidationError
    UnknownPriceError UnprocessableEntityError
_answers: AsyncStreamedResponse RawResponse StreamedResponse
_base: MISSING MissingFieldError
_budget: Budget Charge
_clock: Clock
_cost: Estimate
_hooks: Differing Hooks Tried Try
_options: HttpOptions Timeout
_rate_limit: RateLimit
_reader: ResponseLimits
_retries: RetryPolicy
_read: Difference differences
_response: rate_limit response_headers
"""

if not TYPE_CHECKING:
    __getattr__ = _Names.of_text(__name__, _NAMES, ("dicts", "models"))
    __dir__ = __getattr__.dir
