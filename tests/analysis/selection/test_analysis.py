"""The whole selection of a municipality."""

from selection_cases import selection_of

from workbench.analysis.portfolio.exact import broken, value_of
from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.selection.analysis import select_recommendations
from workbench.model.selection import Budget


def test_the_best_portfolio_keeps_every_rule():
    """Counted again in whole numbers."""
    choice = selection_of().choice

    assert () == broken(choice.programme, choice.portfolio.codes)
    assert choice.portfolio.value == value_of(choice.programme, choice.portfolio.codes)


def test_only_what_may_be_taken_is_valued():
    """What the gate stopped is neither valued nor chosen."""
    whole = selection_of()
    stopped = {one.code for one in whole.candidates.stopped}

    assert stopped
    assert not stopped & {one.code for one in whole.valued}
    assert not stopped & set(whole.choice.portfolio.codes)


def test_ranks_follow_values():
    """The first has the highest value."""
    ordered = sorted(selection_of().valued, key=lambda one: one.rank)
    values = [one.value.value for one in ordered]

    assert values == sorted(values, reverse=True)
    assert 1 == ordered[0].rank


def test_greedy_and_scenarios_stand_beside_the_best():
    """The plain order is never better; more money is never worse."""
    whole = selection_of()
    results = {one.scenario.key: one for one in whole.scenarios}

    assert whole.choice.greedy.portfolio.value <= whole.choice.portfolio.value
    assert results["more"].value >= whole.choice.portfolio.value >= results["less"].value


def test_needs_are_followed_to_decisions():
    """Housing is answered by what was adapted; community waits for a decision."""
    answers = {one.need.need.code: one for one in selection_of().answers}

    assert ("taken", ("HOU-R01",)) == (answers["HOU-1"].answer, answers["HOU-1"].by)
    assert "open" == answers["COM-1"].answer


def test_a_municipality_where_nobody_was_asked_is_told_apart():
    """No weights, no limits, no decisions: nothing is pretended."""
    whole = selection_of("akmene")

    assert not whole.views.asked
    assert not whole.choice.limited
    assert whole.agreement is None
    assert whole.choice.robustness.own is None
    assert () == whole.decided


def test_funds_nobody_limited_are_named():
    """Money from a fund of which nothing is known is not taken for granted silently."""
    choice = selection_of("vilnius").choice

    assert {(year, fund) for year, fund, _ in choice.portfolio.spent} == set(choice.unlimited)
    assert all(fund != "municipal" for _, fund in selection_of().choice.unlimited)


def test_limits_that_cannot_hold_are_an_answer_and_not_an_error():
    """A municipality with too little money learns which rule cannot hold."""
    whole = selection_of()
    poor = tuple(
        Budget(year=year, fund=fund, eur=0, by="k", date="2026-01-15")
        for year in whole.years
        for fund in ("municipal", "amif", "esf", "state")
    )
    chosen = whole.case.file.selection
    rules = tuple(
        rule.model_copy(update={"recommendations": ("GOV-R01", "LNG-R02")})
        if rule.key == "coordination"
        else rule
        for rule in chosen.rules
    )
    selection = chosen.model_copy(update={"budgets": poor, "rules": rules, "scenarios": ()})
    file = whole.case.file.model_copy(update={"selection": selection})
    found = select_recommendations(
        whole.case.model_copy(update={"file": file}), whole.needs, draws=2
    )

    assert isinstance(found.choice.outcome, Infeasible)
    assert found.choice.portfolio is None
    assert found.choice.outcome.shortfalls
