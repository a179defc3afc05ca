"""Where the checks of families S, G, M, K and L draw their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from analysis.checks.examples_goals import carried_out_by
from analysis.checks.examples_measures import criterion, first
from analysis.checks.examples_structure import issue, titled
from builders import a_measure, a_plan, an_objective
from readings import found, outcome

if TYPE_CHECKING:
    from workbench.model.plan import Plan


_CENTRE, _OTHER = "Socialinių paslaugų centras", "Biblioteka"


def _values(check: str, plan: Plan) -> dict[str, Any]:
    (finding,) = outcome(check, plan).findings
    return finding.values


def test_a_repeated_number_is_reported_once_with_its_count():
    """S02: three measures of one number make one finding."""
    plan = a_plan([an_objective(measures=[a_measure() for _ in range(3)])])

    assert {"number": "1.1.1", "count": 3} == _values("S02", plan)


def test_rows_without_labels_are_no_finding_where_no_row_has_one():
    """S04: a document that labels nothing is consistent."""
    rows = [a_measure("1.1.1", label_present=False), a_measure("1.1.2", label_present=False)]

    assert "clear" == outcome("S04", a_plan([an_objective(measures=rows)])).status


def test_a_draft_may_have_no_date():
    """S05: blanks are asked of an act, not of a draft."""
    assert "clear" == outcome("S05", a_plan(act={"kind": "draft"})).status


@pytest.mark.parametrize("kind", ["director_order", "draft", "other"])
def test_approval_by_others_is_never_an_error(kind: str):
    """S06: the law allows an order; the finding is a warning."""
    plan = a_plan(act={"kind": kind, "date": "2024-01-02", "number": "A-1"})

    assert [("W", "", kind)] == found("S06", plan)


def test_a_director_s_order_does_not_make_row_seven_an_error():
    """S01: even a draft, mark 0, is a warning in the row of approval."""
    plan = a_plan(act={"kind": "draft"})

    assert {"W"} == {severity for severity, _, _ in found("S01", plan)}


def test_areas_near_each_other_do_not_clash():
    """S09: culture under an objective on communities answers the same point of the checklist."""
    near = titled("Kultūros šventės seniūnijose", title="Stiprinti bendruomenes")
    far = titled("Gydytojų konsultacijos", title="Stiprinti bendruomenes")

    assert ("clear", "found") == (outcome("S09", near).status, outcome("S09", far).status)


def test_what_a_check_of_its_own_reports_is_not_reported_twice():
    """S10: gaps, labels and totals are left to S02, S04 and B01; open questions are warnings."""
    assert [] == found("S10", issue("label_missing", place="1.1.1"))
    assert [("W", "1.1.1", "ambiguous_amounts")] == found(
        "S10", issue("ambiguous_amounts", severity="ask", place="1.1.1")
    )


def test_an_explained_term_is_no_mixture():
    """G04: „toliau – migrantai“ settles the term."""
    plan = first(title="Kalbos kursai migrantams")
    explained = plan.model_copy(update={"paragraphs": ("Užsieniečiai (toliau – migrantai).",)})

    assert ("found", "clear") == (outcome("G04", plan).status, outcome("G04", explained).status)


def test_a_measure_to_study_needs_is_no_evidence():
    """G05: what will be studied is not what the plan rests on."""
    assert "found" == outcome("G05", first(title="Atlikti užsieniečių poreikių tyrimą")).status


def test_one_institution_means_more_than_half():
    """G06: two of four measures are not too many, three are; unnamed bodies do not count."""
    assert [] == found("G06", carried_out_by(_CENTRE, _CENTRE, _OTHER, _OTHER))
    assert [("W", "", "default")] == found("G06", carried_out_by(_CENTRE, _CENTRE, _CENTRE, _OTHER))
    assert [] == found("G06", carried_out_by(*["Savivaldybės administracija"] * 4))


def test_verbs_of_activity_are_normal_in_titles_and_beside_numbers():
    """M05: only a criterion without a number is judged by its verb."""
    assert [] == found("M05", first(title="Užtikrinti ir skatinti kalbos mokymąsi"))
    assert [] == found("M05", criterion("Užtikrinti 40 vietų"))
    assert [("W", "1.1.1", "default")] == found("M05", criterion("Užtikrinti vietas"))


@pytest.mark.parametrize(
    ("texts", "funded", "expected"),
    [
        (["Geresnė kokybė"], True, ("E", "funded")),
        (["Geresnė kokybė"], False, ("W", "default")),
        (["Parengtas vadovas", "Geresnė kokybė"], True, ("I", "products")),
        (["Parengtas vadovas", "Geresnė kokybė", "Gera nuotaika"], True, ("W", "default")),
    ],
)
def test_what_stands_in_place_of_a_number_grades_its_absence(texts, funded, expected):
    """K02: error for money without any result, note where half can be checked off."""
    money = {} if funded else {"funding": "none_planned", "amounts": []}
    ((severity, _, variant),) = found("K02", criterion(*texts, **money))

    assert expected == (severity, variant)


def test_what_all_criteria_lack_is_said_once():
    """K05: one finding for the plan where no criterion has a source, else one for each measure."""
    bare = {"criteria": [{"text": "Kursus baigs 40 asmenų per metus"}]}
    all_bare = a_plan([an_objective(measures=[a_measure("1.1.1", **bare)])])

    assert [("W", "", "all")] == found("K05", all_bare)
    assert [("W", "1.1.1", "default")] == found("K05", first(**bare))


@pytest.mark.parametrize(
    "text",
    [
        "Surengti 3 mokymai per metus",
        "2025 m. – 3 mokymai",
        "Iš viso 3 mokymai",
        "2024–2026 m. 3 mokymai",
        "Dirbančių dalis – 60 proc.",
    ],
)
def test_a_number_whose_period_is_told(text: str):
    """K09: per year, by year, in total, or a share leave nothing open."""
    assert [] == found("K09", criterion(text, period_text=None))


def test_the_row_s_own_year_tells_the_period_of_its_numbers():
    """K09: a row for one year needs no year in its criteria; a plan of one year neither."""
    one_year = criterion("Surengti 3 mokymai", period_text=None).model_copy(
        update={"period": a_plan(period={"start": 2024, "end": 2024}).period}
    )

    assert [] == found("K09", criterion("Surengti 3 mokymai", period_text="2024 m. II ketv."))
    assert [] == found("K09", one_year)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("10 renginių (4 mugės, 6 seminarai)", "clear"),
        ("10 renginių (4 mugės, 5 seminarai)", "found"),
        ("100 asmenų (2 grupės, 5 mokymai)", "clear"),
        ("100 asmenų (60 moterų, 30 vyrų)", "found"),
        ("40 renginių (po 10 kasmet, 4 rajonuose)", "clear"),
        ("Iš viso 60 asmenų: 2024 m. – 20, 2025 m. – 30", "found"),
        ("10 renginių (apie 4–6 mugės ir 2 seminarai)", "clear"),
    ],
)
def test_numbers_in_brackets_that_are_parts_add_up(text: str, status: str):
    """K11: parts of the same kind are added, numbers of another kind are left alone."""
    assert status == outcome("K11", criterion(text)).status


def test_a_fixed_number_under_a_conditional_title_disagrees():
    """K12: and the participants of a single announced action stand for it."""
    people = criterion("40 asmenų per metus", title="Mokymai apie darbo rinką")
    silent = criterion("Parengtas leidinys", title="Mokymai apie darbo rinką")

    assert [] == found("K12", people)
    assert [("W", "1.1.1", "not_counted")] == found("K12", silent)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Organizuoti 2 mokymus", "organizuoti"),
        ("Ne rečiau nei kartą per mėnesį peržiūrėti statistiką", "peržiūrėti"),
        ("Iki 2026 m. parengti tvarką", "parengti"),
        ("Mokyklose užtikrinti mokytojų padėjėjus", "užtikrinti"),
        ("Paskelbti nuomos konkursai", None),
        ("Parengti 3 leidiniai", None),
        ("Parengtas leidinys", None),
    ],
)
def test_an_infinitive_is_told_from_a_participle(text: str, verb: str | None):
    """K14: „parengti tvarką“ is a task, „parengti leidiniai“ a result."""
    findings = outcome("K14", criterion(text)).findings

    assert ([verb] if verb else []) == [finding.values["verb"] for finding in findings]


def test_a_code_counts_as_a_language_only_where_languages_are_spoken_of():
    """L02: UA beside other codes or the word for language; elsewhere it is the country."""
    assert [] == found("L02", criterion("Paramos siunta UA"))
    assert 1 == len(found("L02", criterion("Parengta atmintinė (EN, UA)")))
