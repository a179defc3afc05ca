from __future__ import annotations

from builders import a_measure, a_plan, an_objective
from readings import read, the_catalogue, vilnius_plan

from workbench.analysis.coverage import cover_areas


def test_every_area_of_the_catalogue_is_there():
    """An area without a measure is listed too, with nothing in it."""
    areas = cover_areas(read(a_plan()))

    assert [area.code for area in the_catalogue().areas] == [cover.area.code for cover in areas]
    assert {"LNG"} == {cover.area.code for cover in areas if cover.measures}


def test_a_persons_areas_count_money_once_and_measures_in_each():
    """Money goes to the main area alone; the measure is seen in each of its areas."""
    measures = [
        a_measure("1", areas=["EMP", "LNG"]),
        a_measure("2", areas=["LNG"], funding="none_planned", amounts=[]),
    ]

    covers = {c.area.code: c for c in cover_areas(read(a_plan([an_objective(measures=measures)])))}

    assert (1, 1, 1, 10_000) == (
        covers["EMP"].measures,
        covers["EMP"].main_measures,
        covers["EMP"].funded,
        covers["EMP"].eur,
    )
    assert (2, 1, 1, 0) == (
        covers["LNG"].measures,
        covers["LNG"].main_measures,
        covers["LNG"].funded,
        covers["LNG"].eur,
    )
    assert covers["LNG"].evidence[0].by_person


def test_the_money_of_all_areas_is_the_money_of_the_plan():
    """Every funded measure of Vilnius has one main area, so the areas add up to the total."""
    covers = cover_areas(read(vilnius_plan()))

    assert 1_167_032 == sum(cover.eur for cover in covers)
    assert 20 == sum(cover.main_measures for cover in covers)
