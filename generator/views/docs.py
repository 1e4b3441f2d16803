"""What a method's docstring says: of the operation, its arguments and its errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import ir
from .annotations import Annotations
from .arguments import described
from .models import one_line


def operation_doc(
    operation: ir.Operation,
    definitions: Mapping[ir.Key, ir.Definition],
    returned: Annotations,
) -> str:
    """The text of a docstring, in paragraphs."""
    title = operation.summary.strip() or f"{operation.method} {operation.path}"
    paragraphs = [sentence(title)]
    description = operation.description.strip()
    if description.rstrip(".") != title.rstrip("."):
        paragraphs.append(description)
    if operation.deprecated:
        paragraphs.append("Deprecated.")
    paragraphs.append(see(operation.external_docs))
    items = [item(*each) for each in described(operation, definitions)]
    if items:
        paragraphs.append("Arguments:\n\n" + "\n".join(items))
    errors = "; ".join(_errors(operation, returned))
    if errors:
        paragraphs.append(f"Error bodies: {errors}.")
    return "\n\n".join(text for text in paragraphs if text)


def estimate_doc(operation: ir.Operation) -> str:
    """The docstring of the method that says what a call would cost."""
    unit = operation.cost.unit if operation.cost is not None else ""
    return (
        f"What `{operation.name}` with these arguments would cost, in {unit}. "
        "Nothing is sent."
    )


def see(link: ir.Link | None) -> str:
    """Where more is said (``externalDocs``)."""
    if link is None:
        return ""
    what = " ".join(link.description.split()).rstrip(".")
    return f"{what or 'More'}: <{link.url}>"


def sentence(text: str) -> str:
    """A text that ends like one."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def item(name: str, doc: str) -> str:
    """An argument in a list: its text with the further lines indented."""
    text = " ".join(doc.split())
    return f"- `{name}`: {text}" if text else f"- `{name}`"


def _errors(operation: ir.Operation, returned: Annotations) -> Iterator[str]:
    """The types of documented errors, those of one type together."""
    by_type: dict[str, list[str]] = {}
    for response in operation.responses:
        is_error = not response.status.startswith(("1", "2", "3"))
        type_ = response.type
        if is_error and type_ is not None and type_ != ir.Anything():
            text = one_line(returned.of(type_)).text
            statuses = by_type.setdefault(text, [])
            if response.status not in statuses:
                statuses.append(response.status)
    for text, statuses in by_type.items():
        listed = " and ".join(filter(None, [", ".join(statuses[:-1]), statuses[-1]]))
        yield f"{listed} `{text}`"
