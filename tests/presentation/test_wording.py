import pytest
from presentation.cases import evaluation_of

from workbench.analysis.checks.framework import Finding, Place
from workbench.model.base import Words
from workbench.model.catalogue import CheckCard, Severity
from workbench.model.municipality import Dismissal
from workbench.presentation.wording import say_dismissal, say_finding, say_place, short_quote

CARD = CheckCard(
    id="K01",
    severity=Severity.ERROR,
    title=Words(lt="Be kriterijų", en="No criteria"),
    rule=Words(lt="Kiekviena priemonė turi kriterijų."),
    messages={
        "default": Words(lt="Rasta „{words}“, {eur}.", en="Found “{words}”, {eur}."),
        "lt_only": Words(lt="Tik {count}."),
    },
    suggestion=Words(lt="Įrašykite."),
    source=Words(lt="Taisyklė"),
    mend="text",
)


def _finding(variant="default", dismissed=None, **values):
    place = Place("measure", "1.1.1")
    return Finding("K01", Severity.ERROR, place, "citata", variant, values, dismissed)


def test_a_finding_says_its_values():
    """Money stands with its sign, words as they are."""
    said = say_finding(_finding(words="<b>", eur=1000), CARD, "lt")
    assert said == "Rasta „&lt;b&gt;“, 1\u00a0000\u00a0Eur."


def test_words_of_the_plan_are_lithuanian_in_english_too():
    """An English message marks the Lithuanian words it quotes."""
    said = say_finding(_finding(words="pagal poreikį", eur=5), CARD, "en")
    assert said == "Found “<span lang=lt>pagal poreikį</span>”, EUR\u00a05."


def test_a_message_without_english_is_said_in_lithuanian():
    """Better the Lithuanian sentence, marked, than none."""
    said = say_finding(_finding("lt_only", count=3), CARD, "en")
    assert said == "<span lang=lt>Tik 3.</span>"


def test_a_variant_nobody_worded_is_said_as_the_usual_one():
    """A consultant who takes a wording out of the catalogue loses no finding."""
    said = say_finding(_finding("other", words="a", eur=1), CARD, "lt")
    assert said == "Rasta „a“, 1\u00a0Eur."


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("code", ["pavyzdys", "vilnius"])
def test_no_real_message_has_a_gap(code, language):
    """Every finding of the two plans has a value for each field of its wording."""
    said = [
        str(say_finding(finding, outcome.card, language))
        for outcome in evaluation_of(code).outcomes
        for finding in outcome.findings
    ]
    assert len(said) > 50
    gaps = ("{", "no data", "duomenų nėra")
    assert [message for message in said if any(gap in message for gap in gaps)] == []


@pytest.mark.parametrize(
    ("place", "lt"),
    [
        (Place("plan"), "visas planas"),
        (Place("objective", "1.2"), "1.2 uždavinys"),
        (Place("criterion", "1.2.3", 2), "1.2.3 priemonė, 2 kriterijus"),
        (Place("measure"), "priemonė be numerio"),
        (Place("total"), "bendra suma"),
    ],
)
def test_places_are_named(place, lt):
    """A reader finds the place in the plan."""
    assert lt == say_place(place, "lt")


def test_a_dismissed_finding_says_why_by_whom_and_when():
    """What was set aside stays visible with its reason."""
    dismissal = Dismissal(check="K01", reason="Taip sutarta", by="konsultantas", date="2026-01-15")
    said = say_dismissal(_finding(dismissed=dismissal), "lt")
    assert (
        "<strong>Atmesta:</strong> Taip sutarta (konsultantas, 2026\u00a0m. sausio 15\u00a0d.)"
        in said
    )
    assert say_dismissal(_finding(), "lt") == ""


def test_a_very_long_quote_is_cut_between_words():
    """Ten thousand letters do not bury the message."""
    quote = short_quote("žodis " * 2000, "lt")
    assert len(quote) < 220
    assert quote.endswith("žodis …“</q>")
