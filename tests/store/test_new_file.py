"""A file to begin with."""

import re
from pathlib import Path

import pytest
from folders import MINIMAL, a_folder

from workbench.errors import InputError
from workbench.store.new_file import new_file
from workbench.store.parameters import check_files, load_file


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue and one small municipality."""
    return a_folder(tmp_path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (None, ("Kelme", "Kelme", "district")),
        (
            "Kelmės rajono savivaldybė",
            ("Kelmės rajono savivaldybė", "Kelmės rajono savivaldybės", "district"),
        ),
        (
            "Alytaus  miesto savivaldybė",
            ("Alytaus miesto savivaldybė", "Alytaus miesto savivaldybės", "city"),
        ),
        ('„Keista": \\ {}', ('„Keista": \\ {}', '„Keista": \\ {}', "district")),
    ],
)
def test_a_new_file_passes_the_check(root, name, expected):
    """Every figure is unknown with its reason; the name is what was given."""
    path = new_file("kelme", root, name)
    about = load_file("kelme", root=root).municipality

    assert {"catalogue": (), "kelme": ()} == check_files(["kelme"], root)
    assert expected == (about.name.lt, about.genitive.lt, about.kind)
    assert path.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=schema.json"
    )


def test_everything_is_unknown_with_a_reason(root):
    """Nothing is made up, and each gap says what would fill it."""
    new_file("kelme", root)
    facts = load_file("kelme", root=root).facts
    groups = ("population", "foreign_residents", "refugees_from_ukraine", "employment")
    every = [fact for name in groups for fact in getattr(facts, name)]

    assert [("unknown", None)] * 4 == [(fact.status, fact.value) for fact in every]
    assert all(fact.reason and fact.would_be_filled_by for fact in every)


def test_a_file_is_never_overwritten(root):
    """What somebody filled in stays."""
    with pytest.raises(InputError, match=r"parameters/bandymas.yaml(.|\n)*there already"):
        new_file("bandymas", root)
    assert MINIMAL == (root / "parameters" / "bandymas.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("Šiauliai", "write siauliai in its place"),
        ("Kauno rajonas", "write kauno_rajonas in its place"),
        ("../kelme", "write kelme in its place"),
        ("catalogue", "choose another short name"),
        ("", "choose another short name"),
        ("123", "choose another short name"),
    ],
)
def test_a_short_name_has_plain_letters(root, code, remedy):
    """Files are called alike on every system; a usable name is proposed."""
    before = set((root / "parameters").iterdir())

    with pytest.raises(InputError, match=remedy):
        new_file(code, root)
    assert before == set((root / "parameters").iterdir())


def test_its_hints_are_right(root):
    """What the comments propose for evidence, needs and supply can be taken as it stands."""
    path = new_file("kelme", root)
    lines = path.read_text(encoding="utf-8").split("\n")
    parts = ("# surasymas:", "# evidence:", "# needs:", "# supply:", "#   ")
    shown = [line for line in lines if line.startswith(parts) or line not in _prose(lines)]
    content = "\n".join(shown).replace("sources: {}", "")
    content = content.replace("#   surasymas:", "sources:\n#   surasymas:")
    path.write_text(re.sub("^# ?", "", content, flags=re.MULTILINE), encoding="utf-8")
    file = load_file("kelme", root=root)

    assert ["kursu_eile", "kursu_vietos"] == [item.key for item in file.evidence]
    assert [("LNG-1", ("kursu_eile",))] == [(n.code, n.evidence) for n in file.needs]
    assert [("LNG", 2)] == [(rating.area, rating.score) for rating in file.supply]


def _prose(lines):
    """Return the comments that are sentences and not examples."""
    return {line for line in lines if re.match(r"# ?(?![ a-z]+:$| ).*$", line)}
