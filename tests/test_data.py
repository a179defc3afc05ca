"""The data of the six municipalities and the Vilnius plan, held against their sources."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from workbench.model.facts import Precision, Status
from workbench.model.municipality import MunicipalityFile
from workbench.model.plan import Funding, Operator, Per, Plan

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SIX = {
    "vilnius": "Vilniaus",
    "kaunas": "Kauno",
    "klaipeda": "Klaipėdos",
    "siauliai": "Šiaulių",
    "akmene": "Akmenės",
    "jonava": "Jonavos",
}
# The county of Šiauliai holds two of the six, and one figure is of two cities together.
TERRITORIES = {
    "Šiaulių apskr.": ("siauliai", "akmene"),
    "Vilniaus apskr.": ("vilnius",),
    "Kauno m. + Šiaulių m.": ("kaunas", "siauliai"),
    "all six": tuple(SIX),
    "national": tuple(SIX),
    "large cities": ("vilnius", "kaunas", "klaipeda"),
    **{f"{name} {kind}": (code,) for code, name in SIX.items() for kind in ("m.", "r.", "KAD")},
}
# A period is dated by its end; what is still to come by 2028 is left without a date.
PERIODS = {
    "2022 spring": "2022",
    "2025 H1": "2025",
    "2024/25": "2025",
    "2003-2010": "2010",
    "2021-11..2022-11": "2022-11",
    "2023-10..2024": "2024",
    "2022-2023": "2023",
    "2020-08..2020-11": "2020-11",
    "2020-11..2021-01": "2021-01",
    "2021 needs analysis": "2021",
    "2014-01 (published)": "2014-01",
}
UNITS = {
    "persons",
    "children",
    "permits",
    "EUR",
    "services",
    "jobs",
    "persons per day",
    "share",
    "institutions",
    "consultations",
}
OFFICIAL_NAMES = (
    "įstatymo „Dėl užsieniečių teisinės padėties“",
    "Nevyriausybinių organizacijų ir bendruomeninės veiklos stiprinimo 2022 metų veiksmų plano",
)
QUALIFIERS = [
    ("1.1.1", "Pagal poreikį"),
    ("1.1.1", "Ne rečiau nei 1 kartą per metus"),
    ("1.1.2", "ir kt."),
    ("1.1.2", "patobulino"),
    ("1.1.3", "EN, RU, UA"),
    ("1.1.3", "Parengtas"),
    ("1.1.3", "Sukurta"),
    ("1.2.1", "4 darbo mugės, 6 seminarai"),
    ("1.2.1", "pagal poreikį"),
    ("1.3.1", "Sudarytos galimybės"),
    ("1.3.1", "Sudaromos sąlygos"),
    ("1.3.1", "pagal įstaigų galimybes"),
    ("1.3.1", "Neteisėtai sieną kirtusių"),
    ("1.3.1", "Užtikrinti"),
    ("1.3.2", "Organizuoti ne mažiau nei 2"),
    ("1.3.3", "Pagal poreikį"),
    ("1.3.3", "kartą per mėnesį"),
    ("1.4.2", "trečiųjų šalių piliečiams"),
    ("1.4.3", "1–2 mokymai"),
    ("1.4.3", "2–3 mokymai"),
    ("1.4.3", "migrantų"),
    ("1.4.7", "Atlikta analizė"),
    ("1.5.1", "2022 metų veiksmų plano 1.1.7 priemonės"),
    ("1.5.1", "grįžtančius iš emigracijos"),
    ("1.5.2", "2022 metų veiksmų plano 1.1.8 priemonės"),
    ("1.5.3", "Organizuoti mokymus"),
    ("1.5.3", "Viešinti"),
    ("1.5.3", "Skatinti"),
    ("1.5.4", "(pvz., "),
    ("1.5.4", "ir (ar) kt."),
    ("1.5.5", "ne ES šalių piliečiams"),
]

needs_shared = pytest.mark.skipif(
    not SHARED.exists(), reason="the original documents are not beside this checkout"
)


@lru_cache
def municipality_file(code):
    """Return the validated file of a municipality."""
    content = yaml.safe_load((ROOT / "parameters" / f"{code}.yaml").read_text(encoding="utf-8"))
    return MunicipalityFile.model_validate(content)


@lru_cache
def vilnius_plan():
    """Return the validated Vilnius plan."""
    path = ROOT / "parameters" / "vilnius" / "plan.yaml"
    return Plan.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def measure(number):
    """Return the measure of that number."""
    return next(m for m in vilnius_plan().measures if m.number == number)


def rows(name):
    """Return the rows of a table among the original documents."""
    with next(SHARED.rglob(name)).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def source_text(start):
    """Return the text of an original document by the start of its name."""
    return next(SHARED.rglob(f"{start}_*.txt")).read_text(encoding="utf-8")


def groups(file):
    """Return the facts of a file by the table they come from."""
    facts = file.facts
    return {
        "population.csv": facts.population,
        "foreign_residents.csv": facts.foreign_residents,
        "ukraine_refugees.csv": facts.refugees_from_ukraine,
        "employment.csv": facts.employment,
        "resources.csv": tuple(resource.fact for resource in file.resources),
    }


def figures(file):
    """Return every known fact of a file."""
    return tuple(fact for facts in groups(file).values() for fact in facts if fact.known)


def number_or_words(value):
    """Return a number as a number and anything else as it is."""
    return Decimal(value) if re.fullmatch(r"[\d.]+", str(value)) else value


def date_of(row):
    """Return the date a row should have in our files."""
    date = row.get("date") or row.get("year") or row.get("period") or ""
    exact = re.search(r"^(?:census|estimate) (\d{4}-\d\d-\d\d)$", row["note"])
    return exact[1] if exact else PERIODS.get(date, date)


def expected_figures(name):
    """Return what a table says, as (municipality, value, date, address)."""
    found = set()
    for row in rows(name):
        value = number_or_words(row["value"])
        for code in TERRITORIES[row.get("municipality") or row["territory"]]:
            if row["value"]:
                found.add((code, value, date_of(row), row["source_url"]))
    return found


def fact_of(name, row):
    """Return the fact that a row of a table became."""
    code = TERRITORIES[row.get("municipality") or row["territory"]][0]
    file = municipality_file(code)
    return next(
        fact
        for fact in groups(file)[name]
        if fact.known
        and number_or_words(fact.value) == number_or_words(row["value"])
        and (fact.date or "") == date_of(row)
        and file.sources[fact.source].address == row["source_url"]
    )


@pytest.mark.parametrize("code", SIX)
def test_each_file_is_a_valid_draft_of_a_real_municipality(code):
    """A file of the six validates, bears its own code and holds no judgement yet."""
    file = municipality_file(code)

    assert file.municipality.code == code
    assert not file.municipality.synthetic
    assert file.status == "draft"
    assert (file.ratings, file.commentary, file.dismissals) == ((), (), ())


@pytest.mark.parametrize("code", SIX)
def test_editors_find_the_schema_on_the_first_line(code):
    """The first line of a parameter file names its schema."""
    first = (ROOT / "parameters" / f"{code}.yaml").read_text(encoding="utf-8").split("\n")[0]

    assert first == "# yaml-language-server: $schema=schema.json"


@pytest.mark.parametrize("code", SIX)
def test_sources_named_are_the_sources_used(code):
    """Every key a fact refers to is a source, and no source lies about unused."""
    file = municipality_file(code)

    assert {key for _, key in file.used_sources()} == set(file.sources)


@needs_shared
@pytest.mark.parametrize(
    "name",
    ["population.csv", "foreign_residents.csv", "ukraine_refugees.csv", "employment.csv"],
)
def test_figures_are_those_of_the_tables_and_no_others(name):
    """Each row of a table stands in its file with value, date, address; nothing else does."""
    actual = {
        (code, number_or_words(fact.value), fact.date or "", file.sources[fact.source].address)
        for code in SIX
        for file in [municipality_file(code)]
        for fact in groups(file)[name]
        if fact.known
    }

    assert expected_figures(name) == actual


@needs_shared
def test_resources_are_those_of_the_tables_and_no_others():
    """Resources come from their table, and two more from the later project of Vilnius."""
    later = {
        ("vilnius", Decimal(row["budget_eur"] or row["indicator"].split()[0]), "", row["source"])
        for row in rows("plan_measures.csv")
        if row["code"].startswith("AMIF")
    }
    actual = {
        (code, number_or_words(fact.value), fact.date or "", file.sources[fact.source].address)
        for code in SIX
        for file in [municipality_file(code)]
        for fact in groups(file)["resources.csv"]
        if fact.known
    }

    assert expected_figures("resources.csv") | later == actual


def digits(value):
    """Return the figures of a text without the blanks between their thousands."""
    joined = re.sub(r"(?<=\d)[\s\u00a0](?=\d{3})", "", value)
    thousands = re.sub(r"(\d+) tūkst", lambda found: f"{found[1]}000", joined)
    return set(re.findall(r"\d+", thousands))


def evidence_of(code, row):
    """Return the evidence of a municipality that is of a row's source and date."""
    file = municipality_file(code)
    return [
        item
        for item in file.evidence
        if file.sources[item.source].address == row["source_url"]
        and (item.date or "") == date_of(row)
    ]


@needs_shared
def test_every_row_on_needs_is_evidence_where_it_applies():
    """Findings stand in the register with source and date, printed figures in their words."""
    for row in rows("needs.csv"):
        figures_of_row = digits(row["value"])
        for code in TERRITORIES[row["municipality"]]:
            said = " ".join(item.finding.lt for item in evidence_of(code, row))
            assert said, (code, row)
            assert figures_of_row <= digits(said), (code, row)


@needs_shared
def test_every_resource_is_evidence_of_what_there_is():
    """A row on resources stands in the register too, as supply, with its figure if it has one."""
    for row in rows("resources.csv"):
        [code] = TERRITORIES[row["municipality"]]
        supply = [item for item in evidence_of(code, row) if item.about == "supply"]
        texts = " ".join(text for i in supply for text in (i.finding.lt, i.note.lt))
        is_count = row["value"].isdigit() and row["indicator"] != "located_in"

        assert supply, row
        assert not is_count or digits(row["value"]) <= digits(texts), row


def test_findings_from_elsewhere_name_their_territory():
    """What holds for the country, the large cities or all six is not taken for local."""
    shared = {}
    for code in SIX:
        for item in municipality_file(code).evidence:
            shared.setdefault(item.key, []).append(item)
    elsewhere = {key: items for key, items in shared.items() if len(items) > 1}
    own = {"study_interviews", "study_questionnaire"}

    assert len(elsewhere) > 10
    for key, items in elsewhere.items():
        without = [item for item in items if item.territory is None]
        assert len(without) == (key in own), key


@pytest.mark.parametrize("code", SIX)
def test_needs_are_proposals_that_nobody_has_rated(code):
    """The register holds our own conclusions; confidence and supply wait for a person."""
    file = municipality_file(code)

    assert file.needs
    assert {need.confidence for need in file.needs} == {None}
    assert {need.by for need in file.needs} == {
        "darbo grupė, iš viešų šaltinių (darbinis siūlymas)"
    }
    assert (file.supply, file.surveys, file.settings) == ((), (), ())


@pytest.mark.parametrize("code", SIX)
def test_a_need_speaks_of_evidence_on_needs(code):
    """Each need rests on at least one finding about a need in its own area."""
    file = municipality_file(code)
    by_key = {item.key: item for item in file.evidence}
    for need in file.needs:
        items = [by_key[key] for key in need.evidence]
        assert any(i.area == need.area and i.about == "need" and i.strength for i in items), need


@pytest.mark.parametrize("code", SIX)
def test_nothing_is_called_urgent_and_the_press_hints(code):
    """From second-hand sources nothing is urgent; every finding has an English wording."""
    file = municipality_file(code)
    steps = {item.strength for item in file.evidence if item.about == "need"}

    assert steps <= {0, 1, 2}
    for item in file.evidence:
        assert item.quote is None
        for words in (item.finding, item.note, item.territory):
            assert words is None or words.en, item.key


@needs_shared
def test_ages_are_those_of_the_table():
    """All 54 rows stand in the files, without a date, and add up to the undated totals."""
    expected = {
        (TERRITORIES[row["municipality"]][0], row["age_group"], int(row["population"]))
        for row in rows("age_structure.csv")
    }
    actual = set()
    for code in SIX:
        file = municipality_file(code)
        [ages] = file.facts.age_structure
        assert (ages.date, ages.status) == (None, Status.UNVERIFIED)
        assert file.sources[ages.source].address == rows("age_structure.csv")[0]["source_url"]
        for group in ages.groups:
            name = f"{group.low}+" if group.high is None else f"{group.low}-{group.high}"
            actual.add((code, name, group.count))

    assert len(actual) == 54
    assert expected == actual


@pytest.mark.parametrize("code", SIX)
def test_ages_add_up_to_the_undated_total(code):
    """The total of the same file is the sum of its groups."""
    facts = municipality_file(code).facts
    total = next(fact.value for fact in facts.population if fact.series == "undated_age_file")

    assert total == facts.age_structure[0].total


@needs_shared
def test_how_exact_a_figure_is_follows_its_table():
    """Rounded figures and bounds are marked as the table of foreigners marks them."""
    names = {"approx": "approximate", "lower bound": "lower_bound", "as worded": "exact", "": ""}
    expected = [names[row["precision"]] or "lower_bound" for row in rows("foreign_residents.csv")]
    actual = [
        fact_of("foreign_residents.csv", row).precision.value
        for row in rows("foreign_residents.csv")
    ]

    assert expected == actual


@needs_shared
@pytest.mark.parametrize("name", ["population.csv", "foreign_residents.csv"])
def test_doubtful_figures_are_not_called_printed(name):
    """A figure with an inferred year is inferred; a Wikipedia copy or undated one is unverified."""
    for row in rows(name):
        note, url = row["note"].lower(), row["source_url"]
        if not row["value"]:
            continue
        fact = fact_of(name, row)
        if "inferred" in note or "as above" in note:
            assert fact.status is Status.INFERRED, row
        elif "wiki" in note + url or not (row.get("date") or row.get("year")):
            assert fact.status is Status.UNVERIFIED, row


@needs_shared
def test_more_than_and_about_are_not_exact():
    """A figure said to be more than, about or up to so many is not an exact one."""
    inexact = re.compile(r'"(?:more than|about|up to) |source says|lower bound|9\.7 thousand')
    for name in ("population.csv", "ukraine_refugees.csv", "resources.csv"):
        for row in rows(name):
            if inexact.search(row["note"]) and row["value"]:
                assert fact_of(name, row).precision is not Precision.EXACT, row


@pytest.mark.parametrize("code", SIX)
def test_every_figure_has_a_known_unit_unless_it_is_a_date(code):
    """A figure says what it counts, in one of the few units pages can name."""
    for fact in figures(municipality_file(code)):
        if isinstance(fact.value, int):
            assert fact.unit in UNITS, fact


@pytest.mark.parametrize("code", SIX)
def test_one_series_of_population_never_mixes_sources(code):
    """Figures of different sources are of different series, so that no trend is made of them."""
    by_series = {}
    for fact in municipality_file(code).facts.population:
        if fact.known:
            assert fact.series, fact
            by_series.setdefault(fact.series, set()).add(fact.source)

    assert dict.fromkeys(by_series, 1) == {s: len(k) for s, k in by_series.items()}


def test_akmene_2021_and_2022_are_not_one_series():
    """The apparent rise of Akmenė between 2021 and 2022 is no trend."""
    series = {
        fact.value: fact.series
        for fact in municipality_file("akmene").facts.population
        if fact.known
    }

    assert series[18523] != series[19287]


def test_a_change_of_population_cannot_be_taken_for_the_population():
    """The 9.7 thousand of Šiauliai carry a label that says it is a change."""
    facts = municipality_file("siauliai").facts.population
    change = next(fact for fact in facts if fact.value == 9700)

    assert change.label is not None
    assert "pokytis" in change.label.lt


@pytest.mark.parametrize("code", ["vilnius", "kaunas", "klaipeda", "siauliai"])
def test_registrations_are_called_a_flow(code):
    """Counts of the registration centres say in both languages that they are no residents."""
    facts = municipality_file(code).facts.refugees_from_ukraine
    flows = [fact for fact in facts if fact.series == "registration_centre"]

    assert len(flows) >= 4
    for fact in flows:
        assert fact.territory is not None
        assert "ne savivaldybės gyventojai" in fact.note.lt
        assert "not residents" in fact.note.en


def test_the_first_day_of_klaipeda_keeps_its_contradiction():
    """The figure of 658 stands with the parts that do not make it up."""
    facts = municipality_file("klaipeda").facts.refugees_from_ukraine
    first_day = next(fact for fact in facts if fact.value == 658)

    for part in ("355", "319"):
        assert part in first_day.note.lt
        assert part in first_day.note.en


@pytest.mark.parametrize("code", SIX)
def test_wider_territories_are_named(code):
    """Figures of counties and Employment Service departments name their territory."""
    facts = municipality_file(code).facts
    permits = [fact for fact in facts.employment if fact.unit == "permits"]
    counties = [
        fact
        for fact in (*facts.population, *facts.foreign_residents)
        if fact.series and "county" in fact.series
    ]

    assert all(fact.territory for fact in (*permits, *counties))
    assert len(permits) == (code not in {"akmene", "jonava"})


@pytest.mark.parametrize("code", SIX)
def test_what_is_missing_is_said_with_reason_and_remedy(code):
    """Citizens of third countries and their jobs are unknown, not zero, with who could tell."""
    facts = municipality_file(code).facts
    for group in (facts.foreign_residents, facts.employment):
        missing = [fact for fact in group if fact.status is Status.UNKNOWN]
        assert len(missing) == 1
        assert missing[0].value is None
        assert missing[0].reason
        assert missing[0].would_be_filled_by


def test_residents_now_are_unknown_where_no_dated_total_is_known():
    """Vilnius, Šiauliai and Akmenė have no present total; the others have the estimate of 2026."""
    unknown = {
        code
        for code in SIX
        if any(not fact.known for fact in municipality_file(code).facts.population)
    }
    estimated = {
        code
        for code in SIX
        if any(fact.series == "estimate" for fact in municipality_file(code).facts.population)
    }

    assert unknown == {"vilnius", "siauliai", "akmene"}
    assert estimated == {"kaunas", "klaipeda", "jonava"}


@pytest.mark.parametrize("code", SIX)
def test_marks_of_the_old_table_are_unknown(code):
    """A printed „+“ is never taken for a mark, and a blank cell neither."""
    rubric = municipality_file(code).imported_rubric
    blank = {1, 2, 3, 4, 5, 6} if code == "kaunas" else set()

    assert [mark.row for mark in rubric.marks] == [1, 2, 3, 4, 5, 6, 7]
    assert {mark.mark for mark in rubric.marks} == {"unknown"}
    assert {mark.row for mark in rubric.marks if not mark.printed} == blank
    assert all(mark.reason and mark.reason.en for mark in rubric.marks)
    assert rubric.as_of == "2022-02-23"


@needs_shared
@pytest.mark.parametrize("code", SIX)
def test_signs_of_the_old_table_are_as_printed(code):
    """The seven signs of each municipality are those of the table, in its order."""
    expected = [
        row["mark"]
        for row in rows("strategic_document_status_raw.csv")
        if TERRITORIES[row["municipality"]] == (code,)
    ]

    assert expected == [mark.printed for mark in municipality_file(code).imported_rubric.marks]


@pytest.mark.parametrize("code", SIX)
def test_nobody_is_said_to_have_refused(code):
    """The footnote on a refusal names no municipality, so no file repeats it."""
    content = (ROOT / "parameters" / f"{code}.yaml").read_text(encoding="utf-8").lower()

    assert "atsisak" not in content
    assert "refus" not in content


def test_consultations_held_are_known_for_jonava_only():
    """Six were held in Jonava; for the others, and for every plan of them, the table is missing."""
    held = {code: municipality_file(code).consultations.held.value for code in SIX}
    planned = {code: municipality_file(code).consultations.planned.value for code in SIX}

    assert held == dict.fromkeys(SIX) | {"jonava": 6}
    assert planned == dict.fromkeys(SIX)


def test_remarks_are_those_made_to_jonava():
    """The four remarks and the later good practice stand in the file of Jonava alone."""
    remarks = {code: [r.code for r in municipality_file(code).remarks] for code in SIX}

    assert remarks.pop("jonava") == ["J1a", "J1b", "J1c", "J2", "J3", "J4", "J5"]
    assert not any(remarks.values())


@needs_shared
def test_documents_are_those_found():
    """Strategic documents have the date and number of the table, and how much was seen of them."""
    seen = {
        "full": "full",
        "no": "none",
        "title only": "title_only",
        "opening only": "opening_only",
    }
    expected = {
        (code, row["adopted"], row["act_number"] or None, seen[row["content_seen"]])
        for row in rows("strategic_documents.csv")
        for code in TERRITORIES[row["municipality"]]
    }
    actual = {
        (code, document.act.date, document.act.number, document.content_seen)
        for code in SIX
        for document in municipality_file(code).documents
    }

    assert expected == actual


@pytest.mark.parametrize("code", SIX)
def test_who_has_no_plan_says_why(code):
    """Vilnius has a plan; the others say in both languages what is known and what to ask."""
    missing = municipality_file(code).missing_plan
    has_plan = (ROOT / "parameters" / code / "plan.yaml").exists()

    assert has_plan == (code == "vilnius")
    assert has_plan == (missing is None)
    assert has_plan or missing.en


@needs_shared
def test_no_name_of_a_person_is_kept():
    """Names that stand in the sources under a position do not stand in our data or docs."""
    names = re.findall(
        r"^(?:Administracijos direktorė|Projekto koordinatore)\n\n(.+)$",
        source_text("003") + "\n" + source_text("004"),
        flags=re.MULTILINE,
    )
    surnames = {name.split()[-1].lower() for name in names}
    paths = [*(ROOT / "parameters").rglob("*.yaml"), *(ROOT / "docs").glob("*.md")]
    content = "\n".join(path.read_text(encoding="utf-8") for path in paths).lower()

    assert len(surnames) == 2
    assert {surname for surname in surnames if surname in content} == set()


def test_the_plan_has_the_known_counts():
    """The Vilnius plan: 1 goal, 5 objectives, 20 measures, 40 criteria, 17 amounts."""
    plan = vilnius_plan()

    assert len(plan.goals) == 1
    assert len(plan.objectives) == 5
    assert len(plan.measures) == 20
    assert sum(len(m.criteria) for m in plan.measures) == 40
    assert sum(len(m.amounts) for m in plan.measures) == 17
    assert [m.number for m in plan.measures if m.funding is Funding.NONE_PLANNED] == [
        "1.1.1",
        "1.3.1",
        "1.3.2",
        "1.3.3",
        "1.4.5",
        "1.5.3",
        "1.5.5",
        "1.5.6",
    ]
    assert sum(m.funding is Funding.STATED for m in plan.measures) == 12


def test_the_money_of_the_plan_adds_up():
    """Objectives have 86 000, 156 000, none, 147 000, 778 032 Eur: 1 167 032, as stated."""
    plan = vilnius_plan()
    by_objective = {
        objective.number: sum(m.eur for m in objective.measures if m.eur is not None)
        for objective in plan.objectives
    }

    assert by_objective == {"1.1": 86000, "1.2": 156000, "1.3": 0, "1.4": 147000, "1.5": 778032}
    assert all(m.eur is None for m in plan.objectives[2].measures)
    assert plan.computed_total == plan.total.stated == 1167032


@needs_shared
def test_amounts_are_those_of_the_table():
    """Each amount stands at its measure, in its order, with its year where the plan gives one."""
    expected = [
        (
            row["measure_code"],
            Decimal(row["eur"]),
            int(row["line"]) if row["line"].isdigit() else None,
        )
        for row in rows("plan_budget_lines_vilnius.csv")
    ]
    actual = [(m.number, a.eur, a.year) for m in vilnius_plan().measures for a in m.amounts]

    assert expected == actual


@needs_shared
def test_targets_are_those_of_the_table():
    """Targets are the table's, but 1.4.7, where the plan has no number, and the two ranges."""
    per = {"per year": Per.YEAR, "per month": Per.MONTH}
    operators = {">=": Operator.AT_LEAST, "=": Operator.EQUAL}
    expected = [
        (
            row["measure_code"],
            Decimal(row["target"]),
            operators[row["operator"]],
            per.get(row["period"], Per.TOTAL),
            int(row["period"]) if row["period"].isdigit() else None,
        )
        for row in rows("plan_indicator_targets_vilnius.csv")
        if row["measure_code"] != "1.4.7"
    ]
    actual = [
        (m.number, t.value, t.operator, t.per, t.year)
        for m in vilnius_plan().measures
        for criterion in m.criteria
        for t in criterion.targets
        if t.operator is not Operator.RANGE
    ]

    assert expected == actual


def test_trainings_of_health_staff_are_ranges():
    """1.4.3 promises 1–2 trainings in 2022 and 2–3 in 2023."""
    ranges = [
        (t.value, t.upper, t.year)
        for criterion in measure("1.4.3").criteria
        for t in criterion.targets
        if t.operator is Operator.RANGE
    ]

    assert ranges == [(1, 2, 2022), (2, 3, 2023)]


def test_oddities_of_the_plan_are_kept():
    """The gap at 1.4.6, three missing labels and the blank date of the text are kept."""
    plan = vilnius_plan()

    assert "1.4.6" not in {m.number for m in plan.measures}
    assert ("number_gap", "1.4.6") in {(issue.code, issue.place) for issue in plan.issues}
    assert [m.number for m in plan.measures if not m.label_present] == ["1.4.3", "1.4.4", "1.4.5"]
    assert (plan.act.date, plan.act.number) == ("2022-11-08", "30-3421/22")
    assert not re.search(r"lapkričio \d", plan.act.date_as_printed)


def test_the_information_in_hospitals_names_every_institution():
    """1.4.5 is carried by one unit of the administration and ten health institutions."""
    names = [implementer.name for implementer in measure("1.4.5").implementers]

    assert len(names) == len(set(names)) == 11
    assert sum(name.startswith("VšĮ ") for name in names) == 10


@pytest.mark.parametrize(("number", "words"), QUALIFIERS)
def test_the_summary_keeps_what_the_checks_look_for(number, words):
    """Conditions, open lists, verbs, ranges, languages and group terms survive the shortening."""
    found = measure(number)

    assert words in "\n".join((found.title, *(criterion.text for criterion in found.criteria)))


@needs_shared
def test_the_summary_is_in_our_own_words():
    """No six words in a row are the order's, but for official names."""
    source = re.findall(r"\w+", source_text("003").lower())
    runs = {tuple(source[i : i + 6]) for i in range(len(source) - 5)}
    plan = vilnius_plan()
    texts = [
        *plan.paragraphs,
        *(part.title for part in (*plan.goals, *plan.objectives, *plan.measures)),
        *(criterion.text for m in plan.measures for criterion in m.criteria),
    ]
    copied = []
    for text in texts:
        own = text
        for name in OFFICIAL_NAMES:
            own = own.replace(name, " § ")
        for piece in own.lower().split("§"):
            words = re.findall(r"\w+", piece)
            copied += [
                words[i : i + 6] for i in range(len(words) - 5) if tuple(words[i : i + 6]) in runs
            ]

    assert copied == []


@needs_shared
def test_the_summary_is_clearly_shorter_than_the_order():
    """Titles and criteria have less than two thirds of the letters of the order's columns."""
    cells = [
        line.split("\t")
        for line in source_text("003")
        .split("Eil. Nr.")[1]
        .split("DETALŪS METADUOMENYS")[0]
        .split("\n")
    ]
    texts = [cell for row in cells if len(row) > 3 for cell in (row[1], row[3])]
    summary = [
        text
        for m in vilnius_plan().measures
        for text in (m.title, *(criterion.text for criterion in m.criteria))
    ]

    assert sum(map(len, summary)) < sum(map(len, texts)) * 2 / 3


def test_the_glossary_has_every_state_of_the_model():
    """States that a reader may meet stand in the glossary under their code names."""
    content = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    states = {f"`{state}`" for kind in (Status, Precision, Funding) for state in kind}

    assert {state for state in states if state not in content} == set()
