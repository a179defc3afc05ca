"""The content of a parameter file."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from workbench.model.municipality import MunicipalityFile


def a_file(**changes: Any) -> dict[str, Any]:
    """Return the smallest valid file, with changes."""
    return {
        "schema_version": 1,
        "municipality": {
            "code": "jonava",
            "name": {"lt": "Jonavos rajono savivaldybė"},
            "genitive": {"lt": "Jonavos rajono savivaldybės"},
            "kind": "district",
        },
        **changes,
    }


def test_every_reference_to_a_source_is_found_with_its_path():
    """A later check can tell which fact refers to a source that is not listed."""
    file = MunicipalityFile.model_validate(
        a_file(
            facts={"population": [{"value": 1, "source": "census"}]},
            resources=[{"name": {"lt": "Centras"}, "fact": {"value": 2, "source": "page"}}],
        )
    )

    assert file.used_sources() == (
        ("facts.population[0].source", "census"),
        ("resources[0].fact.source", "page"),
    )


def test_a_rater_marks_a_row_once():
    """Two marks of one rater for one row would hide a change of mind."""
    mark = {
        "row": 1,
        "rater": "first",
        "mark": 2,
        "reason": "x",
        "by": "konsultantas",
        "date": 2026,
    }

    with pytest.raises(ValidationError, match="two marks for one row"):
        MunicipalityFile.model_validate(a_file(ratings=[mark, mark]))


def test_an_unknown_mark_is_not_a_number():
    """Unknown stands beside 0, 1 and 2."""
    mark = {"row": 1, "rater": "first", "mark": "unknown", "reason": "x", "by": "k", "date": 2026}
    file = MunicipalityFile.model_validate(a_file(ratings=[mark]))

    assert file.ratings[0].mark == "unknown"


def test_a_mark_outside_the_scale_is_refused():
    """The scale ends at 2."""
    mark = {"row": 1, "rater": "first", "mark": 3, "reason": "x", "by": "k", "date": 2026}

    with pytest.raises(ValidationError, match="Input should be 0, 1, 2 or 'unknown'"):
        MunicipalityFile.model_validate(a_file(ratings=[mark]))


def test_each_report_has_its_own_sources():
    """Evidence is for the analysis of needs, acts for the others, figures for both."""
    finding = {"key": "a", "kind": "document", "voice": "ngo", "area": "LNG", "strength": 1}
    ages = [{"low": 0, "high": 9, "count": 1}, {"low": 10, "count": 1}]
    file = MunicipalityFile.model_validate(
        a_file(
            facts={
                "population": [{"value": 1, "source": "census"}],
                "age_structure": [{"source": "ages", "groups": ages}],
            },
            documents=[{"title": "x", "content_seen": "none", "source": "act"}],
            resources=[{"name": {"lt": "Centras"}, "fact": {"value": 2, "source": "page"}}],
            evidence=[
                {**finding, "finding": {"lt": "x"}, "source": "study"},
                {**finding, "finding": {"lt": "x"}, "source": "page"},
            ],
        )
    )

    assert ("census", "act", "page") == file.sources_of("plan_evaluation")
    assert ("census", "ages", "page", "study") == file.sources_of("needs_analysis")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"name": "disclosure", "value": "secret"}, "one of .* is expected"),
        ({"name": "colour", "value": "red"}, "Input should be 'disclosure'"),
    ],
)
def test_a_setting_takes_one_of_its_values(setting, message):
    """What can be set is known, and so are its values; a group is any question."""
    common = {"reason": "x", "by": "k", "date": 2026}
    file = MunicipalityFile.model_validate(
        a_file(settings=[{"name": "group", "value": "pilietybe", **common}])
    )

    assert "pilietybe" == file.settings[0].value
    with pytest.raises(ValidationError, match=message):
        MunicipalityFile.model_validate(a_file(settings=[{**setting, **common}]))
