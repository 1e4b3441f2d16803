# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output downloads
"""The HTTP library, imported at this one place."""

import httpx2 as httpx

__all__ = ["httpx"]
