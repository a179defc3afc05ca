"""The message of a selection: honest where all is known and where nothing is."""

from dataclasses import replace

from presentation.selection_presented import CLASH, infeasible, without_candidates
from selection_cases import selection_of

from workbench.analysis.robustness.cores import CoreIndex
from workbench.presentation.sentences.selection import say_selection


def lines(selection, language="lt"):
    """Return the paragraphs of the message."""
    return say_selection(selection, language).plain.splitlines()


def test_a_selection_that_is_filled_in_says_what_is_sure():
    """Core, decisions, needs without an answer, and what is missing."""
    first, core, decided, needs, missing = lines(selection_of())
    assert first == "Svarstyti verta 81 rekomendaciją; 52 iš jų atliepia nustatytus poreikius."
    assert core.startswith("Neskaitant to, ką nustato taisyklės, 20 kandidačių pateko")
    assert "GOV-R01" not in core
    assert decided == (
        "Savivaldybė priėmė 7 rekomendacijas (iš jų pakeistų – 1), atmetė 1, atidėjo 1; "
        "dėl kitų 72 dar nenuspręsta."
    )
    assert needs.startswith("Nustatytų poreikių be atsakymo: 1 iš 9 – COM-1 „Reikia vietų")
    assert missing.endswith("žmonių vertinimų (yra 14 iš 486); 13 kandidačių kainų.")


def test_where_nobody_was_asked_nothing_is_sure():
    """Everything fits, which is no choice; proposed points alone; what is missing."""
    said = lines(selection_of("akmene"))
    assert "tai dar ne pasirinkimas" in said[1]
    assert "žmonės dar nevertino" in said[2]
    assert said[3] == "Savivaldybė dar nepriėmė sprendimo nė dėl vienos rekomendacijos."
    assert said[4].startswith("Vienintelis nustatytas poreikis kol kas be atsakymo – MON-1 „")
    assert "niekas dar neklaustas" in said[5]
    assert "lėšų ribų; darbo laiko ribų; žmonių vertinimų (yra 0 iš 252)" in said[5]


def test_rules_that_exclude_each_other_are_named():
    """No portfolio is proposed; the rules that cannot hold together are."""
    said = lines(infeasible())[1]
    assert said.startswith("Visų reikalavimų kartu įvykdyti neįmanoma")
    assert "savivaldybės biudžetas" in said
    assert "INF-R01 „Savivaldybės svetainės skiltis" in said
    many = replace(infeasible().choice.outcome, conflict=CLASH * 3)
    choice = replace(infeasible().choice, outcome=many)
    assert "; ir kiti. Bent vieną" in lines(replace(infeasible(), choice=choice))[1]


def test_without_candidates_there_is_nothing_to_choose():
    """Neither a value nor a core is spoken of."""
    said = " ".join(lines(without_candidates()))
    assert "Rinktis kol kas nėra iš ko" in said
    assert "Didžiausios vertės" not in said
    assert "Nustatytų poreikių nėra" in said


def test_a_choice_with_nothing_sure_says_so():
    """Where every candidate comes and goes with the weights none is named."""
    selection = selection_of()
    robustness = selection.choice.robustness
    shaky = tuple(CoreIndex(one.code, 0.5, "borderline") for one in selection.valued)
    sampled = replace(robustness.sampled, options=shaky)
    choice = replace(selection.choice, robustness=replace(robustness, sampled=sampled))
    assert "nepatenka užtikrintai" in lines(replace(selection, choice=choice))[1]


def test_candidates_that_answer_no_need_are_told_from_those_that_do():
    """Gaps and duties call too, but that is less than a concluded need."""
    selection = selection_of("akmene")
    listed = tuple(replace(one, call="gap") for one in selection.candidates.listed)
    other = replace(selection, candidates=replace(selection.candidates, listed=listed))
    assert lines(other)[0].endswith("nė viena jų neatliepia nustatyto poreikio.")


def test_needs_that_all_have_an_answer_are_said_to():
    """No list of none."""
    selection = selection_of()
    answered = tuple(one for one in selection.answers if one.answer == "taken")
    said = lines(replace(selection, answers=answered))
    assert "Kiekvieną nustatytą poreikį atliepia bent viena priimta rekomendacija." in said


def test_the_message_has_three_to_six_sentences_of_english_too():
    """One paragraph each."""
    for selection in (selection_of(), selection_of("akmene"), infeasible(), without_candidates()):
        assert 3 <= len(lines(selection, "en")) <= 6
    assert "20 candidates are in the best portfolio" in lines(selection_of(), "en")[1]


def test_points_people_gave_are_not_passed_over():
    """Without limits values are named; some rest on people's points by then."""
    selection = selection_of()
    choice = replace(selection.choice, limited=False)
    said = lines(replace(selection, choice=choice))[2]
    assert "Vertes daugiausia lemia darbastalio siūlomi taškai." in said
