# mypy: ignore-errors
"""Makes calls with a client while OpenTelemetry looks, and prints its spans."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress

import httpx2
from opentelemetry import propagate, trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

sys.path.insert(0, sys.argv[1])
from sample_package._retries import RetryPolicy
from sample_package.client import AsyncSample, Sample
from sample_package.errors import APIError

SECRET = "sk-0123456789abcdef"
exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
assert propagate

answers = [429, 200, 404]
parents: list[str] = []


def handler(request: httpx2.Request) -> httpx2.Response:
    parents.append(request.headers["traceparent"].split("-")[2])
    return httpx2.Response(answers.pop(0), json=[])


http = httpx2.Client(transport=httpx2.MockTransport(handler))
client = Sample(query_key=SECRET, http_client=http, retries=RetryPolicy(first_delay=0))
client.pets.add_pets([{"name": "a secret name"}])
with suppress(APIError):
    client.pets.add_pets([])


async def cancel() -> None:
    async def never(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(3600)
        raise AssertionError

    http = httpx2.AsyncClient(transport=httpx2.MockTransport(never))
    made = AsyncSample("k", http_client=http)
    task = asyncio.create_task(made.pets.get_note())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


asyncio.run(cancel())
spans = [json.loads(span.to_json()) for span in exporter.get_finished_spans()]
sys.stdout.write(json.dumps({"spans": spans, "parents": parents}))
