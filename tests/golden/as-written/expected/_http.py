# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate notes
"""The HTTP library, imported at this one place."""

import httpx2 as httpx

__all__ = ["httpx"]
