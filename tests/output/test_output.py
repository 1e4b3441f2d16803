"""The package on the disk: what is compared, written, kept and refused."""

from __future__ import annotations

import hashlib
import json
import os
import py_compile
import stat
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.errors import Issues
from generator.output import File, compare, with_manifest, write


@dataclass(frozen=True)
class Text:
    path: str
    text: str


def package(files: Mapping[str, str]) -> tuple[File, ...]:
    texts = [Text(path, text) for path, text in files.items()]
    return with_manifest(texts, [("spec/a.yaml", hashlib.sha256(b"a").digest())])


OLD = package({"__init__.py": "old\n", "gone.py": "gone\n", "sub/deep.py": "deep\n"})
NEW = package({"__init__.py": "new\n", "added.py": "added\n", "sub/deep.py": "deep\n"})


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def expected(files: tuple[File, ...]) -> dict[str, str]:
    return {file.path: file.text for file in files}


def test_a_new_package_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b" / "pkg"
    written = write(OLD, folder)
    assert texts(folder) == expected(OLD)
    assert set(written.changed) == set(expected(OLD))
    assert [path.name for path in folder.parent.iterdir()] == ["pkg"]
    assert stat.S_IMODE(folder.stat().st_mode) & 0o700 == 0o700


def test_what_is_no_longer_made_is_removed_and_the_rest_stays(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    write(OLD, folder)
    (folder / "notes.txt").write_text("mine")
    (folder / "empty").mkdir()
    (folder / "link").symlink_to("/nowhere")
    (folder / "mine").mkdir(mode=0o750)
    (folder / "mine" / "own.py").write_text("mine too")
    inode = (folder / "notes.txt").stat().st_ino
    written = write(NEW, folder)
    assert written.changed == ("__init__.py", "added.py", "tightspec.json")
    assert written.removed == ("gone.py",)
    assert texts(folder) == {
        **expected(NEW),
        "notes.txt": "mine",
        "mine/own.py": "mine too",
    }
    assert (folder / "notes.txt").stat().st_ino == inode
    assert stat.S_IMODE((folder / "mine").stat().st_mode) == 0o750
    assert (folder / "empty").is_dir()
    assert (folder / "link").readlink() == Path("/nowhere")
    assert [path.name for path in tmp_path.iterdir()] == ["pkg"]


def test_a_folder_that_only_held_removed_files_goes(tmp_path: Path) -> None:
    write(OLD, tmp_path / "pkg")
    write(package({"__init__.py": ""}), tmp_path / "pkg")
    assert not (tmp_path / "pkg" / "sub").exists()


def test_nothing_is_written_where_nothing_differs(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    write(OLD, folder)
    before = {path: path.stat() for path in (folder, *folder.rglob("*"))}
    written = write(OLD, folder)
    assert (written.changed, written.removed) == ((), ())
    assert {path: path.stat() for path in before} == before


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    write(OLD, folder)
    os.utime(folder / "sub" / "deep.py", (1, 1))
    write(NEW, folder)
    assert (folder / "sub" / "deep.py").stat().st_mtime == 1


def test_bytecode_of_changed_modules_goes_and_other_bytecode_stays(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "pkg"
    write(package({"__init__.py": "", "one.py": "X = 1\n", "two.py": ""}), folder)
    (folder / "own.py").write_text("")
    for name in ("one", "two", "own"):
        py_compile.compile(str(folder / f"{name}.py"))
    write(package({"__init__.py": "", "one.py": "X = 2\n", "two.py": ""}), folder)
    cached = {path.name.split(".")[0] for path in folder.glob("__pycache__/*")}
    assert cached == {"two", "own"}


def test_a_hand_edit_is_shown_and_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    write(OLD, folder)
    (folder / "gone.py").write_bytes(b"edited\r\n\xff")
    (folder / "__init__.py").unlink()
    comparison = compare(OLD, folder)
    assert comparison.changed == ("gone.py",)
    assert comparison.added == ("__init__.py",)
    assert comparison.differs
    assert "--- a/gone.py\n+++ b/gone.py\n" in comparison.diff
    assert "-edited\r\n-\\xff\n\\ No newline at end of file\n" in comparison.diff
    assert "--- /dev/null\n+++ b/__init__.py\n" in comparison.diff
    write(OLD, folder)
    assert not compare(OLD, folder).differs


def test_a_stale_package_is_compared_without_touching_it(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    write(OLD, folder)
    (folder / "notes.txt").write_text("mine")
    comparison = compare(NEW, folder)
    assert comparison.removed == ("gone.py",)
    assert comparison.added == ("added.py",)
    assert comparison.changed == ("__init__.py", "tightspec.json")
    assert "notes" not in comparison.diff
    assert texts(folder) == {**expected(OLD), "notes.txt": "mine"}


def test_a_folder_that_is_not_there_is_all_added(tmp_path: Path) -> None:
    comparison = compare(OLD, tmp_path / "no" / "pkg")
    assert set(comparison.added) == set(expected(OLD))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("manifest", [None, "<<<<<<< ours\n", '{"files": []}'])
def test_files_that_are_not_ours_are_not_replaced(
    tmp_path: Path, manifest: str | None
) -> None:
    folder = tmp_path / "pkg"
    folder.mkdir()
    (folder / "__init__.py").write_text("somebody's")
    if manifest is not None:
        (folder / "tightspec.json").write_text(manifest)
    before = texts(folder)
    with pytest.raises(Issues, match=r"tightspec\.json"):
        write(OLD, folder)
    assert texts(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["pkg"]


def test_a_folder_without_manifest_is_fine_where_nothing_is_lost(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "pkg"
    folder.mkdir()
    (folder / "__init__.py").write_text("old\n")
    (folder / "notes.txt").write_text("mine")
    write(OLD, folder)
    assert texts(folder) == {**expected(OLD), "notes.txt": "mine"}


def test_a_folder_or_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    (folder / "__init__.py").mkdir(parents=True)
    (folder / "sub").write_text("a file")
    with pytest.raises(Issues) as raised:
        write(OLD, folder)
    told = str(raised.value)
    assert f"{folder}/__init__.py: is a folder" in told
    assert f"{folder}/sub: is no folder" in told


def test_a_link_in_place_of_our_file_is_replaced_and_not_followed(
    tmp_path: Path,
) -> None:
    folder, secret = tmp_path / "pkg", tmp_path / "secret"
    write(OLD, folder)
    secret.write_text("secret")
    (folder / "gone.py").unlink()
    (folder / "gone.py").symlink_to(secret)
    assert "secret" not in compare(OLD, folder).diff
    write(OLD, folder)
    assert secret.read_text() == "secret"
    assert not (folder / "gone.py").is_symlink()


def test_a_linked_folder_inside_is_not_written_through(tmp_path: Path) -> None:
    folder, outside = tmp_path / "pkg", tmp_path / "outside"
    outside.mkdir()
    folder.mkdir()
    (folder / "sub").symlink_to(outside)
    with pytest.raises(Issues, match="is no folder"):
        write(OLD, folder)
    assert list(outside.iterdir()) == []


def test_the_output_itself_may_not_be_a_link_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "file").write_text("text")
    for name in ("link", "file"):
        with pytest.raises(NotADirectoryError):
            write(OLD, tmp_path / name)
        with pytest.raises(NotADirectoryError):
            compare(OLD, tmp_path / name)
    assert list((tmp_path / "real").iterdir()) == []


def test_a_manifest_cannot_point_outside(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    write(OLD, folder)
    (tmp_path / "precious").write_text("precious")
    manifest = json.loads((folder / "tightspec.json").read_text())
    manifest["files"] |= {"../precious": "0", str(tmp_path / "precious"): "0"}
    (folder / "tightspec.json").write_text(json.dumps(manifest))
    assert write(NEW, folder).removed == ("gone.py",)
    assert (tmp_path / "precious").read_text() == "precious"


@pytest.mark.parametrize(
    "path",
    [
        *("/a.py", "../a.py", "a/../b.py", "a//b.py", "./a.py", "a\\b.py", "", "a/"),
        *(".a", "con.py", "sub/NUL", "caf\u00e9.py", "a\n.py", "a" * 300, "a.py "),
    ],
)
def test_a_path_that_leads_elsewhere_is_a_bug(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        write(package({path: ""}), tmp_path / "pkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("other", ["Models", "models/inner.py", "MODELS/inner.py"])
def test_paths_that_are_the_same_somewhere_are_a_bug(
    tmp_path: Path, other: str
) -> None:
    with pytest.raises(ValueError, match="same path"):
        write(package({"models": "", other: ""}), tmp_path / "pkg")


def test_the_manifest_is_the_same_whatever_the_order() -> None:
    files = [Text("b.py", "b"), Text("a.py", "\u00e9")]
    inputs = [("z.yaml", b"\x01" * 32), ("a.yaml", b"\x02" * 32)]
    [manifest] = with_manifest(files, inputs)[2:]
    assert with_manifest(files[::-1], inputs[::-1])[2].text == manifest.text
    stated = json.loads(manifest.text)
    assert stated["inputs"] == {"a.yaml": "02" * 32, "z.yaml": "01" * 32}
    assert stated["files"]["a.py"] == hashlib.sha256(b"\xc3\xa9").hexdigest()


def test_a_diff_of_a_large_file_is_quick_and_can_be_applied(tmp_path: Path) -> None:
    folder = tmp_path / "pkg"
    lines = [f"field_{n % 500} = {n}\n" for n in range(50_000)]
    write(package({"models.py": "".join(lines)}), folder)
    changed = [*lines]
    changed[10:40_000:2] = reversed(changed[10:40_000:2])
    changed.insert(45_000, "added\n")
    start = time.monotonic()
    diff = compare(package({"models.py": "".join(changed)}), folder).diff
    assert time.monotonic() - start < 10
    subprocess.run(["git", "apply", "-"], cwd=folder, input=diff.encode(), check=True)
    assert (folder / "models.py").read_text() == "".join(changed)
