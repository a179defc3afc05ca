"""What must not leave this computer is found, told without telling it, and nothing else is."""

from datetime import date
from operator import mul
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from presentation.pages import CODES, page_of

from workbench.presentation.language import translate
from workbench.run.leaks.findings import Rule
from workbench.run.leaks.private import Private, private_things, telling_names
from workbench.run.leaks.readings import read_data, read_page, read_text
from workbench.run.leaks.scanning import scan
from workbench.store.survey_rows import SurveyTable

ROOT = Path(__file__).parents[3]
SURVEY = SurveyTable(
    "parameters/x/apklausa.csv",
    (
        ("R001", "25-34", "Ukraina", "slaugytoja", "B1", "Trūksta vakarinių lietuvių kalbos kursų"),
        ("R002", "35-44", "Baltarusija", "vairuotojas", "A2", ""),
        tuple("534215342151"),
        ("R004", "45-54", "Gruzija", "virėjas", "", "Lietuvių kalbos kursai suaugusiesiems"),
        ("R005", "45-54", "Indija", "kurjeris", "", "Lietuvių kalbos kursai suaugusiesiems"),
        ("R006", "45-54", "Sirija", "siuvėja", "", "Lietuvių kalbos kursai suaugusiesiems"),
    ),
)
PRIVATE = Private(("/srv/dirbtuves/byla", "/vieta"), ("jonas.p",), (SURVEY,))
SLASH = "/"


def found(content, read=read_text):
    """Return what a scan finds: rules and sentences."""
    return [(finding.rule, str(finding.what)) for finding in scan(read(content), PRIVATE)]


def rules(content, read=read_text):
    """Return the rules a scan finds broken."""
    return {rule for rule, _ in found(content, read)}


FIRING = [
    (Rule.PLACE, "Failas /home/jonas", "/home/***"),
    (Rule.PLACE, "skaityta iš:/tmp/x1/planas.yaml", "/tmp/***"),  # noqa: S108 - only named
    (Rule.PLACE, "(/mnt/c/planai)", "/mnt/***"),
    (Rule.PLACE, r"Įrašyta D:\Planai\vilnius.docx", "D:\\***"),
    (Rule.PLACE, r"C:\\Temp\\x", "C:\\***"),
    (Rule.PLACE, "E:/planai/vilnius.docx", "E:/***"),
    (Rule.PLACE, r"žr. \\serveris\bendra\planas", "\\\\***"),
    (Rule.PLACE, "file:///srv/x.html", "file:///***"),
    (Rule.PLACE, "http://localhost:8888/lab", "://localhost:8888***"),
    (Rule.PLACE, "/srv/dirbtuves/byla", "/srv/***"),
    (Rule.PLACE, "lib: /vieta/lib", "/***"),
    (Rule.USER, "parengė jonas.p, 2026", "j***"),
    (Rule.EMAIL, "rašykite: rasa.k+tsp@vilnius.example.lt.", "r***@***.lt"),
    (Rule.EMAIL, "rasa [at] pastas.lt, rasa (eta) pastas.lt", "r***@***.lt"),
    (Rule.PERSON, "asmens kodas 38501010002, gim. 1985", "3850101****"),
    (Rule.PERSON, "kodas:38501010002 5 vaikai", "3850101****"),
    (Rule.PERSON, "AK38501010002", "3850101****"),
    (Rule.PERSON, "3 850101 0002", "3850101****"),
    (Rule.PERSON, "3850101-0002", "3850101****"),
    (Rule.PERSON, "385 0101 0002", "3850101****"),
    (Rule.PERSON, "3 8 5 0 1 0 1 0 0 0 2", "3850101****"),
    (Rule.SECRET, "-----BEGIN RSA " + "PRIVATE KEY-----", "----***"),
    (Rule.SECRET, "AK" + "IA" + "Q7" * 8, "AKIA***"),
    (Rule.SECRET, "gh" + "p_" + "a1B2" * 9, "ghp_***"),
    (Rule.SECRET, "glp" + "at-" + "a1B2" * 5, "glpa***"),
    (Rule.SECRET, "xo" + "xb-" + "123456789012", "xoxb***"),
    (Rule.SECRET, "AI" + "za" + "Sy3" * 11 + "xy", "AIza***"),
    (Rule.SECRET, "sk" + "-proj-" + "a1B2" * 6, "sk-p***"),
    (Rule.SECRET, "ey" + "JhbGciOiJI.ey" + "JzdWIiOiIx.c2ln", "eyJh***"),
    (Rule.SECRET, "DB_PASSWORD=pievagrybis", "password ***"),
    (Rule.SECRET, 'slaptažodis: "vasara2026"', "slaptažodis ***"),
    (Rule.SECRET, "Slaptažodis: pievagrybis", "slaptažodis ***"),
    (Rule.SECRET, '"api_key": "a1b2c3d4e5f6"', "api_key ***"),
    (Rule.SECRET, "Authorization: Bearer a1b2c3d4e5f6a7b8", "authorization: bearer ***"),
    (Rule.SECRET, "postgresql://skaito:vasara@duomenys/x", "://***"),
    (Rule.ERROR, "Traceback (most recent call last):", "Traceback (most rece"),
    (Rule.ERROR, "<ipython-input-3-ab>", "<ipython-input-3"),
    (Rule.ERROR, "Cell In[7], line 2", "Cell In[7]"),
    (Rule.ERROR, 'File "x.py", line 3, in main', 'File "'),
    (Rule.ERROR, "ZeroDivisionError: division by zero", "ZeroDivisionError: d"),
    (Rule.SURVEY_ROW, "R002\t35–44\tBaltarusija\tvairuotojas\tA2", "row 3 of"),
    (Rule.SURVEY_ROW, "5 3 4 2 1 5 3 4 2 1 5 1", "row 4 of"),
    (Rule.SURVEY_ANSWER, "sakė: „trūksta vakarinių LIETUVIŲ kalbos kursų.“", "row 2 of"),
    (Rule.SURVEY_EXPORT, "amžius\t_uuid", "_uuid"),
    (Rule.SURVEY_EXPORT, "_submission_time;x", "_submission_time"),
    (Rule.SURVEY_EXPORT, "Respondento ID\tAmžius", "respondento id"),
    (Rule.SURVEY_EXPORT, "start\tend\n2026-01-02T10:00\t2026-01-02T10:20", "end, start"),
    (Rule.SURVEY_EXPORT, "prisijungė iš 84.15.203.7", "IP ***"),
    (Rule.SURVEY_EXPORT, "iš 2a02:4780:1:2:3:4:5:6", "IP ***"),
]


@pytest.mark.parametrize(("rule", "content", "shown"), FIRING)
def test_every_rule_strikes(rule, content, shown):
    """Each thing that must not go out is found alone, and told without telling it."""
    ((only, sentence), *others) = found(content)

    assert rule == only
    assert all(rule == other for other, _ in others)
    assert sentence.endswith((f": {shown}", f": {shown} {SURVEY.file}"))


@pytest.mark.parametrize(
    "content",
    [
        "https://x.lt/home/a ir https://x.lt/tmp/b?c=/home/d",
        "https://x.lt:8080/var/x",
        "2022/2023 m., ir/ar, Nr. 30-3421/22, km/h, 1/2",
        "x.lt/home/a, vaikai/home/x, ../home/x, </home>",
        "santykis 1:2, a:b, Tel.:/fax",
        r"R:\ ir \\ ir C:\ ",
        "mano-jonas.pavardenis, jonas, Jonas.P",
        "profile:/x, failas:/x",
        "@media, a@b, logo@2x.png, @jonas, x @ y",
        "lėšos: 1 167 032 Eur; 38 501 010 002; 38501010002 Eur; 38501010002,50",
        "38501010003, 38513010002, 138501010002, +38501010002, 0.38501010002",
        "a38501010002b, f38501010002, 2022 2023 100",
        "3850 101 0002 ir 2022-11-08 2",
        "98501010009",
        "e5e7e16c2cfa 98a6d154f4b7 746924739704",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "Slaptažodis: privalomas. Slaptažodis: nėra. Slaptažodis: būtina keisti",
        "token: 5; secret: nėra; api key: privalomas",
        "sk-paprasta-klase-be-skaiciu-ir-didziuju, risk-A1",
        "Klaida: trūksta. Error: x. class=output_error",
        "Ukraina, slaugytoja, 25-34, B1",
        "R001 25-34 Ukraina",
        "5 3 4 2 1 5 3 4 2 1 5",
        "Lietuvių kalbos kursai suaugusiesiems – 3",
        "Respondentų skaičius\t5\nrespondentai\t6",
        "start\tend\n2022\t2024",
        "priemonė 1.2.1.3, 10.12.1.1, versija 1.2.3.100",
        "12:30:00",
    ],
)
def test_what_only_looks_like_it_passes(content):
    """Web addresses, sums, hashes, acts, numbers of clauses and common words are no leaks."""
    assert [] == found(content)


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("code", [*CODES, "overview"])
def test_the_real_reports_pass(code, language):
    """No page the project makes holds anything that must not go out."""
    private = private_things(ROOT, None)

    assert () == scan(read_page(page_of(code, language)), private)


READERS = [read_page, read_text, read_data]
CODE_DATES = st.dates(date(1900, 1, 1), date(2026, 1, 1))
PUT_BETWEEN = st.sampled_from(["", " ", "\n", "\t", ", ", "; ", "(", ")", "„", "“", ": ", "<b>"])


def code_of(born: date, *, male: bool, serial: int) -> str:
    """Return the personal code of somebody invented."""
    century = (born.year // 100 - 18) * 2 + (1 if male else 2)
    digits = f"{century}{born:%y%m%d}{serial:03d}"
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)):
        rest = sum(map(mul, weights, map(int, digits))) % 11
        if rest < 10:
            return f"{digits}{rest}"
    return f"{digits}0"


@given(CODE_DATES, st.integers(0, 999), PUT_BETWEEN, PUT_BETWEEN, st.sampled_from(READERS))
def test_any_personal_code_is_found_and_never_told(born, serial, before, after, read):
    """Wherever a valid code stands, it is found, and no message has its serial."""
    code = code_of(born, male=serial % 2 == 0, serial=serial)
    content = f"žodis{before}{code}{after}žodis"
    (finding,) = scan(read(content), PRIVATE)

    assert Rule.PERSON == finding.rule
    for language in ("lt", "en"):
        said = f"{translate(finding.what, language)} {translate(finding.where, language)}"
        assert code not in said
        # the date may happen to hold the same digits
        assert code[-4:] not in said.replace(f"{code[:7]}****", "")


@given(CODE_DATES, st.integers(0, 999), st.sampled_from(["{0} {1}", "{0}-{1}", "{0}\u00a0{1}"]))
def test_a_code_with_a_gap_is_found(born, serial, form):
    """Between date and serial people like to put something."""
    code = code_of(born, male=True, serial=serial)
    written = form.format(code[:7], code[7:])

    assert {Rule.PERSON} == rules(f"gim. {written}")


@given(st.integers(0, 10**12 - 1))
def test_no_grouped_sum_is_a_code(value):
    """Sums are written in groups of three, and no such number is taken for a person."""
    assert [] == found(f"skirta {value:,} Eur".replace(",", "\u00a0"))


@given(
    st.from_regex(r"[a-z][a-z0-9.]{0,15}[a-z0-9]", fullmatch=True),
    st.from_regex(r"[a-z][a-z0-9]{1,12}\.(lt|com|eu)", fullmatch=True),
)
def test_any_address_is_found_and_never_told(name, host):
    """An e-mail address is found in words, links and data, and stands in no message."""
    address = f"{name}@{host}"
    for content, read in (
        (f"<h2>Kontaktai</h2><p>rašykite {address}</p>", read_page),
        (f"<h2>{address}</h2>", read_page),
        (f'<a href="mailto:{address.replace("@", "%40")}">čia</a>', read_page),
        (f"<p>{address.replace('@', '<b>&#64;</b>')}</p>", read_page),
        (f'{{"a": [{{"{address}": 1}}, "{address}"]}}', read_data),
    ):
        findings = scan(read(content), Private())
        said = " ".join(f"{finding.what} {finding.where}" for finding in findings)

        assert {Rule.EMAIL} == {finding.rule for finding in findings}
        assert address not in said


def where(content, read):
    """Return where the only finding lies."""
    (finding,) = scan(read(content), PRIVATE)
    return str(finding.where)


def test_the_nearest_heading_is_told():
    """A reader finds the place by the heading above it; in data by the path, in text by line."""
    page = "<h1>Planas</h1><p>x</p>\n<h2>Lėšos <i>ir</i> kt.</h2><p>a@x.lt</p><h2>Kita</h2>"

    assert "under “Lėšos ir kt.”" == where(page, read_page)
    assert "line 1" == where("<p>a@x.lt</p><h1>Planas</h1>", read_page)
    assert "line 2 of the markup" == where("<h1>x</h1>\n<!-- a@x.lt -->", read_page)
    assert "at plan.goals[1].text" == where(
        '{"plan": {"goals": [{"text": "x"}, {"text": "a@x.lt"}]}}', read_data
    )
    assert "line 3" == where("a\nb\na@x.lt", read_text)


def test_a_heading_that_leaks_is_not_quoted():
    """The place is told by its line where the heading itself is the matter."""
    assert "line 1" == where("<h2>Rašykite A@x.lt</h2><p>a@x.lt</p>", read_page)


@pytest.mark.parametrize(
    "page",
    [
        "<p>38501<b>010002</b></p>",
        "<p>38501&shy;01<wbr>0002</p>",
        "<p>38501\u200b010002</p>",
        '<p title="38501010002">x</p>',
        "<!-- 38501010002 -->",
        "<style>/* 38501010002 */</style>",
        "<p>&#51;8501010002</p>",
        "<p title=38501010002",
    ],
)
def test_markup_hides_nothing(page):
    """Tags inside a word, invisible letters, attributes, comments and styles are looked into."""
    assert {Rule.PERSON} == rules(page, read_page)


def test_cells_are_no_one_number():
    """Digits of neighbouring cells do not make a code together."""
    assert set() == rules("<tr><td>385</td><td>0101</td><td>0002</td></tr>", read_page)


def test_a_row_of_a_survey_is_found_in_a_table_and_in_data():
    """Four cells that tell something beside each other are enough, short ones between or not."""
    cells = ("R002", "35-44", "Baltarusija", "vairuotojas")
    table = "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    data = '{"kas": "R002", "amžius": "35-44", "šalis": "Baltarusija", "darbas": "vairuotojas"}'

    assert {Rule.SURVEY_ROW} == rules(table, read_page)
    assert {Rule.SURVEY_ROW} == rules(data, read_data)


def test_errors_of_a_page_are_found_by_their_markup():
    """What nbconvert marks as an error is one, though its words may be any."""
    assert {Rule.ERROR} == rules('<div class="jp-x output_error">x</div>', read_page)


def test_numbers_of_data_are_looked_at():
    """A code stored as a number is a code."""
    assert {Rule.PERSON} == rules('{"a": 38501010002, "b": 0.38501010002, "c": true}', read_data)


def test_the_same_thing_is_told_once():
    """One sentence for an address that stands in many places, one for each address."""
    page = "<p>a@x.lt a@x.lt b@x.lt</p><a href='mailto:a@x.lt'>a@x.lt</a>"

    assert 2 == len(found(page, read_page))


def test_an_empty_page_and_broken_data_are_read():
    """Nothing is found in nothing, and data that are none are looked through as a text."""
    assert [] == found("", read_page) == found("{}", read_data)
    assert {Rule.EMAIL} == rules('{"a": "b@x.lt"', read_data)


@given(st.text())
def test_any_page_can_be_read(content):
    """Whatever a page holds, reading and scanning it ends without an error."""
    for read in (read_page, read_data, read_text):
        assert isinstance(scan(read(content), PRIVATE), tuple)


def test_names_that_tell_nothing_are_not_looked_for():
    """Accounts many computers share, and short ones, are no secret."""
    names = ["root", "Administrator", "jp", "jonas.p", "jonas.p", "", "a1b2", "ruta"]

    assert ("jonas.p", "ruta") == telling_names(names)


def test_the_computer_s_places_and_names_are_known(tmp_path, monkeypatch):
    """The workbench folder and the user's name are looked for, unless parameters have the word."""
    (tmp_path / "parameters").mkdir()
    monkeypatch.setattr("getpass.getuser", lambda: "raselė")
    monkeypatch.setattr(Path, "home", lambda: Path("/namai/kukutis"))
    (tmp_path / "parameters" / "x.yaml").write_text("by: kukutis\n", encoding="utf-8")
    private = private_things(tmp_path, "x")

    assert {str(tmp_path), str(Path("/namai/kukutis"))} <= set(private.places)
    assert ("raselė",) == private.names


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_an_account_without_a_name_has_none(tmp_path, monkeypatch, error):
    """In a container there may be neither a name nor a folder of the user."""

    def nobody():
        raise error

    def nowhere():
        raise RuntimeError

    monkeypatch.setattr("getpass.getuser", nobody)
    monkeypatch.setattr(Path, "home", nowhere)

    assert () == private_things(tmp_path, "x").names
