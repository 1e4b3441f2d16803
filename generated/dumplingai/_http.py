# Made by tightspec from spec/dumplingai/openapi.yaml and spec/dumplingai/constraints.yaml.
# Edits are lost. To remake it: tightspec generate dumplingai
"""The HTTP library, imported at this one place."""

import httpx2 as httpx

__all__ = ["httpx"]
