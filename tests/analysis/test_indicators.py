from __future__ import annotations

from builders import a_measure, a_plan, an_objective
from readings import read, vilnius_plan

from workbench.analysis.indicators import list_indicators


def test_vilnius_has_forty_criteria_without_baseline_or_source():
    """Vilnius has 40 criteria; none gives a starting value or says where it will be read."""
    indicators = list_indicators(read(vilnius_plan()))

    assert (40, 0, 0) == (
        len(indicators.rows),
        indicators.with_baseline,
        indicators.with_data_source,
    )
    assert 40 == indicators.numeric + indicators.deliverable + indicators.vague
    assert () == indicators.measures_without_criteria


def test_kinds_baselines_sources_and_frequencies_are_counted():
    """A number, a product and neither are three kinds; what a criterion tells is counted."""
    criteria = [
        {"text": "Kursus baigs 40 asmenų per metus", "baseline": "25", "data_source": "ataskaita"},
        {"text": "Parengtas leidinys"},
        {"text": "Skatinti bendravimą"},
    ]
    measures = [a_measure("1.1.1", criteria=criteria), a_measure("1.1.2", criteria=[])]

    indicators = list_indicators(read(a_plan([an_objective(measures=measures)])))

    assert (1, 1, 1) == (indicators.numeric, indicators.deliverable, indicators.vague)
    assert (1, 1, 1) == (
        indicators.with_baseline,
        indicators.with_data_source,
        indicators.with_frequency,
    )
    assert ("1.1.2",) == indicators.measures_without_criteria
    assert [("1.1.1", 1), ("1.1.1", 2), ("1.1.1", 3)] == [
        (row.measure, row.index) for row in indicators.rows
    ]
