"""Faults of files as such."""

import errno

import pytest

from workbench.store.yaml_faults import (
    encoding_fault,
    shown_steps,
    structure_fault,
    unreadable_fault,
    unwritable_fault,
)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), ""),
        (("facts",), "facts"),
        (("facts", "population", 0, "value"), "facts.population[0].value"),
        ((3, "id"), "[3].id"),
    ],
)
def test_a_path_reads_as_in_code(steps, expected):
    """Keys are joined by full stops, indices stand in brackets."""
    assert expected == shown_steps(steps)


def test_a_file_without_permission_says_the_system_s_reason():
    """What the system says is handed on."""
    fault = unreadable_fault("a.yaml", PermissionError(errno.EACCES, "Permission denied"))

    assert "a file that cannot be opened: Permission denied" == str(fault.found)


def test_the_line_of_a_wrong_byte_is_counted():
    """The line is that of the first byte that is no UTF-8."""
    raw = b"a\nb\n\xe0"

    assert 3 == encoding_fault("a.yaml", raw, raw.index(b"\xe0")).line


def test_a_doubled_key_names_its_first_line():
    """Both places of a doubled key are told."""
    fault = structure_fault("twice", "a.yaml", 9, ("facts",), "4")

    assert ("a.yaml:9", "facts") == (fault.where, fault.path)
    assert "a key that stands in line 4 already" == str(fault.found)


def test_what_cannot_be_kept_is_left_to_a_person():
    """A file that cannot be written back as it is is not written."""
    assert "make the change in an editor" == str(unwritable_fault("a.yaml").remedy)
