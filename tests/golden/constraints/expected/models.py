# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output constraints
"""The models of Print Shop: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import (
    AdditionalProperties,
    All,
    Const,
    Has,
    If,
    Length,
    Properties,
    PropertyNames,
)
from ._contract import Contract, Rule


class JobPage(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #jobs (2026-11-22)",
        sources={"margins": "Print guide #margins (2026-11-22)"},
    )

    text: str | None = None
    margins: list[Annotated[float, Field(ge=5)]] | None = None


JobOptionsBinding: TypeAlias = Literal["glue", "thread"]


class JobOptions(Model):
    binding: JobOptionsBinding | None = None
    """Default: `"glue"`."""

    copies: Annotated[int, Field(ge=1, le=500)]


class Job(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #jobs (2026-11-22)",
        rules=(
            Rule(
                id="thread-needs-pages",
                check=If(
                    All(
                        Has("options"),
                        Properties(
                            {
                                "options": All(
                                    Has("binding"),
                                    Properties({"binding": Const("thread")}),
                                ),
                            },
                        ),
                    ),
                    Has("pages"),
                ),
                message="thread binding needs pages",
                source="Print guide #jobs (2026-11-22)",
            ),
        ),
    )

    title: Annotated[str, Field(min_length=1, max_length=40)]
    """1 to 40 characters."""

    paper: Paper

    pages: Annotated[list[JobPage] | None, Field(max_length=3)] = None
    """Up to 3 pages."""

    options: JobOptions | None = None

    labels: Annotated[
        dict[str, str] | None,
        Field(max_length=2),
        PropertyNames(Length(max=4)),
        AdditionalProperties(names=(), patterns=(), check=Length(max=8)),
    ] = None


class JobSpecOptions(Model):
    binding: str | None = None
    copies: int | None = None


class JobSpec(Model):
    title: str
    """1 to 40 characters."""

    paper: PaperSpec

    pages: list[Page] | None = None
    """Up to 3 pages."""

    options: JobSpecOptions | None = None

    labels: dict[str, str] | None = None


PaperSize: TypeAlias = Literal["A4", "A5"]


class Paper(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #paper (2026-11-22)",
        unknown_level="error",
    )

    size: PaperSize
    weight: Annotated[int | None, Field(ge=80, multiple_of=10)] = None


class PaperSpec(Model):
    size: str | None = None
    weight: int | None = None


class Page(Model):
    text: str | None = None
    margins: list[float] | None = None


ListJobsStateItem: TypeAlias = Literal["open", "done"]


class ListJobsResponse(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #lists (2026-11-22)",
    )

    jobs: list[Job]
    total: Annotated[int | None, Field(ge=0)] = None


PutJobsByNumberCoverRequestColour: TypeAlias = Literal["black", "blue"]


class PutJobsByNumberCoverRequestLayer(Model):
    ink: Annotated[int | None, Field(le=4)] = None


class PutJobsByNumberCoverRequest(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #covers (2026-11-22)",
    )

    colour: PutJobsByNumberCoverRequestColour
    layers: Annotated[
        list[PutJobsByNumberCoverRequestLayer] | None,
        Field(max_length=2),
    ] = None


class PutJobsByNumberCoverRequestSpecLayer(Model):
    ink: int | None = None


class PutJobsByNumberCoverRequestSpec(Model):
    colour: str | None = None
    layers: list[PutJobsByNumberCoverRequestSpecLayer] | None = None


class PutJobsByNumberCoverResponse(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #covers (2026-11-22)",
    )

    proof: str


class PutJobsByNumberCoverBadRequestResponse(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        source="Print guide #covers (2026-11-22)",
    )

    error: Annotated[str | None, Field(min_length=1)] = None


__places__ = {
    "JobPage": "openapi.yaml#/components/schemas/Job/properties/pages/items",
    "JobPage.*": "openapi.yaml#/components/schemas/Page",
    "JobOptions": "openapi.yaml#/components/schemas/Job/properties/options",
    "Job": "openapi.yaml#/components/schemas/Job",
    "JobSpecOptions": "openapi.yaml#/components/schemas/Job/properties/options",
    "JobSpec": "openapi.yaml#/components/schemas/Job",
    "Paper": "openapi.yaml#/components/schemas/Paper",
    "PaperSpec": "openapi.yaml#/components/schemas/Paper",
    "Page": "openapi.yaml#/components/schemas/Page",
    "ListJobsResponse": "openapi.yaml#/paths/~1jobs/get/responses/200/content/application~1json/schema",
    "PutJobsByNumberCoverRequestLayer": "openapi.yaml#/paths/~1jobs~1{number}~1cover/put/requestBody/content/application~1json/schema/properties/layers/items",
    "PutJobsByNumberCoverRequest": "openapi.yaml#/paths/~1jobs~1{number}~1cover/put/requestBody/content/application~1json/schema",
    "PutJobsByNumberCoverRequestSpecLayer": "openapi.yaml#/paths/~1jobs~1{number}~1cover/put/requestBody/content/application~1json/schema/properties/layers/items",
    "PutJobsByNumberCoverRequestSpec": "openapi.yaml#/paths/~1jobs~1{number}~1cover/put/requestBody/content/application~1json/schema",
    "PutJobsByNumberCoverResponse": "openapi.yaml#/paths/~1jobs~1{number}~1cover/put/responses/200/content/application~1json/schema",
    "PutJobsByNumberCoverBadRequestResponse": "openapi.yaml#/paths/~1jobs~1{number}~1cover/put/responses/400/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
