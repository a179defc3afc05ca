"""What must agree between the files of the catalogue."""

from pathlib import Path

import pytest
from folders import a_folder

from workbench.errors import InputError
from workbench.store.catalogue import load_catalogue
from workbench.store.catalogue_faults import twice_faults
from workbench.store.yaml_reading import parse_yaml


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue."""
    return a_folder(tmp_path)


@pytest.mark.parametrize("key", ["id", "code", "row"])
def test_an_entry_stands_in_a_file_once(key):
    """The second one is told, with the line of the first."""
    file = parse_yaml(f"- {{{key}: a}}\n- {{{key}: b}}\n- {{{key}: a}}\n".encode(), "f.yaml")
    (fault,) = twice_faults(file)

    assert 3 == fault.line
    assert "1" in str(fault.expected)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("recommendations/LNG.yaml", "groups: [all]", "groups: [al]", "unknown group"),
        ("recommendations/LNG.yaml", "OECD-12", "OECD-13", "unknown reference"),
        ("remarks.yaml", "checks: [", "checks: [Z99, ", "unknown check"),
        ("surveys/migrants.yaml", "area: LNG", "area: LGN", "unknown area"),
    ],
)
def test_names_across_files_are_looked_up(root, name, old, new, expected):
    """A name that refers to another file of the catalogue is found there, or told."""
    path = root / "parameters" / "catalogue" / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(InputError, match=expected):
        load_catalogue(root)


def test_one_faulty_file_does_not_spoil_the_names_of_the_others(root):
    """Only what is wrong is told, not everything that refers to it."""
    path = root / "parameters" / "catalogue" / "selection.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "odd: 1\n", encoding="utf-8")

    with pytest.raises(InputError, match="odd") as raised:
        load_catalogue(root)
    assert 1 == len(raised.value.faults)
