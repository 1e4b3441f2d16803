from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.errors import Issues
from generator.source import Source

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real documents is not beside the project"
)


@pytest.mark.parametrize("name", ["train_travel.yaml", "petstore_expanded.yaml", "httpbin.json", "deepgram.yaml", "up_bank.json"])  # fmt: skip
def test_real_documents_say_what_they_say_to_others(name: str) -> None:
    text = (CORPUS / name).read_text("utf-8")
    # YAML 1.1 reads dates and keys that are numbers as such.
    plain = yaml.load(text, yaml.BaseLoader)
    root = Source.read(CORPUS / name)
    todo = [(root, plain)]
    while todo:
        source, other = todo.pop()
        match source.value:
            case dict():
                assert list(source.value) == list(other)
                todo += [(source / key, other[key]) for key in source.value]
            case list():
                assert len(source.value) == len(other)
                todo += zip(source.elements(), other, strict=True)
            case str():
                assert source.value == other
            case _:
                assert isinstance(other, str)


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("spacetraders/reference/SpaceTraders.json", 75),
        ("conjur/openapi.yml", 10),
        ("camara_qod/API_definitions/qos-profiles.yaml", 2),
    ],
)
def test_all_references_of_documents_in_several_files_lead_somewhere(
    name: str, files: int
) -> None:
    root = Source.read(CORPUS / name, root=CORPUS / Path(name).parts[0])
    seen: set[Source] = set()
    todo = [root]
    while todo:
        source = todo.pop()
        if source in seen:
            continue
        seen.add(source)
        match source.value:
            case {"$ref": str(ref)}:
                todo.append(source.follow(ref))
            case dict():
                todo += [entry for _, entry in source.items()]
            case list():
                todo += source.elements()
            case _:
                pass
    assert len({source.label for source in seen}) == files


def test_a_document_that_reaches_out_says_where() -> None:
    with pytest.raises(Issues) as raised:
        Source.read(
            CORPUS / "ga4gh_drs/data_repository_service.openapi.yaml", label="a"
        )
    assert str(raised.value) == (
        "components/responses/200ServiceInfo.yaml:6:11: 'https://raw.githubusercontent"
        ".com/ga4gh-discovery/ga4gh-service-info/v1.0.0/service-info.yaml' is on a host"
        " that ref_hosts does not list"
    )
