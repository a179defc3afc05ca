"""What must agree between evidence, needs, supply, surveys and settings."""

import pytest
from folders import MINIMAL, a_folder, faults_of, put_file

from workbench.store.catalogue import load_catalogue
from workbench.store.needs_consistency import area_fault, needs_faults
from workbench.store.parameters import check_files
from workbench.store.yaml_reading import parse_yaml

SOUND = """\
sources:
  a: {title: {lt: Šaltinis}}
evidence:
  - {key: eile, kind: registry, voice: institution, area: LNG, finding: {lt: x}, strength: 2, source: a}
  - {key: namai, kind: document, voice: ngo, area: HOU, finding: {lt: x}, strength: 1, source: a}
  - key: vietos
    kind: document
    voice: institution
    area: LNG
    about: supply
    finding: {lt: x}
    source: a
needs:
  - {code: LNG-1, statement: {lt: x}, evidence: [eile, namai], by: k, date: 2026}
supply:
  - {area: LNG, dimension: coverage, score: 2, reason: x, evidence: [vietos], by: k, date: 2026}
surveys:
  - {key: tsp, source: a, selection: snowball, start: 2025-11, end: 2026-01}
settings:
  - {name: disclosure, value: public, reason: x, by: k, date: 2026}
"""  # noqa: E501 - one entry in one line, so that lines can be counted
"""A file whose parts agree, to be put after the smallest one; its first line is line 8."""


CODEBOOK = """\
schema_version: 1
title: {lt: Apklausa}
population: migrants
items:
  - code: lytis
    name: {lt: Lytis}
    columns: [lytis]
    kind: single
    use: group
    options: [{code: m, name: {lt: moteris}}, {code: v, name: {lt: vyras}}]
"""
"""The codebook of its survey."""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """Return the real catalogue."""
    return load_catalogue(a_folder(tmp_path_factory.mktemp("catalogue")))


def told(content, catalogue):
    """Return the faults of a parameter file."""
    return faults_of(needs_faults(parse_yaml((MINIMAL + content).encode(), "f.yaml"), catalogue))


def test_a_sound_file_agrees_with_itself(tmp_path):
    """Nothing is told of what is right, neither by these rules nor by the whole door."""
    root = a_folder(tmp_path)
    put_file(root, MINIMAL + SOUND)
    folder = root / "parameters" / "bandymas"
    folder.mkdir()
    (folder / "survey_tsp.yaml").write_text(CODEBOOK, encoding="utf-8")
    (folder / "survey_tsp.csv").write_text("lytis\nm\nv\n", encoding="utf-8")

    assert {"catalogue": (), "bandymas": ()} == check_files(["bandymas"], root)


@pytest.mark.parametrize(
    ("old", "new", "fault", "remedy"),
    [
        (
            "area: HOU",
            "area: HUO",
            (12, "evidence[1].area", "an unknown area HUO", None),
            "write HOU in its place",
        ),
        (
            "{area: LNG, dim",
            "{area: QQQ, dim",
            (23, "supply[0].area", "an unknown area QQQ", None),
            "take a code from parameters/catalogue/areas.yaml",
        ),
        (
            "strength: 1,",
            "strength: 1, group: studentai,",
            (12, "evidence[1].group", "an unknown group studentai", None),
            "write students in its place",
        ),
        (
            "statement: {lt: x},",
            "statement: {lt: x}, group: q,",
            (21, "needs[0].group", "an unknown group q", None),
            "take a code from parameters/catalogue/needs.yaml, or add one there",
        ),
        (
            "[eile, namai]",
            "[eile, namia]",
            (21, "needs[0].evidence[1]", "evidence namia that is not listed", None),
            "write namai in its place",
        ),
        (
            "[vietos]",
            "[niekur123]",
            (23, "supply[0].evidence[0]", "evidence niekur123 that is not listed", None),
            "add niekur123 under “evidence:”, with its finding and source",
        ),
        (
            "[eile, namai]",
            "[namai]",
            (
                21,
                "needs[0].evidence",
                "the need LNG-1, and no evidence about the area LNG",
                "at least one piece of evidence about the area of the need",
            ),
            "name evidence of this area, or give the need the code of the area it is about",
        ),
    ],
)
def test_what_does_not_agree_is_told(catalogue, old, new, fault, remedy):
    """One slip is one fault, with its line and what to do."""
    assert SOUND.count(old) == 1
    [(line, path, found, expected, to_do)] = told(SOUND.replace(old, new), catalogue)

    assert fault[:3] == (line, path, found)
    assert fault[3] in {None, expected}
    assert remedy == to_do


def test_the_area_of_a_need_is_that_of_its_code(catalogue):
    """A code of an area that is not there is told beside the evidence that cannot fit it."""
    faults = told(SOUND.replace("code: LNG-1", "code: LGN-1"), catalogue)

    assert ("needs[0].code", "an unknown area LGN", "write LNG in its place") in [
        (path, found, remedy) for _, path, found, _, remedy in faults
    ]


@pytest.mark.parametrize(
    ("part", "entry", "found"),
    [
        ("evidence:", "{key: eile, area: LNG}", "eile a second time"),
        ("needs:", "{code: LNG-1, evidence: [eile]}", "LNG-1 a second time"),
        ("supply:", "{area: LNG, dimension: coverage}", "LNG coverage a second time"),
        ("surveys:", "{key: tsp}", "tsp a second time"),
        ("settings:", "{name: disclosure}", "disclosure a second time"),
    ],
)
def test_each_entry_stands_there_once(catalogue, part, entry, found):
    """Codes, keys and places tell entries apart."""
    content = SOUND.replace(f"{part}\n", f"{part}\n  - {entry}\n")

    [(_, _, told_of, expected, remedy)] = told(content, catalogue)
    line = (MINIMAL + content).split("\n").index(f"  - {entry}") + 1

    assert (found, f"each entry once; the first is in line {line}") == (told_of, expected)
    assert "join the two, or delete one" == remedy


def test_two_scores_of_one_place_are_told_once(tmp_path):
    """The rule that knows the line tells it; the model's own sentence is left out."""
    root = a_folder(tmp_path)
    again = "supply:\n  - {area: LNG, dimension: coverage, score: 1, reason: x, by: k, date: 2026}"
    put_file(root, MINIMAL + SOUND.replace("supply:", again))

    faults = check_files(["bandymas"], root)["bandymas"]
    assert ["LNG coverage a second time"] == [str(fault.found) for fault in faults]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Rašykite vardas@pastas.lt", "an e-mail address in a quotation: v***@***.lt"),
        ("Skambinau +370 612 34567", "a telephone number in a quotation: +37***"),
        ("Kodas 39001010077", "a personal code in a quotation: 3900101****"),
    ],
)
def test_a_quotation_does_not_lead_to_a_person(catalogue, words, found):
    """Whatever leads to the person is told without being repeated in full."""
    content = SOUND.replace("    about: supply", f"    quote: {{lt: {words}}}\n    about: supply")
    [(line, path, told_of, _, _)] = told(content, catalogue)

    assert (17, "evidence[2].quote.lt", found) == (line, path, told_of)


def test_a_quotation_of_general_words_passes(catalogue):
    """Words without traces of a person are taken."""
    quote = "    quote: {lt: „Kursai prasideda, kai dar dirbu.“}\n    about: supply"

    assert [] == told(SOUND.replace("    about: supply", quote), catalogue)


def test_everything_is_told_at_once(catalogue):
    """Faults of all kinds come in one go."""
    content = SOUND.replace("area: HOU", "area: HUO").replace("[vietos]", "[vietso]")
    content = content.replace("strength: 2,", "strength: 2, group: darbuotojai,")

    assert {"evidence[1].area", "supply[0].evidence[0]", "evidence[0].group"} == {
        fault[1] for fault in told(content, catalogue)
    }


def test_without_a_catalogue_the_rest_is_looked_at():
    """A faulty catalogue does not hide that evidence is missing."""
    content = SOUND.replace("area: HOU", "area: HUO").replace("[vietos]", "[vietso]")

    assert ["supply[0].evidence[0]"] == [fault[1] for fault in told(content, None)]


@pytest.mark.parametrize(
    "content",
    [
        "evidence: 3\nneeds: x\nsupply: {a: b}\nsurveys: [1]\n",
        "evidence:\n  - {key: [1], area: 5, group: {}, quote: [x]}\n",
        "needs:\n  - {code: 7, evidence: z}\n",
        "needs:\n  - {code: lng1}\nsupply:\n  - {area: lng}\n",
    ],
)
def test_wrong_types_are_left_to_others(catalogue, content):
    """What is no text or no list is told by the model, and breaks nothing here."""
    assert [] == told(content, catalogue)


def test_an_unknown_area_is_worded_alike_everywhere():
    """Measures and evidence share one fault."""
    [fault] = faults_of(
        [area_fault(parse_yaml(b"a: LNX\n", "f.yaml"), ("a",), "LNX", ("LNG", "HOU"))]
    )

    assert (1, "a", "an unknown area LNX", "one of: LNG, HOU", "write LNG in its place") == fault
