"""Decisions written into parameter files."""

from pathlib import Path

import pytest
from checkout import ROOT
from folders import MINIMAL, a_folder, put_file
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.model.municipality import Commentary, Dismissal, MunicipalityFile, Rating
from workbench.store.editing import (
    remove_dismissal,
    set_commentary,
    set_dismissal,
    set_rating,
)
from workbench.store.yaml_reading import parse_yaml

CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")
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
    after, value = read(real, code)

    lines = iter(after.split("\n"))
    assert all(line in lines for line in before.rstrip("\n").split("\n"))
    assert (*earlier.dismissals, a_dismissal("S03", None)) == value.dismissals
    assert (*earlier.commentary, a_commentary(section="nauja")) == value.commentary
    assert min(7, len(rated) + 2) == len({rating.row for rating in value.ratings})


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
