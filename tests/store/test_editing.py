"""Decisions written into parameter files."""

import subprocess
import sys
from pathlib import Path

import pytest
from checkout import ROOT
from folders import MINIMAL, a_folder, put_file
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.model.evidence import Evidence, Need, SupplyRating
from workbench.model.municipality import (
    Commentary,
    Dismissal,
    MunicipalityFile,
    Rating,
    Setting,
)
from workbench.store.editing import (
    remove_dismissal,
    set_commentary,
    set_dismissal,
    set_evidence,
    set_need,
    set_rating,
    set_setting,
    set_supply,
)
from workbench.store.outputs import sha256_of
from workbench.store.yaml_reading import parse_yaml

CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")
SOURCES = "sources:\n  a: {title: {lt: Šaltinis}}\n"
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), min_size=1)


def a_dismissal(check="K01", place="1.1.1", reason="Sutarta.", **changes):
    """Return a dismissal."""
    values = {"check": check, "place": place, "reason": reason, "by": "konsultantas"}
    return Dismissal.model_validate({**values, "date": "2026-01-20", **changes})


def a_rating(row=1, mark=2, reason="Yra."):
    """Return a first rater's mark."""
    return Rating(row=row, rater="first", mark=mark, reason=reason, by="konsultantas", date="2026")


def a_commentary(text="Išvada.", section="money"):
    """Return a commentary."""
    words = {"lt": text}
    return Commentary(
        report="plan_evaluation", section=section, text=words, by="konsultantas", date="2026-01"
    )


def a_finding(key="eile", area="LNG", **changes):
    """Return a finding about a need."""
    values = {"key": key, "kind": "registry", "voice": "institution", "area": area}
    return Evidence.model_validate(
        {**values, "finding": {"lt": "Laukia eilė."}, "strength": 2, "source": "a", **changes}
    )


def a_need(code="LNG-1", statement="Trūksta vietų.", evidence=("eile",)):
    """Return a need."""
    words = {"lt": statement}
    return Need(code=code, statement=words, evidence=evidence, by="konsultantas", date="2026-01")


def a_score(score=2, dimension="coverage", evidence=()):
    """Return a supply rating."""
    values = {"area": "LNG", "dimension": dimension, "score": score, "reason": "Yra eilė."}
    return SupplyRating(**values, evidence=evidence, by="konsultantas", date="2026-01-20")


def a_setting(value="public", name="disclosure"):
    """Return a choice in the analysis of needs."""
    return Setting(name=name, value=value, reason="Skelbsime.", by="konsultantas", date="2026")


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue and a municipality that lists one source."""
    folder = a_folder(tmp_path)
    put_file(folder, MINIMAL + SOURCES)
    return folder


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """Make a folder with the real municipalities."""
    return a_folder(tmp_path_factory.mktemp("real"), real=True)


def read(root, code="bandymas"):
    """Return text and value of a parameter file."""
    text = (root / "parameters" / f"{code}.yaml").read_text(encoding="utf-8")
    return text, MunicipalityFile.model_validate(parse_yaml(text.encode(), "f.yaml").data)


@pytest.mark.parametrize("code", CODES)
def test_real_files_keep_every_line(real, code):
    """Decisions are added; not one line of what was there is changed or moved."""
    before, earlier = read(ROOT, code)
    rated = {rating.row for rating in earlier.ratings}
    for row in sorted(set(range(1, 8)) - rated)[:2]:
        set_rating(code, a_rating(row), root=real)
    set_dismissal(code, a_dismissal("S03", None), root=real)
    set_commentary(code, a_commentary(section="nauja"), root=real)
    source = next(iter(earlier.sources))
    set_evidence(code, a_finding("bandomas", source=source), root=real)
    set_need(code, a_need("LNG-9", evidence=("bandomas",)), root=real)
    after, value = read(real, code)

    lines = iter(after.split("\n"))
    assert all(line in lines for line in before.rstrip("\n").split("\n"))
    assert (*earlier.dismissals, a_dismissal("S03", None)) == value.dismissals
    assert (*earlier.commentary, a_commentary(section="nauja")) == value.commentary
    assert min(7, len(rated) + 2) == len({rating.row for rating in value.ratings})
    assert (*earlier.evidence, a_finding("bandomas", source=source)) == value.evidence
    assert (*earlier.needs, a_need("LNG-9", evidence=("bandomas",))) == value.needs


def test_the_same_finding_is_dismissed_once(tmp_path: Path):
    """A second dismissal of a finding takes the place of the first; another one is added."""
    root = a_folder(tmp_path)
    for reason, place in (("Pirma.", "1.1.1"), ("Kita vieta.", "1.1.2"), ("Antra.", "1.1.1")):
        set_dismissal("bandymas", a_dismissal(place=place, reason=reason), root=root)

    assert [("1.1.1", "Antra."), ("1.1.2", "Kita vieta.")] == [
        (dismissal.place, dismissal.reason) for dismissal in read(root)[1].dismissals
    ]


def test_a_dismissal_can_be_taken_back(tmp_path: Path):
    """What was set and taken back leaves the file as it was, but for one blank line."""
    root = a_folder(tmp_path)
    before, _ = read(root)
    set_dismissal("bandymas", a_dismissal(), root=root)

    assert not remove_dismissal("bandymas", a_dismissal(place=None), root=root)
    assert remove_dismissal("bandymas", a_dismissal(reason="kita"), root=root)
    assert before == read(root)[0].rstrip("\n") + "\n"


def test_one_of_two_dismissals_is_taken_back(tmp_path: Path):
    """The other one stays."""
    root = a_folder(tmp_path)
    for check in ("K01", "K02"):
        set_dismissal("bandymas", a_dismissal(check), root=root)
    remove_dismissal("bandymas", a_dismissal("K01"), root=root)

    assert ["K02"] == [dismissal.check for dismissal in read(root)[1].dismissals]


def test_a_rater_changes_a_mark(tmp_path: Path):
    """A rater has one mark for a row."""
    root = a_folder(tmp_path)
    set_rating("bandymas", a_rating(mark=0), root=root)
    set_rating("bandymas", a_rating(row=2), root=root)
    set_rating("bandymas", a_rating(mark="unknown"), root=root)

    assert [(1, "unknown"), (2, 2)] == [(r.row, r.mark) for r in read(root)[1].ratings]


def test_comments_inside_a_replaced_entry_stay(tmp_path: Path):
    """A person's notes beside a decision outlive the decision's change."""
    entry = (
        "dismissals:\n  - check: K01\n    # po pokalbio\n    place: '1.1.1'  # pirma\n"
        "    reason: x\n    by: y\n    date: 2026\n# pabaiga\n"
    )
    root = a_folder(tmp_path)
    put_file(root, MINIMAL + entry)
    set_dismissal("bandymas", a_dismissal(), root=root)

    text, value = read(root)
    assert "    # po pokalbio\n    place: '1.1.1'  # pirma\n" in text
    assert text.endswith("# pabaiga\n")
    assert "Sutarta." == value.dismissals[0].reason


@settings(max_examples=40, deadline=None)
@given(first=WORDS, second=WORDS, text=WORDS)
def test_whatever_is_written_is_read_back(tmp_path_factory, first, second, text):
    """Reasons and texts of any kind survive, one after the other."""
    root = tmp_path_factory.mktemp("any")
    (root / "parameters").mkdir()
    put_file(root, MINIMAL)
    set_dismissal("bandymas", a_dismissal(reason=first), root=root)
    set_dismissal("bandymas", a_dismissal(reason=second), root=root)
    set_commentary("bandymas", a_commentary(text), root=root)

    _, value = read(root)
    assert [second] == [dismissal.reason for dismissal in value.dismissals]
    assert text == value.commentary[0].text.lt


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (MINIMAL.replace("city", "town"), "parameters/bandymas.yaml:6"),
        (MINIMAL + "dismissals: [{check: K02, reason: x, by: y, date: 2026}]\n", "in an editor"),
    ],
)
def test_a_file_that_is_not_understood_stays_as_it_is(tmp_path: Path, content, message):
    """A faulty file, and one written in an unusual way, are left to the person."""
    root = a_folder(tmp_path)
    put_file(root, content)

    with pytest.raises(InputError, match=message):
        set_dismissal("bandymas", a_dismissal(), root=root)
    assert content == read_text(root)


def read_text(root):
    """Return the text of the parameter file."""
    return (root / "parameters" / "bandymas.yaml").read_text(encoding="utf-8")


def test_an_edit_that_would_make_a_file_faulty_is_refused(tmp_path: Path):
    """A value made past the model's own checks does not get into a file."""
    root = a_folder(tmp_path)
    wrong = a_rating().model_copy(update={"mark": 5})

    with pytest.raises(InputError, match=r"ratings\[0\].mark"):
        set_rating("bandymas", wrong, root=root)
    assert MINIMAL == read_text(root)


def test_what_the_analysis_of_needs_rests_on_is_written_and_replaced(root):
    """Evidence, needs, scores and settings are told apart by key, code, place and name."""
    set_evidence("bandymas", a_finding(strength=1), root=root)
    set_evidence("bandymas", a_finding("namai", "HOU"), root=root)
    set_evidence("bandymas", a_finding(people=40, date="2025-11"), root=root)
    set_need("bandymas", a_need(statement="Pirma."), root=root)
    set_need("bandymas", a_need(statement="Antra.", evidence=("eile", "namai")), root=root)
    for score, dimension in ((1, "coverage"), (0, "fit"), (3, "coverage")):
        set_supply("bandymas", a_score(score, dimension, ("eile",)), root=root)
    for setting in (a_setting(), a_setting("raked", "weighting"), a_setting("working")):
        set_setting("bandymas", setting, root=root)

    _, value = read(root)
    assert (a_finding(people=40, date="2025-11"), a_finding("namai", "HOU")) == value.evidence
    assert (a_need(statement="Antra.", evidence=("eile", "namai")),) == value.needs
    assert (a_score(3, "coverage", ("eile",)), a_score(0, "fit", ("eile",))) == value.supply
    assert (a_setting("working"), a_setting("raked", "weighting")) == value.settings
    assert [] == list((root / "parameters").glob(".*"))


def test_a_rated_confidence_is_written_whole(root):
    """A need rated by a person is read back with the four components."""
    set_evidence("bandymas", a_finding(), root=root)
    component = {"concern": "serious", "reason": "Viena: „maža“ imtis."}
    parts = ("methodological_limitations", "coherence", "adequacy", "relevance")
    rated = {**dict.fromkeys(parts, component), "by": "konsultantas", "date": "2026-01-20"}
    need = Need.model_validate({**a_need().model_dump(), "confidence": rated})
    set_need("bandymas", need, root=root)

    assert (need,) == read(root)[1].needs


@pytest.mark.parametrize(
    ("write", "value", "message"),
    [
        (set_need, a_need(evidence=("kita",)), "evidence kita that is not listed"),
        (set_need, a_need("HOU-1"), "no evidence about the area HOU"),
        (set_evidence, a_finding("nauja", "QQQ"), "an unknown area QQQ"),
        (set_evidence, a_finding("nauja", group="kita"), "an unknown group kita"),
        (set_supply, a_score(evidence=("kita",)), "evidence kita that is not listed"),
    ],
)
def test_what_would_not_agree_is_refused(root, write, value, message):
    """An entry that the door would turn away does not get into a file."""
    set_evidence("bandymas", a_finding(), root=root)
    before = read_text(root)

    with pytest.raises(InputError, match=message):
        write("bandymas", value, root=root)
    assert before == read_text(root)


def test_evidence_a_need_rests_on_cannot_move_to_another_area(root):
    """A need would be left without evidence of its area."""
    set_evidence("bandymas", a_finding(), root=root)
    set_need("bandymas", a_need(), root=root)

    with pytest.raises(InputError, match="no evidence about the area LNG"):
        set_evidence("bandymas", a_finding(area="HOU"), root=root)
    assert "LNG" == read(root)[1].evidence[0].area


def test_whoever_saw_the_file_as_it_is_may_save(root):
    """Each save tells the hash for the next one."""
    seen = sha256_of(root / "parameters" / "bandymas.yaml")
    for setting in (a_setting(), a_setting("raked", "weighting")):
        seen = set_setting("bandymas", setting, root=root, seen=seen)

    assert seen == sha256_of(root / "parameters" / "bandymas.yaml")
    assert 2 == len(read(root)[1].settings)


@pytest.mark.parametrize(
    ("write", "value"),
    [
        (set_dismissal, a_dismissal()),
        (remove_dismissal, a_dismissal()),
        (set_rating, a_rating()),
        (set_commentary, a_commentary()),
        (set_evidence, a_finding()),
        (set_need, a_need()),
        (set_supply, a_score()),
        (set_setting, a_setting()),
    ],
)
def test_nobody_overwrites_unseen_what_another_saved(root, write, value):
    """With the hash of an earlier file the save is refused, and what the other wrote stays."""
    seen = sha256_of(root / "parameters" / "bandymas.yaml")
    set_rating("bandymas", a_rating(7), root=root)
    between = read_text(root)

    with pytest.raises(InputError, match=r"saved at \d{4}-\d\d-\d\d \d\d:\d\d(.|\n)*load the"):
        write("bandymas", value, root=root, seen=seen)
    assert between == read_text(root)


def test_two_processes_lose_no_entry(root):
    """Both save as often as they can; every entry of both is there, and no lock is left."""
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from workbench.model.municipality import Dismissal\n"
        "from workbench.store.editing import set_dismissal\n"
        "for number in range(1, 13):\n"
        "    place = f'{sys.argv[2]}.{number}'\n"
        "    entry = dict(check='K01', place=place, reason='x', by='k', date='2026')\n"
        "    set_dismissal('bandymas', Dismissal(**entry), root=Path(sys.argv[1]))\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(root), who], cwd=ROOT)
        for who in ("1", "2")
    ]

    assert [0, 0] == [process.wait() for process in running]
    assert {f"{who}.{number}" for who in "12" for number in range(1, 13)} == {
        dismissal.place for dismissal in read(root)[1].dismissals
    }
    assert [] == list((root / "parameters").glob(".*"))
