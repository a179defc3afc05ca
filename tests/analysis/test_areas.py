from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import read, the_catalogue, vilnius_plan

from workbench.analysis.areas import classify
from workbench.model.catalogue import Area

_AREAS = tuple(
    Area.model_validate({"name": {"lt": "Sritis"}, **area})
    for area in (
        {"code": "INF", "patterns": ["informacij"], "cross_cutting": True},
        {"code": "HEA", "patterns": ["gydym"]},
        {"code": "EMP", "patterns": ["darb"]},
    )
)


def _codes(title: str, *criteria: str, areas: tuple[Area, ...] = _AREAS) -> list[str]:
    return [match.code for match in classify(title, criteria, areas)]


@pytest.mark.parametrize(
    ("title", "criteria", "expected"),
    [
        ("Darbas", ["Gydymas", "Gydymo planas"], ["EMP", "HEA"]),
        ("Darbas", ["Gydymas"], ["EMP"]),
        ("Informacija apie gydymą", [], ["HEA", "INF"]),
        ("Darbas ir gydymas", [], ["EMP", "HEA"]),
        ("Gydymas (darbas)", [], ["HEA", "EMP"]),
        ("Šventė", ["Darbas"], ["EMP"]),
        ("Šventė", [], []),
    ],
)
def test_where_the_words_of_an_area_stand_decides(title, criteria, expected):
    """Titles outweigh criteria and brackets; sectors go before cross-cutting areas, then places."""
    assert expected == _codes(title, *criteria)


def test_an_area_shows_the_words_that_tell_it():
    """The matched words are kept as they stand, each once."""
    (match,) = classify("Darbo mugė", ("darbo vietos, DARBDAVIAI",), _AREAS)

    assert ("Darbo", "DARBDAVIAI") == match.words


@given(st.permutations(range(len(_AREAS))))
def test_the_order_of_the_catalogue_changes_no_answer(order):
    """Where places in the text differ, the order in which areas are listed does not matter."""
    areas = tuple(_AREAS[index] for index in order)

    assert ["HEA", "EMP", "INF"] == _codes("Gydymas, darbas ir informacija", areas=areas)


_EXPECTED = {
    "1.1.1": ["GOV"],
    "1.1.2": ["CAP"],
    "1.1.3": ["INF"],
    "1.2.1": ["EMP", "LNG"],
    "1.3.1": ["EDU"],
    "1.3.2": ["EDU", "LNG"],
    "1.3.3": ["CAP", "EDU"],
    "1.4.1": ["SOC"],
    "1.4.2": ["SOC"],
    "1.4.3": ["HEA", "CAP"],
    "1.4.4": ["HEA", "CAP"],
    "1.4.5": ["HEA", "INF"],
    "1.4.7": ["MON"],
    "1.5.1": ["COM"],
    "1.5.2": ["COM", "CUL"],
    "1.5.3": ["EQL", "CAP"],
    "1.5.4": ["EQL"],
    "1.5.5": ["CUL"],
    "1.5.6": ["CUL"],
    "1.5.7": ["COM"],
}


@pytest.mark.parametrize("number", sorted(_EXPECTED))
def test_the_areas_of_the_vilnius_measures(number: str):
    """The main area of every measure, and the further ones nobody would dispute."""
    reading = read(vilnius_plan())
    (measure,) = (item for item in reading.measures if item.number == number)
    codes = [match.code for match in measure.areas]

    assert _EXPECTED[number][0] == codes[0]
    assert set(_EXPECTED[number]) <= set(codes)


def test_the_catalogue_has_the_sixteen_areas():
    """Sixteen codes, nine of them the study's own in eight and a half rows."""
    areas = the_catalogue().areas
    own = {area.study for area in areas if area.study and area.study.startswith("S")}

    assert 16 == len({area.code for area in areas})
    assert {"S1", "S2", "S3a", "S3b", "S4", "S5", "S6", "S7", "S8", "S9"} == own
