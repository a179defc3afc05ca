"""What the tables and sentences on the choice of recommendations show, and what they must not."""

import re
from dataclasses import replace
from functools import cache
from importlib import import_module

import pytest
from selection_cases import DRAWS, selection_of

from workbench.analysis.portfolio.alternatives import Equals
from workbench.analysis.portfolio.programme import Budget, Must
from workbench.analysis.portfolio.solving import choose
from workbench.analysis.robustness.cores import cores_of
from workbench.presentation.markup import as_plain
from workbench.presentation.sentences.selection_choice import say_choice
from workbench.presentation.sentences.selection_robustness import say_robustness
from workbench.presentation.tables.selection_cores import tab_cores
from workbench.presentation.tables.selection_decisions import tab_answers, tab_decisions
from workbench.presentation.tables.selection_greedy import tab_greedy
from workbench.presentation.tables.selection_own_choice import tab_own_choice
from workbench.presentation.tables.selection_payments import tab_payments
from workbench.presentation.tables.selection_portfolio import tab_portfolio
from workbench.presentation.tables.selection_rules import tab_rules
from workbench.presentation.tables.selection_scenarios import tab_scenarios
from workbench.presentation.vocabulary import VOCABULARY

NB = "\u00a0"
PARTS = (
    "say_choice",
    "tab_portfolio",
    "tab_rules",
    "tab_greedy",
    "say_robustness",
    "tab_cores",
    "tab_own_choice",
    "tab_scenarios",
    "tab_decisions",
    "tab_answers",
    "tab_payments",
)


def full():
    """Return the selection of the invented municipality: everything filled in."""
    return selection_of("pavyzdys")


def bare():
    """Return that of a real municipality where nobody entered anything."""
    return selection_of("akmene")


@cache
def clashing():
    """Return the full one with two obligatory recommendations for which money does not suffice."""
    selection = full()
    programme = selection.choice.programme
    rules = tuple(
        replace(rule, cents=10_000) if rule.key == "budget:2026:municipal" else rule
        for rule in programme.rules
    )
    programme = programme.with_rules((*rules, Must("CAP-R05"), Must("HOU-S01")))
    outcome = choose(programme)
    choice = replace(
        selection.choice,
        programme=programme,
        outcome=outcome,
        equals=None,
        prices=(),
        robustness=None,
    )
    scenarios = tuple(
        replace(one, outcome=outcome, added=(), dropped=(), value=None)
        for one in selection.scenarios[:1]
    )
    return replace(selection, choice=choice, scenarios=scenarios)


def empty():
    """Return one without any candidate."""
    nothing = {"decided": (), "answers": (), "payments": (), "scenarios": ()}
    return replace(full(), choice=None, valued=(), **nothing)


CASES = {"full": full, "bare": bare, "clashing": clashing, "empty": empty}


def function(name):
    """Return a function of the vocabulary."""
    module, _, attribute = VOCABULARY[name].partition(":")
    return getattr(import_module(module), attribute)


def plain(shown):
    """Return what is shown as text with plain blanks."""
    return shown.plain.replace(NB, " ")


def page(shown):
    """Return all words of the page, the notes below tables among them, with plain blanks."""
    return as_plain(shown.html).replace(NB, " ")


def rows(shown):
    """Return the rows of the tables as lists of cells, by the name of the row."""
    found = (line.split(" | ") for line in plain(shown).splitlines() if " | " in line)
    return {cells[0]: cells[1:] for cells in found}


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("case", list(CASES))
@pytest.mark.parametrize("name", PARTS)
def test_everything_can_be_shown_for_every_selection(name, case, language):
    """Each says something, no table is empty, no value of the program shows through."""
    shown = function(name)(CASES[case](), language)

    assert shown.plain
    assert not re.search(r">(None|nan|NaN|True|False)<|\{\w+\}|Text\(", shown.html)
    assert language == "en" or not re.search(r"\d,\d{2,}", plain(shown))
    for table in re.findall(r"<table>.*?</table>", shown.html, re.DOTALL):
        assert re.search(r"<tbody><tr[^>]*><t[hd][^>]*>", table)


@pytest.mark.parametrize("name", PARTS)
def test_what_is_not_there_says_so_in_a_box(name):
    """Without candidates no part shows a table; each says what is lacking."""
    shown = function(name)(empty(), "lt")

    assert "<table" not in shown.html
    assert "class=absent" in shown.html


def test_captions_differ_and_sources_are_named():
    """Readers jump by captions, and every table says where its figures come from."""
    html = "".join(function(name)(full(), "lt").html for name in PARTS)
    captions = re.findall(r"<caption>(.*?)</caption>", html)

    assert len(captions) == len(set(captions)) >= len(PARTS) - 2
    assert html.count("class=source") == len(captions)


def test_the_choice_tells_what_fits_what_limits_it_and_what_is_unknown():
    """The message in both languages: number, value, money, the dearest rule, unknown costs."""
    lt, en = plain(say_choice(full(), "lt")), plain(say_choice(full(), "en"))

    assert "Kandidačių yra 81, geriausiame (siūlomame) rinkinyje jų – 32." in lt
    assert "1 646 taškai, tai yra 43 % visų kandidačių bendros vertės" in lt
    assert "139 610 Eur" in lt
    assert "ne daugiau kaip 2 400 val. (be šios taisyklės rinkinys būtų vertesnis 200 taškų" in lt
    assert "6 rinkinio rekomendacijų kainos nežinomos" in lt
    assert "tai įrodyta" in lt
    assert "Candidates: 81; in the best portfolio (proposed): 32." in en
    assert "EUR 139,610" in en


def test_without_limits_the_choice_says_that_it_chooses_nothing():
    """Where nobody named money or hours, the order of value is what counts."""
    said = plain(say_choice(bare(), "lt"))

    assert "Kiek yra lėšų ir darbo valandų, niekas nenurodė." in said
    assert "svarbi tik kandidačių eilė pagal vertę" in said
    assert "Dėl kitų taisyklių netelpa: INF-R04" in said


def test_where_rules_clash_the_choice_says_which_and_what_would_be_enough():
    """No portfolio is invented; the missing money is named, and who decides."""
    said = plain(say_choice(clashing(), "lt"))

    assert "Nėra tokio kandidačių rinkinio" in said
    assert "pridėti 14 700 Eur (iš viso būtų 14 800 Eur)" in said
    assert "sprendžia savivaldybė" in said
    assert "Rinkinys nesiūlomas" in plain(tab_portfolio(clashing(), "lt"))


def test_equal_portfolios_are_told_with_what_they_hold_instead():
    """Who could choose as well otherwise, learns what."""
    selection = full()
    best = selection.choice.portfolio
    other = replace(best, codes=(*best.codes[1:], "LNG-R01"))
    choice = replace(selection.choice, equals=Equals((other,), more=False))
    said = plain(say_choice(replace(selection, choice=choice), "lt"))

    assert "Yra dar 1 lygiai tiek pat vertas rinkinys." in said
    assert "vietoj COM-R05 „Naujakurių vakarai ir bendros talkos seniūnijose“ yra LNG-R01" in said


def test_a_portfolio_that_is_not_proved_is_not_told_as_proved():
    """A search that was broken off is no proof."""
    selection = full()
    outcome = replace(selection.choice.portfolio, settled=False, bound=None)
    choice = replace(selection.choice, outcome=outcome)

    assert "neįrodyta" in plain(say_choice(replace(selection, choice=choice), "lt"))


def test_the_portfolio_shows_each_recommendation_with_what_it_takes():
    """Value with its interval, unknown cost as unknown, assumptions as such, sums at the end."""
    shown = rows(tab_portfolio(full(), "lt"))
    known = next(cells for name, cells in shown.items() if name.startswith("HEA-R02"))
    unknown = next(cells for name, cells in shown.items() if name.startswith("GOV-R05"))

    assert known[:2] == ["INF-1, HEA-1", "62 (48–77)"]
    assert "savivaldybės biudžetas: 2026 m. – 4 500 Eur" in known[2]
    assert "prielaida" in known[2]
    assert unknown[2] == "kaina nežinoma"
    assert shown["Iš viso"][1:3] == ["1 646", "139 610 Eur"]


def test_sums_stand_against_their_limits():
    """Limit, used and left by year and fund; what nobody limited is not told as free."""
    limits = rows(tab_portfolio(full(), "lt"))

    assert limits["2026 m., savivaldybės biudžetas"][:3] == ["25 000 Eur", "24 500 Eur", "500 Eur"]
    unlimited = rows(tab_portfolio(bare(), "lt"))["2027 m., savivaldybės biudžetas"]
    assert unlimited == ["nenurodyta", "74 350 Eur", "pasakyti negalima", "niekas"]


def test_rules_are_told_with_their_price_and_whether_they_are_kept():
    """The dearest first; what is missing stands where the own choice breaks a rule."""
    shown = list(rows(tab_rules(full(), "lt")).items())
    by_name = dict(shown)

    assert shown[1][0] == "2026 m. darbo laikas (administracija): ne daugiau kaip 2 400 val."
    assert shown[1][1][1:] == ["200 taškų", "11 %", "ne lėšų taisyklė", "laikosi"]
    budget = by_name["2026 m. savivaldybės biudžetas: ne daugiau kaip 25 000 Eur"]
    assert budget[1:] == ["38 taškai", "2 %", "2 taškai", "nesilaiko: 1 300 Eur"]
    assert "dar nieko nepriimta" in plain(tab_rules(bare(), "lt"))


def test_rules_that_clash_are_marked_and_have_no_price():
    """A price is a difference of best portfolios, and there is none."""
    shown = rows(tab_rules(clashing(), "lt"))
    budget = shown["2026 m. savivaldybės biudžetas: ne daugiau kaip 100 Eur"]

    assert budget[1:] == ["sudaro prieštaravimą", "14 700 Eur"]
    assert "Kaina taškais" not in plain(tab_rules(clashing(), "lt"))


def test_without_rules_there_is_no_table_of_rules():
    """Nothing is said of prices where nothing limits."""
    choice = replace(bare().choice, programme=bare().choice.programme.with_rules(()), prices=())

    assert "Taisyklių nėra" in tab_rules(replace(bare(), choice=choice), "lt").plain


def test_the_plain_order_is_told_with_its_gap_and_differences():
    """How far it falls behind in per cent, and what only one of both takes."""
    said = plain(tab_greedy(full(), "lt"))

    assert "priimta būtų 16 rekomendacijų, vertė – 941 taškas" in said
    assert "Tai 42,8 % mažiau" in said
    assert "Tik geriausiame rinkinyje (19): GOV-R05" in said
    assert "Tik renkant iš eilės (3): INF-R05" in said


def test_the_plain_order_beside_no_portfolio_compares_with_none():
    """Where rules clash, the column of the best portfolio is not there."""
    said = plain(tab_greedy(clashing(), "lt"))

    assert "su kuriuo būtų galima palyginti, nėra" in said
    assert "Geriausiame rinkinyje" not in said


def test_robustness_names_its_draws_and_their_error():
    """Six draws tell a share within 40 percentage points, and the page says so."""
    said = plain(say_robustness(full(), "lt"))

    assert f"bandymų skaičius – {DRAWS}" in said
    assert "(imties būdas)" in said
    assert "ne daugiau kaip 40 proc. p." in said
    assert "21 kandidatė į geriausią rinkinį pateko kiekviename bandyme (branduolys)" in said
    assert "(ribinės): 20; nė viename nepateko (išorinės): 40." in said


def test_both_variants_stand_side_by_side_where_there_are_both():
    """The exact one is told apart from the sampled one."""
    selection = full()
    codes = [option.code for option in selection.choice.programme.options]
    exact = cores_of([frozenset(codes[:2]), frozenset(codes[:1])], codes, sampled=False)
    robustness = replace(selection.choice.robustness, exact=exact)
    both = replace(selection, choice=replace(selection.choice, robustness=robustness))

    assert "branduolys – 1, ribinės – 1, išorinės – 79" in plain(say_robustness(both, "lt"))
    first = next(c for name, c in rows(tab_cores(both, "lt")).items() if name.startswith("GOV-R02"))
    assert first[:3] == ["83 %", "Ribinė", "50 %"]
    assert "(tiksli)" not in plain(tab_cores(full(), "lt"))


def test_borderline_candidates_come_with_what_to_look_into():
    """The widest weighted interval with its origin; an unknown cost beside it."""
    shown = rows(tab_cores(full(), "lt"))
    both = next(cells for name, cells in shown.items() if name.startswith("EQL-R05"))

    assert "Poveikis: 20–70 tašk. (siūloma pagal katalogo taisyklę)" in both[3]
    assert "kainą: ji nežinoma" in both[3]


def test_the_own_choice_is_compared_and_the_undecided_are_told():
    """What it loses is told in words, with how many candidates wait for a decision."""
    said = plain(tab_own_choice(full(), "lt"))

    assert "Tos, dėl kurių dar nenuspręsta (72), laikomos nepriimtomis" in said
    assert "1 308 taškais (iki 77 %) mažiau vertas už geriausią rinkinį" in said
    assert rows(tab_own_choice(full(), "lt"))["Vertė"] == ["387 taškai", "1 646 taškai"]
    assert "kurių savivaldybės pasirinkimas nesilaiko" in said


def test_nothing_taken_yet_is_no_choice_of_the_municipality():
    """Silence is not told as a decision."""
    for part in (tab_own_choice, tab_decisions):
        assert "class=absent" in part(bare(), "lt").html
    assert "dar nepriėmė nė vienos" in tab_own_choice(bare(), "lt").plain


def test_scenarios_stand_beside_the_basis():
    """What differs, how much value changes by the weights of the basis, what is taken otherwise."""
    shown = rows(tab_scenarios(full(), "lt"))
    less = next(cells for name, cells in shown.items() if name.startswith("Lėšų 60 proc."))
    same = next(cells for name, cells in shown.items() if name.startswith("Be kalbos"))

    assert less[:3] == ["31", "1 610 taškų 36 taškais mažiau", "82 500 Eur"]
    assert less[3].startswith("CUL-R04")
    assert same[1:] == ["1 646 taškai tiek pat, kiek pagrindas", "139 610 Eur", "nieko", "nieko"]
    assert "Scenarijų neįrašyta" in tab_scenarios(bare(), "lt").plain


def test_a_scenario_that_cannot_be_is_explained():
    """Its row holds no numbers, and below it is said which rules clash."""
    said = page(tab_scenarios(clashing(), "lt"))

    assert "rinkinio nėra: visų taisyklių kartu laikytis neįmanoma" in said
    assert "Scenarijus „Lėšų 60 proc.“. Šių taisyklių kartu laikytis neįmanoma" in said


def test_decisions_are_logged_with_what_speaks_against_them():
    """Choice, change, reason, role and date in a person's words; what draws say stands beside."""
    shown = rows(tab_decisions(full(), "lt"))
    adapted = next(cells for name, cells in shown.items() if name.startswith("HOU-R01"))
    kept = next(cells for name, cells in shown.items() if name.startswith("GOV-R01"))

    assert adapted[0].startswith("Priimta pakeista Pakeitimas: Tarpininkas dirba tik su šeimomis")
    assert adapted[2] == "administracijos direktorius, 2026 m. sausio 16 d."
    assert adapted[4] == "į geriausią rinkinį nepateko nė viename bandyme"
    assert kept[4] == "nieko"
    assert "Dėl 72 kandidačių, kurias galima priimti, dar nenuspręsta." in page(
        tab_decisions(full(), "lt")
    )


def test_what_the_gate_stopped_and_was_taken_all_the_same_is_told():
    """A decision against the gate stands in the log with the question it failed."""
    selection = full()
    stopped = selection.candidates.stopped[0]
    first = selection.decided[0]
    decided = replace(first, recommendation=stopped.recommendation, against=("stopped",))
    against = rows(tab_decisions(replace(selection, decided=(decided,)), "lt"))

    assert list(against.values())[1][4].startswith("neperėjo išankstinės atrankos: ")


def test_needs_without_an_answer_come_first_and_loud():
    """The box above names them, and their rows stand first."""
    selection = full()
    silent = replace(selection.answers[3], answer="nothing", by=())
    shown = tab_answers(replace(selection, answers=(*selection.answers[:3], silent)), "lt")

    assert "Be atsako lieka šie poreikiai: EMP-1" in plain(shown)
    assert "class=banner" in shown.html
    assert list(rows(shown))[1].endswith("EMP-1")
    assert "šiuos poreikius: COM-1 Reikia vietų" in plain(tab_answers(selection, "lt"))


def test_answered_needs_are_told_as_answered():
    """Where everything has its answer the box says so."""
    selection = full()
    taken = tuple(one for one in selection.answers if one.answer == "taken")

    said = tab_answers(replace(selection, answers=taken), "lt").plain
    assert said.startswith("Kiekvieną poreikį atlieps kuri nors priimta rekomendacija.")


def test_payments_say_whose_they_are_and_where_limits_are_exceeded():
    """What was taken is told from what is proposed; AMIF has to be checked."""
    said, proposed = plain(tab_payments(full(), "lt")), plain(tab_payments(bare(), "lt"))

    assert "7 savivaldybės priimtų rekomendacijų lėšos" in said
    assert "26 300 Eur riba – 25 000 Eur viršyta 1 300 Eur" in said
    assert "Ar pagal PMIF kvietimą šios rekomendacijos finansuojamos" in said
    assert "įsakyme Nr. A1-214" in said
    assert "Savivaldybė dar nieko nepriėmė" in proposed
    assert "Neįeina į jokią sumą, nes kaina nežinoma: " in proposed


def test_money_of_a_year_nobody_limited_is_told_so():
    """A fund without a limit is not told as sufficient."""
    selection = full()
    rules = tuple(r for r in selection.choice.programme.rules if not isinstance(r, Budget))
    choice = replace(selection.choice, programme=selection.choice.programme.with_rules(rules))
    said = plain(say_choice(replace(selection, choice=choice), "lt"))

    assert "Kiek yra šių lėšų, niekas nenurodė, todėl jos neribotos: 2026 m., PMIF lėšos" in said
