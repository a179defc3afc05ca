from __future__ import annotations

from builders import a_measure, a_plan, an_objective
from readings import AS_OF, read, the_catalogue, vilnius_plan

from workbench.analysis.reading import AreaMatch


def test_a_reading_keeps_the_order_of_the_plan():
    """Measures stand as in the document, each with its goal and objective."""
    reading = read(a_plan([an_objective("1.1"), an_objective("1.2")]))

    assert ["1.1.1", "1.1.2", "1.2.1", "1.2.2"] == [item.number for item in reading.measures]
    assert ["1.1", "1.1", "1.2", "1.2"] == [item.objective.number for item in reading.measures]
    assert {"1"} == {item.goal.number for item in reading.measures}


def test_areas_a_person_set_stand():
    """Areas in the file go before those the words tell, even none at all."""
    measures = [a_measure("1.1.1", areas=["HOU", "LEG"]), a_measure("1.1.2", areas=[])]
    first, second = read(a_plan([an_objective(measures=measures)])).measures

    chosen = tuple(AreaMatch(code, (), by_person=True) for code in ("HOU", "LEG"))

    assert chosen == first.areas
    assert () == second.areas


def test_every_passage_has_its_place():
    """Title and paragraphs have no number; goals, objectives and measures their own."""
    plan = a_plan([an_objective(measures=[a_measure()])], paragraphs=["Įvadas"])

    assert ["", "", "1", "1.1", "1.1.1", "1.1.1"] == [place for place, _ in read(plan).passages]


def test_a_paragraph_to_be_filled_in_is_not_read():
    """Who coordinates is not said as long as the place is empty."""
    plan = a_plan(paragraphs=["Planą koordinuoja ___.", "Planas skirtas užsieniečiams."])
    reading = read(plan)

    assert ("Planas skirtas užsieniečiams.",) == reading.plan.paragraphs
    assert [] == [words for _, words in reading.passages if "___" in words]


def test_a_reading_holds_what_it_was_made_from():
    """Plan, catalogue, lexicon and date are at hand for every check."""
    plan = a_plan()
    reading = read(plan)

    assert (plan, the_catalogue(), the_catalogue().lexicon, AS_OF) == (
        reading.plan,
        reading.catalogue,
        reading.lexicon,
        reading.as_of,
    )


def test_the_indicators_of_vilnius():
    """Forty criteria, seventeen numeric; 809 032 Eur go to measures without a numeric one."""
    reading = read(vilnius_plan())
    kinds = [criterion.kind for measure in reading.measures for criterion in measure.criteria]
    without = [
        measure
        for measure in reading.measures
        if measure.measure.eur and "numeric" not in {item.kind for item in measure.criteria}
    ]

    assert (40, 17) == (len(kinds), kinds.count("numeric"))
    assert ["1.1.3", "1.4.7", "1.5.1", "1.5.2", "1.5.4", "1.5.7"] == [m.number for m in without]
    assert 809_032 == sum(measure.measure.eur for measure in without)
