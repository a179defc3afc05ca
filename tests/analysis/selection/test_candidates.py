"""Which recommendations a municipality has reason to look at."""

from types import SimpleNamespace

import pytest
from needs_builders import need
from selection_builders import SIGNED, recommendation
from selection_cases import selection_of

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.needs.matrix import Gap
from workbench.analysis.selection.candidates import CALLS, find_candidates, gap_for, linked
from workbench.model.selection import Decision, GateAnswer, Selection


@pytest.mark.parametrize(
    ("item", "wanted", "answers"),
    [
        ({}, {}, True),
        ({}, {"code": "HOU-1"}, False),
        ({"also": ["HOU"]}, {"code": "HOU-1"}, True),
        ({}, {"dimension": "coverage"}, True),
        ({}, {"dimension": "quality"}, False),
        ({"groups": ["women"]}, {"group": "workers"}, False),
        ({"groups": ["women", "workers"]}, {"group": "workers"}, True),
        ({"groups": ["women"]}, {}, True),
    ],
)
def test_a_recommendation_answers_needs_of_its_area_dimension_and_group(item, wanted, answers):
    """What a need does not say is not asked for; a need of everybody is answered by any group."""
    wanted = {"code": "LNG-1", **wanted}

    assert ((wanted["code"],) if answers else ()) == linked(
        recommendation(**item), [need(**wanted)]
    )


def area(whole, **dimensions):
    """Return an area with its gaps."""
    cells = [SimpleNamespace(dimension=name, gap=gap) for name, gap in dimensions.items()]
    return SimpleNamespace(gap=whole, cells=cells)


def test_the_widest_known_gap_of_its_dimensions_counts():
    """A recommendation is measured by what it works on, not by the rest of the area."""
    item = recommendation(dimensions=["coverage", "quality"])
    gaps = area(
        Gap(0.9, 0.9, 0.9),
        coverage=Gap(0.2, 0.1, 0.3),
        quality=Gap(0.4, 0.3, 0.5),
        access=Gap(0.8, 0.8, 0.8),
    )

    assert 0.4 == gap_for(item, gaps).value


def test_without_a_known_dimension_the_area_speaks():
    """A gap of the whole area is better than none."""
    whole = Gap(None, 0.1, 0.6)

    assert whole is gap_for(recommendation(), area(whole, coverage=Gap(None, 0.0, 1.0)))


def found(**parts):
    """Return the candidates of Akmenė with parts of a selection."""
    case = selection_of("akmene").case
    file = case.file.model_copy(update={"selection": Selection.model_validate(parts)})
    changed = case.model_copy(update={"file": file})
    return find_candidates(changed, analyse_needs(changed))


def test_every_recommendation_is_a_candidate_or_uncalled():
    """Nothing of the catalogue is lost, and every candidate says why it is one."""
    whole = selection_of("akmene")
    listed, uncalled = whole.candidates.listed, whole.candidates.uncalled

    codes = [one.code for one in listed] + [one.code for one in uncalled]
    assert sorted(codes) == sorted(item.code for item in whole.case.catalogue.recommendations)
    assert {one.call for one in listed} <= set(CALLS)


def test_what_a_person_decided_on_is_looked_at():
    """A decision on something nothing calls for makes it a candidate."""
    code = selection_of("akmene").candidates.uncalled[0].code
    decision = Decision(recommendation=code, choice="reject", **SIGNED)

    candidate = found(decisions=[decision.model_dump()]).get(code)
    assert candidate is not None
    assert "person" == candidate.call


def test_a_duty_calls_without_any_evidence():
    """What the law asks for does not wait for a finding."""
    whole = selection_of("akmene")
    duties = {c.code for c in whole.case.catalogue.selection.references if c.binding == "duty"}

    bound = [i for i in whole.case.catalogue.recommendations if duties & set(i.references)]
    assert bound
    assert all(whole.candidates.get(item.code) for item in bound)


def test_a_no_at_the_gate_keeps_out_and_stays_visible():
    """It is no longer open, and the question it failed is named."""
    code = selection_of("akmene").candidates.listed[0].code
    answer = GateAnswer(recommendation=code, aspect="resources", passes=False, **SIGNED)
    candidates = found(gate=[answer.model_dump()])

    assert (code,) == tuple(one.code for one in candidates.stopped)
    assert ("resources",) == candidates.stopped[0].stopped_by
    assert code not in [one.code for one in candidates.open]


def test_what_a_candidate_needs_is_a_candidate_too():
    """Nobody is offered half of something."""
    for code in ("akmene", "vilnius", "pavyzdys"):
        candidates = selection_of(code).candidates
        for one in candidates.listed:
            assert all(candidates.get(needed) for needed in one.recommendation.requires)


def test_the_own_recommendation_stands_in_its_area():
    """A municipality's own idea is told from the catalogue's."""
    own = selection_of().candidates.get("HOU-S01")

    assert own is not None
    assert own.own
    assert not selection_of().candidates.get("HOU-R01").own
