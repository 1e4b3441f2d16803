# mypy: ignore-errors
"""httpx by the name of httpx2: tests that import the one run on the other."""

import sys

import httpx

sys.modules[__name__] = httpx
