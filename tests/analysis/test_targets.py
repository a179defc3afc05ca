from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.targets import read_sums, read_targets, says_only_how_often
from workbench.model.plan import Operator, Per, Target
from workbench.store.documents.plan_import import import_plan

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(
    not SHARED.exists(), reason="the original documents do not lie beside the checkout"
)


def _short(target: Target) -> tuple[object, ...]:
    value = f"{target.value.normalize():f}"
    if target.upper is not None:
        value += f"–{target.upper.normalize():f}"
    return (target.operator.value, value, target.unit, target.per.value, target.year)


def _read(text: str) -> list[tuple[object, ...]]:
    return [_short(target) for target in read_targets(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("150 įstaigos darbuotojų", ("=", "150", "darbuotojų", "total", None)),
        ("Baigusių asmenų skaičius – 500 per metus", ("=", "500", "asmenų", "year", None)),
        ("Ne rečiau nei 1 kartą į metus rengti pasitarimus", (">=", "1", "kartą", "year", None)),
        ("Ne rečiau nei kartą per mėnesį peržiūrėti duomenis", (">=", "1", "kartą", "month", None)),
        ("Ne mažiau nei 2 vaikų vasaros stovyklas", (">=", "2", "stovyklas", "total", None)),
        ("Ne mažiau 4 renginiai per metus", (">=", "4", "renginiai", "year", None)),
        ("2022 m. – 5 įstaigos", ("=", "5", "įstaigos", "total", 2022)),
        ("Dirbančių dalis – 70 proc. 2026 m.", ("=", "70", "proc.", "total", 2026)),
        ("Dirbančių dalis – 70 % iki 2026 m.", ("=", "70", "proc.", "total", 2026)),
        ("Iki 2026 m. gruodžio 31 d. parengti 3 leidiniai", ("=", "3", "leidiniai", "total", 2026)),
        ("Lankstinukų tiražas – 2 000 egz.", ("=", "2000", "egz.", "total", None)),
        ("Atspausdinta 2 tūkst. egz. lankstinukų", ("=", "2000", "egz.", "total", None)),
        ("Vidutiniškai 2,5 karto per ketvirtį", ("=", "2.5", "karto", "quarter", None)),
        ("Surengti du mokymai per metus", ("=", "2", "mokymai", "year", None)),
        ("Bent vienas susitikimas per metus", (">=", "1", "susitikimas", "year", None)),
        ("3–5 susitikimai su darbdaviais", ("range", "3–5", "susitikimai", "total", None)),
        ("Dirbančių dalis padidės nuo 25 proc. iki 40 proc.", ("=", "40", "proc.", "total", None)),
        ("Nuo 10 iki 15 konsultacijų", ("range", "10–15", "konsultacijų", "total", None)),
        ("Ne daugiau kaip 12 vaikų grupėje", ("<=", "12", "vaikų", "total", None)),
        ("Į prašymus atsakoma per 5 darbo dienas", ("<=", "5", "dienas", "total", None)),
        ("14–29 metų dalyvių skaičius – ne mažiau kaip 25", (">=", "25", "dalyvių", "total", None)),
        ("Kasmet atnaujinta atmintinė", ("=", "1", None, "year", None)),
        ("Konsultacijos kas pusmetį", ("=", "2", None, "year", None)),
        ("12 lietuvių kalbos kursų", ("=", "12", "kursų", "total", None)),
        ("10 renginių užsieniečių vaikams", ("=", "10", "renginių", "total", None)),
        ("Kursų dalyviai: 40", ("=", "40", "dalyviai", "total", None)),
        ("Nuo 2024 m. 12 konsultacijų per mėnesį", ("=", "12", "konsultacijų", "month", None)),
    ],
)  # fmt: skip
def test_one_target(text: str, expected: tuple[object, ...]):
    """Number, unit, frequency and year of the ways in which plans write a single target."""
    assert [expected] == _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023 metais – 40 asmenų mokymai, 2 –3 mokymai.",
            [("=", "40", "asmenų", "total", 2023), ("range", "2–3", "mokymai", "total", 2023)],
        ),
        (
            "Dalyvių skaičius: 2024 – 20, 2025 – 25",
            [("=", "20", "Dalyvių", "total", 2024), ("=", "25", "Dalyvių", "total", 2025)],
        ),
        (
            "Dirbančių dalis: 40 proc. 2024 m., 60 proc. 2026 m.",
            [("=", "40", "proc.", "total", 2024), ("=", "60", "proc.", "total", 2026)],
        ),
        (
            "Apmokyta 200 asmenų, surengta 10 mokymų",
            [("=", "200", "asmenų", "total", None), ("=", "10", "mokymų", "total", None)],
        ),
    ],
)
def test_several_targets(text: str, expected: list[tuple[object, ...]]):
    """Each number keeps its own unit and year."""
    assert expected == _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "2022 metų veiksmų plano 1.1.7 priemonės įgyvendinimas",
        "Pagal 2021 m. gegužės 5 d. sprendimą Nr. 1-23",
        "Kalbos lygį A2 pasiekę užsieniečiai",
        "Iki 2026 m. parengta tvarka",
        "Konkursas, kurio viena iš veiklų skirta atvykusiems",
        "Vieno langelio principu teikiamos konsultacijos",
        "Užsieniečių iki 18 metų ugdymas 2024–2026 m.",
        "2-asis etapas, COVID-19, 24/7",
        "Dar kartą peržiūrėta tvarka",
        "Parengta I–IV ketv.",
    ],
)
def test_no_target(text: str):
    """Years, acts, measures of other plans, ages, levels and figures of speech promise nothing."""
    assert [] == _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asmenų skaičius (asmenys per metus), siektina reikšmė: ___", []),
        ("Per 6 mėnesius įsidarbinusiųjų dalis (proc.), siektina reikšmė: ____", []),
        (
            "Per 6 mėnesius įsidarbinusiųjų dalis (proc.), siektina reikšmė: 70",
            [("=", "70", "proc.", "total", None)],
        ),
        (
            "Vertimų skaičius (kartai per metus), siektina reikšmė: ne mažiau kaip 40",
            [(">=", "40", "kartai", "year", None)],
        ),
        (
            "Baigusiųjų skaičius (asmenys), siektina reikšmė: 2026 m. – 20, 2027 m. – 30",
            [("=", "20", "asmenys", "total", 2026), ("=", "30", "asmenys", "total", 2027)],
        ),
        ("Kasmet parengta apžvalga (kartai per metus), siektina reikšmė: nustatoma", []),
        ("Siektina reikšmė: 12 mokymų", [("=", "12", "mokymų", "total", None)]),
    ],
)
def test_an_announced_target_is_what_follows(text: str, expected: list[tuple[object, ...]]):
    """Numbers that describe what is counted are no targets, and an empty place is none."""
    assert expected == _read(text)


def test_parts_in_brackets_are_no_targets_of_their_own():
    """The number before the brackets is the target, the brackets hold its parts."""
    text = "Renginių skaičius - 10 (numatomos 4 mugės, 6 seminarai užsieniečiams)"
    (stated,) = read_sums(text)

    assert [("=", "10", "Renginių", "total", None)] == _read(text)
    assert (10, [4, 6]) == (stated.total.value, [part.value for part in stated.parts])
    assert "10 (numatomos 4 mugės, 6" == stated.words


def test_years_in_brackets_date_the_parts_alone():
    """The total of dated parts has no year."""
    text = "Sudaryta 20 grupių (2024 m. – 8, 2025 m. – 12)"
    (stated,) = read_sums(text)

    assert [("=", "20", "grupių", "total", None)] == _read(text)
    assert [2024, 2025] == [part.year for part in stated.parts]


def test_a_total_of_years_is_a_sum_too():
    """„Iš viso“ with numbers by year gives a total and its parts."""
    (stated,) = read_sums("Iš viso 60 asmenų: 2022 m. – 20, 2023 m. – 40")

    assert (60, [20, 40]) == (stated.total.value, [part.value for part in stated.parts])


def test_a_number_in_brackets_counts_where_there_is_no_other():
    """A text whose only number stands in brackets has that target."""
    assert [("=", "1", "vnt.", "total", None)] == _read("Sukurta platforma (1 vnt.)")


def test_a_bare_frequency_is_told_from_a_number():
    """„Kasmet“ says how often and nothing else; „2 kartus per metus“ is a number."""
    assert says_only_how_often("Kasmet atnaujinama atmintinė")
    assert not says_only_how_often("Atnaujinama 2 kartus per metus")
    assert not says_only_how_often("Atnaujinta atmintinė")


@given(
    number=st.integers(2, 9_999_999),
    blank=st.sampled_from(["", " ", "\u00a0"]),
    least=st.booleans(),
    per=st.sampled_from([("", Per.TOTAL), (" per metus", Per.YEAR), (" per mėnesį", Per.MONTH)]),
)
def test_numbers_are_read_as_they_are_written(number, blank, least, per):
    """Any whole number, with any blank between its thousands, is read back exactly."""
    written = f"{number:,}".replace(",", blank)
    if not blank and 1990 <= number <= 2060:
        return  # a year, as far as anybody can tell
    words, expected = per
    (target,) = read_targets(f"{'Ne mažiau kaip ' if least else ''}{written} egz.{words}")

    assert (Decimal(number), expected) == (target.value, target.per)
    assert (Operator.AT_LEAST if least else Operator.EQUAL) is target.operator


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str):
    """Whatever stands in a cell, reading it ends with targets that are valid."""
    for target in read_targets(text):
        assert target.upper is None or target.value < target.upper


_PERIODS = {"per year": (Per.YEAR, None), "per month": (Per.MONTH, None)}


@needs_shared
def test_the_known_targets_of_vilnius_are_read():
    """Every numeric target of the real plan, in number, floor, frequency and year."""
    plan = import_plan(next((SHARED / "reference" / "sources").glob("003*.txt"))).plan
    read = {
        (measure.number, t.operator.value, int(t.value), t.per, t.year)
        for measure in plan.measures
        for criterion in measure.criteria
        for t in read_targets(criterion.text)
        if t.upper is None
    }
    with (SHARED / "reference" / "data" / "plan_indicator_targets_vilnius.csv").open() as file:
        rows = list(csv.DictReader(file))
    known = {
        (row["measure_code"], row["operator"], int(row["target"]), *_period(row["period"]))
        for row in rows
        if row["indicator"] not in {"job fairs", "seminars", "service analysis"}
    }

    assert known == read


def _period(text: str) -> tuple[Per, int | None]:
    if text in _PERIODS:
        return _PERIODS[text]
    return Per.TOTAL, int(text) if text.isdigit() else None
