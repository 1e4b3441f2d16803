# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output maps_and_tuples
"""The request models of Maps as typed dicts: plain dicts whose keys are the names on
the wire. None is null.
"""

from __future__ import annotations
