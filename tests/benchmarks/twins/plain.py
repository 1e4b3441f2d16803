"""What the models by hand are built on."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Plain(BaseModel):
    """As strict and as open as those of a generated package."""

    model_config = ConfigDict(strict=True, extra="allow")
