import pytest
from presentation.selection_presented import stated
from selection_cases import selection_of

from workbench.presentation.language import translate
from workbench.presentation.selection.labels import (
    best_first,
    chance,
    codes_in_words,
    criteria_names,
    decision_on,
    error_points,
    lead_words,
    percent_range,
    points,
    title_of,
)

NB = "\u00a0"


@pytest.mark.parametrize(
    ("share", "lt", "en"),
    [
        (0.0, f"<{NB}1{NB}%", f"<{NB}1%"),
        (0.009, f"<{NB}1{NB}%", f"<{NB}1%"),
        (0.614, f"61{NB}%", "61%"),
        (0.995, f">{NB}99{NB}%", f">{NB}99%"),
    ],
)
def test_a_share_of_draws_is_never_nought_nor_all(share, lt, en):
    """What some thousand draws have not shown may still be."""
    assert (chance(share, "lt"), chance(share, "en")) == (lt, en)


def test_an_error_is_told_in_whole_points_and_never_as_none():
    """Half a percentage point is one at most."""
    assert [error_points(error, "lt") for error in (0.0049, 0.0098, 0.098)] == ["1", "1", "10"]


def test_a_range_of_shares_has_its_sign_once():
    """One number where both ends are the same."""
    assert percent_range(0.126, 0.31, "lt") == f"13–31{NB}%"
    assert percent_range(0, 1, "en") == "0–100%"
    assert percent_range(0.2, 0.2, "en") == "20%"


def test_a_lead_of_nearly_nothing_is_not_called_nothing():
    """Whole points, with a true minus; below a half about nought."""
    leads = [lead_words(value, "lt") for value in (-5.46, 23.4, 0.3, -0.3, 0.0)]
    assert leads == ["−5", "23", "≈0", "≈0", "0"]


@pytest.mark.parametrize(
    ("thousandths", "said"),
    [(1_646_116, f"1{NB}646 taškai"), (941_300, "941 taškas"), (20_000, "20 taškų")],
)
def test_values_of_portfolios_are_counted_in_points(thousandths, said):
    """With the Lithuanian form of the number."""
    assert translate(points(thousandths), "lt") == said


def test_a_recommendation_is_called_by_code_and_title():
    """One nobody knows by its code alone."""
    selection = selection_of()
    assert title_of(selection, "GOV-R03", "en").startswith("GOV-R03 Yearly review")
    assert title_of(selection, "XXX-R99", "lt") == "XXX-R99"


def test_codes_stay_in_one_piece_and_carry_their_decision_where_asked():
    """A line never breaks within a code."""
    selection = selection_of()
    html = codes_in_words(selection, ("GOV-R01", "GOV-R02"), "lt", decided=True)
    assert html == "<span class=code>GOV-R01</span> (priimta), <span class=code>GOV-R02</span>"
    assert codes_in_words(selection, (), "lt") == ""


def test_decisions_are_found_by_code():
    """None where nothing was decided."""
    selection = selection_of()
    found = [decision_on(selection, code) for code in ("GOV-R01", "INF-R04", "GOV-R02")]
    assert found == ["adopt", "reject", None]


def test_the_best_come_first_and_equals_in_the_order_of_the_catalogue():
    """Three share the first place of the district."""
    first = best_first(selection_of("akmene"))
    assert [one.code for one in first[:3]] == ["GOV-R01", "GOV-R03", "GOV-R05"]
    assert [one.rank for one in first] == sorted(one.rank for one in first)


def test_criteria_are_named_in_their_order():
    """As the catalogue calls them, whatever a municipality decided."""
    names = criteria_names(stated(selection_of(), decisions=()), "en")
    assert names[:2] == ("Importance of the need", "Impact")
    assert len(names) == 6
