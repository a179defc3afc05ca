from __future__ import annotations

import pytest
from readings import a_case, vilnius_plan

from workbench.analysis.overview import compare

UNKNOWN = {"status": "unknown", "reason": {"lt": "Nerasta"}}


def _figure(value: int, date: str | None, series: str, **changes):
    return {
        "value": value,
        "unit": "persons",
        "date": date,
        "series": series,
        "source": "s",
        **changes,
    }


def _municipality(code: str, **changes):
    name = {"lt": code.title()}
    return {"code": code, "name": name, "genitive": name, "kind": "city", **changes}


def test_one_row_for_each_case_in_the_order_given():
    """The rows follow the cases; the figures of a plan stand in its municipality's row."""
    cases = (
        a_case(vilnius_plan(), municipality=_municipality("vilnius")),
        a_case(municipality=_municipality("kaunas")),
    )

    vilnius, kaunas = compare(cases).rows

    assert (20, 12, 1_167_032) == (
        vilnius.plan.measures,
        vilnius.plan.funded,
        vilnius.plan.stated_total,
    )
    assert None is kaunas.plan
    assert ([2, 1, 1, 1, 1, 1, 1], [None] * 7) == (
        [row.suggested for row in vilnius.rubric],
        [row.suggested for row in kaunas.rubric],
    )


def test_population_is_compared_within_the_series_most_have():
    """The latest figure is each one's own; the compared one is of the series most share."""
    first = [_figure(100, "2021", "census"), _figure(120, "2026", "estimate")]
    second = [_figure(50, "2011", "census"), _figure(40, "2021", "census")]
    cases = (
        a_case(municipality=_municipality("aaa"), facts={"population": first}),
        a_case(municipality=_municipality("bbb"), facts={"population": second}),
        a_case(municipality=_municipality("ccc"), facts={"population": [UNKNOWN]}),
    )

    overview = compare(cases)

    assert "census" == overview.series
    assert [120, 40, None] == [row.population and row.population.value for row in overview.rows]
    assert [100, 40, None] == [
        row.compared_population and row.compared_population.value for row in overview.rows
    ]


@pytest.mark.parametrize(
    "other", [{"territory": {"lt": "Apskritis"}}, {"label": {"lt": "Pokytis nuo 2020 m."}}]
)
def test_a_figure_of_something_else_is_not_the_number_of_residents(other):
    """A figure of a wider territory, or of a change, is never shown as the municipality's size."""
    another = _figure(900, "2025", "census", **other)
    case = a_case(facts={"population": [_figure(100, "2021", "census"), another]})

    assert 100 == compare((case,)).rows[0].population.value


def test_an_invented_municipality_is_never_counted():
    """It has its row, is not among the real ones and does not choose the series."""
    invented = a_case(
        municipality=_municipality("pavyzdys", synthetic=True),
        facts={"population": [_figure(10, "2025", "invented")]},
    )
    real = a_case(municipality=_municipality("jonava"))

    overview = compare((invented, real))

    assert (2, ["jonava"]) == (
        len(overview.rows),
        [row.municipality.code for row in overview.real],
    )
    assert None is overview.series


def test_consultations_that_are_not_known_stay_unknown():
    """Held may be known while planned is not; both are said apart, and no total is divided."""
    consultations = {
        "date_from": "2021-11-09",
        "date_to": "2022-02-23",
        "planned": UNKNOWN,
        "held": {"value": 6, "unit": "consultations", "source": "s"},
    }

    row = compare((a_case(consultations=consultations),)).rows[0]
    unknown = [str(text) for text in row.unknown]

    assert (None, 6) == (row.consultations.planned.value, row.consultations.held.value)
    assert "How many consultations were planned is not known." in unknown
    assert "How many consultations were held is not known." not in unknown


def test_totals_of_the_project_stay_with_the_project():
    """24 of 48 consultations are the project's; the footnote that names nobody is too."""
    overview = compare((a_case(),))
    total = overview.project.consultations_total

    assert (48, 24) == (total.planned.value, total.held.value)
    assert 1 == len(overview.project.notes)
    assert None is overview.rows[0].consultations


def test_what_is_unknown_is_said():
    """Without anything on file each gap has its sentence; marks that lost their meaning too."""
    marks = [{"row": n, "mark": "unknown", "printed": "+"} for n in range(1, 8)]
    imported = {"as_of": "2022-02", "source": "s", "marks": marks}

    nothing = [str(text) for text in compare((a_case(),)).rows[0].unknown]
    lost = [str(text) for text in compare((a_case(imported_rubric=imported),)).rows[0].unknown]

    assert 7 == len(nothing)
    assert "No earlier evaluation table is on file." in nothing
    assert "Marks of the earlier evaluation table that cannot be told: 7 of 7." in lost


def test_no_cases_make_an_empty_overview():
    """An overview of nothing is empty and does not fail."""
    overview = compare(())

    assert ((), None, None) == (overview.rows, overview.series, overview.as_of)
