"""The sentences a director reads first."""

from dataclasses import replace

import pytest
from presentation.needs_cases import (
    ANALYSES,
    FAST,
    a_need,
    a_staff_survey,
    a_survey,
    an_evidence,
    bare,
    barely_asked,
    case_with,
    public,
    representative,
    rich,
    spoken,
)

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.needs.confidence import Level
from workbench.presentation.sentences.needs import say_mode, say_needs
from workbench.presentation.sentences.needs_results import (
    say_competences,
    say_groups,
    say_order,
    say_years,
)

NB = "\u00a0"


def lines(shown):
    """Return the sentences as lines."""
    return shown.plain.splitlines()


def with_evidence(count, sources=1):
    """Return an analysis with so many pieces of evidence."""
    keys = ("talks", "notes", "form")
    items = [an_evidence(f"x{i}", "LNG", source=keys[i % sources]) for i in range(count)]
    return analyse_needs(case_with(evidence=tuple(items)), (), FAST)


@pytest.mark.parametrize("name", list(ANALYSES))
@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_message_has_three_to_five_paragraphs(name, language):
    """A director reads it to the end."""
    assert 3 <= len(lines(say_needs(ANALYSES[name](), language))) <= 5


def test_the_message_of_a_survey():
    """What it rests on, what comes first and how sure, what is not known."""
    rests, first, trust, gap, unknown = lines(say_needs(rich(), "lt"))

    assert rests == (
        f"Išvados remiasi 2025{NB}m. apklausa (80 atsakymų) ir 6 įrodymais apie poreikius ir "
        "paslaugas; dalys skaičiuotos tarp atsakiusiųjų, o ne tarp visų užsieniečių."
    )
    assert first == (
        "Pirmoji pagal poreikį patiriančių žmonių dalį: „Lietuvių kalba ir pilietinis "
        f"orientavimas“ – 83{NB}% (73–89{NB}%). Skliaustuose – 95{NB}% intervalas. Tikimybė šiai "
        f"sričiai būti tarp pirmųjų trijų: >{NB}0,99."
    )
    assert trust == (
        "Suformuluota poreikių: 2; pasitikėjimas didelis ar vidutinis: 2, mažas ar labai mažas: 0. "
        "Žmonių nustatytų įverčių: 1; kitus pagal taisykles pasiūlė programa."
    )
    assert gap == (
        "Sritys, kuriose paslaugos įvertintos: 2 iš 16; iš tų, kurių poreikį rodo apklausa, "
        "didžiausia poreikio ir pasiūlos spraga – srityje „Lietuvių kalba ir pilietinis "
        "orientavimas“."
    )
    assert unknown == f"Sritys, apie kurių poreikius nieko nežinoma: 10 iš{NB}16."


def test_the_message_without_a_survey_names_needs_with_their_confidence():
    """Who said what, and how firmly it stands; no percentages."""
    said = lines(say_needs(spoken(), "lt"))

    assert said[0].startswith(
        "Išvados remiasi 6 įrodymais apie poreikius ir paslaugas iš 2 šaltinių; procentų "
        "neskaičiuojame:"
    )
    assert said[1] == (
        "Tvirčiausiai pagrįsti poreikiai: Išgalvotas poreikis LNG-1 (LNG-1, pasitikėjimas "
        "vidutinis); Išgalvotas poreikis HOU-1 (HOU-1, pasitikėjimas vidutinis)."
    )


def test_the_message_where_nothing_is_known():
    """It says so and pretends nothing."""
    assert lines(say_needs(bare(), "lt")) == [
        "Apie poreikius kol kas nieko nežinoma: nėra nei įrodymų, nei apklausos.",
        "Kiek paslaugos atliepia poreikius, nežinoma: jų niekas neįvertino.",
        f"Sritys, apie kurių poreikius nieko nežinoma: 16 iš{NB}16.",
    ]


@pytest.mark.parametrize(
    ("count", "sources", "said", "named"),
    [
        (1, 1, "1 įrodymu", "iš 1 šaltinio;"),
        (2, 2, "2 įrodymais", "iš 2 šaltinių;"),
        (9, 3, "9 įrodymais", "iš 3 šaltinių;"),
        (10, 1, "10 įrodymų", "iš 1 šaltinio;"),
        (11, 1, "11 įrodymų", "iš 1 šaltinio;"),
        (21, 1, "21 įrodymu", "iš 1 šaltinio;"),
    ],
)
def test_numbers_of_evidence_stand_in_their_case(count, sources, said, named):
    """1 įrodymu, 2 įrodymais, 10 įrodymų, 21 įrodymu."""
    message = lines(say_needs(with_evidence(count, sources), "lt"))

    assert message[0].startswith(f"Išvados remiasi {said} apie poreikius ir paslaugas {named}")
    assert message[1] == "Poreikiai iš jų dar nesuformuluoti."


@pytest.mark.parametrize(
    ("n", "said"), [(31, "31 atsakymas"), (32, "32 atsakymai"), (40, "40 atsakymų")]
)
def test_numbers_of_answers_stand_in_their_form(n, said):
    """31 atsakymas, 32 atsakymai, 40 atsakymų; without evidence nothing else is named."""
    needs = analyse_needs(case_with(), (a_survey(n, areas=("LNG",)),), FAST)
    message = lines(say_needs(needs, "lt"))[0]

    assert message.startswith(f"Išvados remiasi 2025{NB}m. apklausa ({said}) ir niekuo kitu;")


def test_one_need_is_one_need():
    """A single need is named in the singular."""
    case = case_with(evidence=(an_evidence("x", "LNG"),), needs=(a_need("LNG-1", "x"),))
    said = lines(say_needs(analyse_needs(case, (), FAST), "lt"))

    assert said[1].startswith("Tvirčiausiai pagrįstas poreikis: Išgalvotas poreikis LNG-1 (LNG-1,")


def test_a_weakly_founded_need_is_not_called_the_best_founded():
    """Where confidence is low throughout, the message says so instead of praising the first."""
    case = case_with(evidence=(an_evidence("x", "LNG"),), needs=(a_need("LNG-1", "x"),))
    needs = analyse_needs(case, (), FAST)
    doubted = replace(needs.needs[0].confidence, level=Level.LOW)
    weak = replace(needs, needs=(replace(needs.needs[0], confidence=doubted),))

    assert lines(say_needs(weak, "lt"))[1].startswith(
        "Suformuluotas poreikis, kol kas menkai pagrįstas: Išgalvotas poreikis LNG-1"
    )


def test_a_survey_for_everybody_says_so():
    """Weighted shares may be taken for all, and the intervals rest on a model."""
    message = lines(say_needs(representative(), "lt"))[0]
    mode = lines(say_mode(representative(), "lt"))

    assert message.endswith(
        "apklausos procentus galima taikyti visiems užsieniečiams tiek, kiek atsakiusieji panašūs "
        "į neatsakiusiuosius."
    )
    assert mode[0].endswith("kurios rezultatus galima taikyti visiems užsieniečiams.")
    assert mode[-1].startswith("Intervalai paremti modeliu:")


def test_a_sample_by_chance_has_no_warning():
    """Where everybody had a known chance the intervals hold."""
    survey = a_survey(60, areas=("LNG",), selection="probability")
    said = say_mode(analyse_needs(case_with(), (survey,), FAST), "lt").plain

    assert "modeliu" not in said
    assert "Visos dalys skaičiuotos tarp atsakiusiųjų" in said


def test_the_mode_has_its_reasons():
    """Why this one, and what keeps it from the next."""
    assert lines(say_mode(spoken(), "lt")) == [
        "Poreikiai aprašomi pagal tai, kas ką pasakė, be procentų.",
        "Kodėl taip: užsieniečių apklausos nėra, turime tik pavienius šaltinius.",
    ]
    few = "Kodėl taip: atsakė mažiau nei 30 žmonių, o dalims skaičiuoti to per mažai."
    assert few == lines(say_mode(barely_asked(), "lt"))[1]


def test_the_order_tells_where_people_see_it_otherwise():
    """What stands first, and what people place elsewhere than it was measured."""
    assert lines(say_order(rich(), "lt")) == [
        "Surikiuota sričių: 5; tarpusavyje atskiriamų grupių: 3.",
        "Pirmoji: „Lietuvių kalba ir pilietinis orientavimas“.",
        "Žmonės laiko svarbesnėmis, nei rodo matavimas: „Informavimas ir paslaugų prieinamumas“.",
    ]


def test_no_order_is_no_order():
    """Where areas cannot be told apart their places say nothing."""
    needs = analyse_needs(case_with(), (a_survey(30, areas=("HOU", "EMP")),), FAST)
    said = lines(say_order(needs, "lt"))

    assert said[0].startswith("Sričių surikiuoti negalima:")
    assert said[1] == "Todėl vietų negalima laikyti eile."
    assert lines(say_needs(needs, "lt"))[1].startswith("Sričių surikiuoti negalima:")


def test_groups_that_differ_are_named_with_both_shares():
    """Only what is certain, and how much could not be compared."""
    said = lines(say_groups(rich(), "lt"))

    assert said[0].startswith(
        "Patikimai nuo visų kitų žmonių skiriasi šių grupių poreikis: Ukraina, „Būstas“ (didesnis: "
        f"84{NB}%, visų kitų – 40{NB}%); "
    )
    assert said[1].endswith(f"13 iš{NB}15.")


def test_of_two_groups_one_tells_both():
    """The need of the one is higher because that of the other is lower; that is said once."""
    said = lines(say_groups(public(), "lt"))[0]

    assert "didesnis" in said
    assert "mažesnis" not in said


def test_no_proven_difference_is_not_sameness():
    """Nothing certain is no proof that all need the same."""
    needs = analyse_needs(case_with(), (a_survey(40, areas=("INF",), seed=1),), FAST)

    assert () == needs.survey.groups.telling
    assert "tai nereiškia, kad visų poreikiai vienodi" in say_groups(needs, "lt").plain


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (21, "Atsakė 21 darbuotojas."),
        (22, "Atsakė 22 darbuotojai."),
        (30, "Atsakė 30 darbuotojų."),
    ],
)
def test_what_staff_need_to_learn(n, said):
    """Only competences whose need is certain are named."""
    message = lines(say_competences(analyse_needs(case_with(), (a_staff_survey(n),), FAST), "lt"))

    assert message == [said, "Labiausiai darbuotojams reikia mokytis šių dalykų: Bendravimas."]


def test_too_few_of_staff_are_not_counted():
    """Three answered: neither their number nor their scores are told."""
    assert lines(say_competences(barely_asked(), "lt")) == [
        "Atsakė per mažai darbuotojų, kad būtų galima parodyti bent vieną gebėjimą."
    ]


def test_years_tell_what_has_risen_and_fallen():
    """Whatever is not certain is counted, the rest is named."""
    years = rich().years
    changed = tuple(
        replace(area, change=change)
        for area, change in zip(years.areas, ("risen", "fallen", *["undecided"] * 3), strict=True)
    )
    needs = replace(rich(), years=replace(years, areas=changed))

    assert lines(say_years(needs, "lt")) == [
        f"Nuo 2024 iki 2025{NB}m. sritys, kuriose pokytis neįrodytas: 3 iš{NB}5.",
        "Poreikis padidėjo: „Lietuvių kalba ir pilietinis orientavimas“.",
        "Poreikis sumažėjo: „Būstas“.",
    ]


@pytest.mark.parametrize("say", [say_order, say_groups, say_competences, say_years])
def test_what_is_not_known_has_one_sentence(say):
    """A box says what can be said instead."""
    shown = say(bare(), "lt")

    assert 1 == len(lines(shown))
    assert "absent" in shown.html


def told_of(rated):
    """Return what is said of confidence where only rated needs, or only others, are left."""
    needs = rich()
    kept = tuple(need for need in needs.needs if need.confidence.proposed is not rated)
    said = lines(say_needs(replace(needs, needs=kept), "lt"))
    return next(line for line in said if "Suformuluota" in line)


def test_a_confidence_nobody_rated_is_told_as_the_programs():
    """Where no person rated anything, no number of people stands there as nought."""
    words = "Pasitikėjimą pagal taisykles pasiūlė programa; žmonės jo dar nevertino."

    assert told_of(rated=False).endswith(words)


def test_a_confidence_people_rated_is_told_as_theirs():
    """Where every need was rated, nothing is said of proposals."""
    assert told_of(rated=True).endswith("Pasitikėjimą įvertino žmonės.")
