"""What was decided, which needs stay without an answer, and who pays."""

from types import SimpleNamespace

import pytest
from needs_builders import need
from selection_builders import candidate, case_with, cost, selection

from workbench.analysis.selection.candidates import Candidates
from workbench.analysis.selection.costs import cost_candidates
from workbench.analysis.selection.decided import answer_needs, payments, read_decisions
from workbench.model.selection import GateAnswer

NO = GateAnswer(
    recommendation="LNG-R01", aspect="resources", passes=False, reason="x", by="k", date="2026"
)


def decided(*decisions, candidates, needs=()):
    """Return decisions with what they are about."""
    case = SimpleNamespace(
        file=SimpleNamespace(selection=selection(decisions=list(decisions)), needs=needs)
    )
    return read_decisions(case, Candidates(tuple(candidates), ()))


def decision(choice, code="LNG-R01", **more):
    """Return a decision."""
    change = {"change": {"lt": "x"}} if choice == "adapt" else {}
    return {"recommendation": code, "choice": choice, **change, **more}


@pytest.mark.parametrize(
    ("choice", "taken"), [("adopt", True), ("adapt", True), ("reject", False), ("later", False)]
)
def test_adopted_and_adapted_become_part_of_the_plan(choice, taken):
    """The others do not."""
    (one,) = decided(decision(choice), candidates=[candidate()])

    assert taken == one.taken


def test_a_decision_may_name_the_needs_it_answers():
    """Without that the linked ones are meant; needs that are not there are not named."""
    linked = candidate(needs=["LNG-1"])
    known = (need("LNG-1"), need("LNG-2"))
    (named,) = decided(
        decision("adopt", needs=["LNG-2", "LNG-9"]), candidates=[linked], needs=known
    )
    (plain,) = decided(decision("adopt"), candidates=[linked], needs=known)

    assert (("LNG-2",), ("LNG-1",)) == (named.needs, plain.needs)


def test_what_the_gate_keeps_out_can_only_be_taken_against_it():
    """The contradiction is told, not resolved."""
    (one,) = decided(decision("adopt"), candidates=[candidate(gate=[NO])])

    assert ("stopped",) == one.against


@pytest.mark.parametrize(
    ("decisions", "candidates", "expected"),
    [
        ([], [], "nothing"),
        ([], [candidate(needs=["LNG-1"])], "open"),
        ([], [candidate(needs=["LNG-1"], gate=[NO])], "stopped"),
        ([decision("reject")], [candidate(needs=["LNG-1"])], "rejected"),
        ([decision("later")], [candidate(needs=["LNG-1"])], "later"),
        (
            [decision("later")],
            [candidate(needs=["LNG-1"]), candidate("LNG-R02", needs=["LNG-1"])],
            "open",
        ),
        (
            [decision("reject"), decision("adopt", "LNG-R02")],
            [candidate(needs=["LNG-1"]), candidate("LNG-R02", needs=["LNG-1"])],
            "taken",
        ),
    ],
)
def test_a_need_stands_as_its_best_answer(decisions, candidates, expected):
    """Taken before open, open before put off, put off before rejected."""
    concluded = [SimpleNamespace(need=need("LNG-1"))]
    known = decided(*decisions, candidates=candidates, needs=(need("LNG-1"),))
    (answer,) = answer_needs(concluded, Candidates(tuple(candidates), ()), known)

    assert expected == answer.answer


def test_payments_add_up_by_year_and_fund():
    """What is not in the set, or of unknown cost, is in no payment."""
    candidates = [
        candidate("LNG-R01", cost=cost(10, 10)),
        candidate("LNG-R02", cost=cost(5, 5)),
        candidate("LNG-R03", cost=cost(7, 7), funding=["amif"]),
        candidate("LNG-R04", cost=cost(9, 9)),
        candidate("LNG-R05", cost=None, cost_unknown={"lt": "x"}),
    ]
    case = case_with(years={"first": 2026, "last": 2027})
    found = payments(
        cost_candidates(case, candidates), {"LNG-R01", "LNG-R02", "LNG-R03", "LNG-R05"}
    )

    assert [
        (2026, "amif", 700, ("LNG-R03",)),
        (2026, "municipal", 1500, ("LNG-R01", "LNG-R02")),
        (2027, "amif", 700, ("LNG-R03",)),
        (2027, "municipal", 1500, ("LNG-R01", "LNG-R02")),
    ] == [(p.year, p.fund, p.cents, p.codes) for p in found]
