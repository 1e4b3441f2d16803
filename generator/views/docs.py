"""What a method's docstring says: of the operation, its arguments and its errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
    paragraphs.append(bodies_doc("Error", _errors(operation), returned))
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


def _errors(operation: ir.Operation) -> Iterator[tuple[str, ir.Type]]:
    for response in operation.responses:
        is_error = not response.status.startswith(("1", "2", "3"))
        if is_error and response.type is not None:
            yield response.status, response.type


def bodies_doc(
    kind: str, bodies: Iterable[tuple[str, ir.Type]], returned: Annotations
) -> str:
    """The types of bodies by their statuses, those of one type together; "" if nothing
    is known of them."""
    by_type: dict[str, list[str]] = {}
    for status, type_ in bodies:
        if type_ != ir.Anything():
            statuses = by_type.setdefault(one_line(returned.of(type_)).text, [])
            if status not in statuses:
                statuses.append(status)
    told = [
        f"{' and '.join(filter(None, [', '.join(found[:-1]), found[-1]]))} `{text}`"
        for text, found in by_type.items()
    ]
    return f"{kind} bodies: {'; '.join(told)}." if told else ""
