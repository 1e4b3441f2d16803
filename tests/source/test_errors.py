from __future__ import annotations

import pytest

from generator.errors import (
    Issue,
    Issues,
    Position,
    Problems,
    did_you_mean,
    nearest,
    quoted,
)

HERE = Position(label="spec/a.yaml", line=31, column=11)


def test_an_issue_names_both_places() -> None:
    there = Position(label="spec/b.yaml", line=3, column=5)
    issue = Issue(place=HERE, message="too wide", also=there)
    assert str(issue) == "spec/a.yaml:31:11: too wide (see spec/b.yaml:3:5)"


def test_an_issue_of_a_whole_file_and_one_of_no_file() -> None:
    assert str(Issue(place=Position(label="a.yaml"), message="gone")) == "a.yaml: gone"
    assert str(Issue(place=None, message="gone")) == "gone"


def test_issues_are_sorted_by_number_not_by_digit_and_told_once() -> None:
    def at(label: str, line: int) -> Issue:
        return Issue(place=Position(label=label, line=line, column=1), message="no")

    issues = Issues([at("b", 1), at("a", 10), at("a", 9), at("a", 10)])
    assert str(issues) == "a:9:1: no\na:10:1: no\nb:1:1: no"


def test_warnings_stop_nothing_and_errors_come_together() -> None:
    problems = Problems()
    problems.warn(HERE, "odd")
    problems.raise_if_errors()
    problems.error(HERE, "wrong")
    problems.error(None, "gone")
    with pytest.raises(Issues) as raised:
        problems.raise_if_errors()
    assert str(raised.value) == "gone\nspec/a.yaml:31:11: wrong"
    assert [issue.message for issue in problems.issues] == ["odd", "wrong", "gone"]


def test_the_nearest_name_disregards_case_and_order() -> None:
    known = ["height", "Width", "weight"]
    assert nearest("WIDHT", known) == nearest("WIDHT", reversed(known)) == "Width"
    assert nearest("colour", known) is None
    assert nearest("w" * 101, ["w" * 102]) is None
    assert did_you_mean("widht", known) == " (did you mean 'Width'?)"
    assert not did_you_mean("colour", known)


def test_quoted_text_cannot_break_the_line_or_the_terminal() -> None:
    assert quoted("a\nb\x1b[31m") == r"'a\nb\x1b[31m'"
    assert quoted("x" * 200) == "'" + "x" * 100 + "...'"


def test_a_habit_is_one_issue_with_a_count_and_the_first_places() -> None:
    def at(line: int, label: str = "spec/a.yaml") -> Position:
        return Position(label=label, line=line, column=1)

    problems = Problems()
    for place in (at(5), at(2), at(5), at(9, "spec/b.yaml"), at(7), at(8)):
        problems.warn_of_habit(place, "odd")
    problems.warn_of_habit(HERE, "rare")
    problems.raise_if_errors()

    odd, rare = problems.issues
    more = "4 more places: 2:1, spec/b.yaml:9:1, 7:1, ..."
    assert str(odd) == f"spec/a.yaml:5:1: odd (and in {more})"
    assert str(rare) == "spec/a.yaml:31:11: rare"
    assert odd.warning
