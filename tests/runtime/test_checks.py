from __future__ import annotations

from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from json_values import SCALARS, VALUES, judge, text
from pydantic import ValidationError
from runtime._base import Model, adapter
