from __future__ import annotations

from builders import a_measure, a_plan, an_objective
from hypothesis import given
from hypothesis import strategies as st
from readings import read

from workbench.analysis.duplicates import near_duplicates

_TITLES = (
    "Lietuvių kalbos kursai suaugusiems užsieniečiams",
    "Lietuvių kalbos kursai suaugusiems užsieniečiams vakarais",
    "Darbo mugė atvykusiems specialistams ir darbdaviams",
    "Darbo mugė atvykusiems specialistams ir jų šeimoms",
    "Būsto nuomos kompensacijos šeimoms",
)


def _groups(titles) -> list[tuple[str, ...]]:
    measures = [a_measure(str(n), title=title) for n, title in titles]
    reading = read(a_plan([an_objective(measures=measures)]))
    groups = near_duplicates(reading.measures)
    return [tuple(measure.number for measure in group.measures) for group in groups]


def test_titles_that_say_nearly_the_same_are_grouped():
    """Two pairs are found, the fifth title stands alone."""
    assert [("1", "2"), ("3", "4")] == _groups(enumerate(_TITLES, start=1))


def test_a_short_title_does_not_match_every_longer_one():
    """Two words that stand in a longer title do not make a duplicate."""
    titles = ["Kalbos kursai", "Lietuvių kalbos kursai ir klubai atvykusiems darbuotojams"]

    assert [] == _groups(enumerate(titles, start=1))


@given(st.permutations(list(enumerate(_TITLES, start=1))))
def test_the_order_of_measures_changes_no_group(titles):
    """Whatever the order, the same measures are found alike."""
    assert [("1", "2"), ("3", "4")] == _groups(titles)
