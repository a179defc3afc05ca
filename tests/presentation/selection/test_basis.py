from selection_cases import selection_of

from workbench.presentation.language import translate
from workbench.presentation.selection.basis import (
    NO_CANDIDATES,
    cost_basis,
    no_portfolio,
    points_source,
)


def test_points_are_told_by_where_they_come_from():
    """People, the analysis, proposals, nowhere; all cells are counted once."""
    said = points_source(selection_of(), "en")
    assert said == (
        "points: given by people – 14, from the analysis of needs – 76, proposed by rules of the "
        "catalogue – 391, unknown – 5; weights: of 5 groups of stakeholders"
    )
    assert 14 + 76 + 391 + 5 == 6 * len(selection_of().valued)


def test_equal_weights_are_called_an_assumption_where_nobody_was_asked():
    """They are no result of anything."""
    said = points_source(selection_of("akmene"), "lt")
    assert said.endswith("svoriai: vienodi (prielaida, nes nieko neklausta)")


def test_costs_are_told_by_who_says_so():
    """An estimate, an assumption, unknown; a code that may not be taken is in none."""
    said = cost_basis(selection_of(), ("GOV-R01", "GOV-R05", "LNG-R02", "XXX-R99"), "lt")
    assert "savivaldybės įverčiai – 1" in said
    assert "katalogo prielaidos (imamas intervalo vidurys) – 1" in said
    assert "nežinomos, todėl į jokią sumą neįeina, – 1." in said


def test_boxes_say_what_is_lacking_and_what_would_bring_it():
    """Parts that lack the same are told of once."""
    assert no_portfolio("en").lacking == "portfolio"
    assert "a rule given up" in no_portfolio("en").plain
    assert translate(NO_CANDIDATES, "lt").endswith("arba savą rekomendaciją.")
