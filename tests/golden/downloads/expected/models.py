# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output downloads
"""The models of Prints: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._base import Model, Nullable
from ._download import Download as _Download
from ._types import Uri


class Print(_Download, Model):
    """A picture."""

    __download__: ClassVar[str] = "file_url"

    file_url: Annotated[Uri, Field(alias="fileURL")]
    title: str | None = None


class ListPrintsResponse(Model):
    prints: list[Print]
    cover: Nullable[Print] = None


__places__ = {
    "Print": "openapi.yaml#/components/schemas/Print",
    "ListPrintsResponse": "openapi.yaml#/paths/~1prints/get/responses/200/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
