from presentation.cases import case_of

from workbench.presentation.plan_parts import ask_instead, numbers, plan_source
from workbench.text import text


def test_the_source_of_a_plan_says_whose_words_it_has():
    """Summaries are called summaries wherever the plan is the source."""
    assert plan_source(case_of("vilnius"), "lt").endswith("Nr. 30-3421/22 (tekstai – santraukos)")
    assert (
        plan_source(case_of("pavyzdys"), "lt") == "Išgalvotas savivaldybės puslapis (2025\u00a0m.)"
    )
    assert plan_source(case_of("kaunas"), "lt") == "plano teksto neturime"


def test_a_part_that_cannot_be_made_asks_instead():
    """The box says that nothing was evaluated, and what we would ask."""
    shown = ask_instead(text("Which areas of integration does the plan deal with?"), "lt")
    assert shown.plain == (
        "Nevertinta: plano teksto neturime.\nKlaustume: Kurias integracijos sritis planas apima?"
    )


def test_measures_without_a_number_are_named():
    """An empty number does not vanish from a list."""
    assert numbers(("1.1", ""), "lt") == "1.1, be numerio"
    assert numbers((), "lt") == "–"
