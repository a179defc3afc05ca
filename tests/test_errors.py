"""What can go wrong, and how it is said."""

from __future__ import annotations

import pytest

from workbench.errors import Fault, InputError, OutputError, ReportError, WorkbenchError
from workbench.text import text


def a_fault(line: int | None = 7) -> Fault:
    """Return a fault in a parameter file."""
    return Fault(
        found=text("„two“"),
        expected=text("a number"),
        remedy=text("write 2"),
        file="parameters/jonava.yaml",
        line=line,
        path="facts.population[0].value",
    )


def test_a_fault_names_file_and_line_as_editors_understand_them():
    """Where is file:line, or the file alone where the line is not known."""
    assert a_fault().where == "parameters/jonava.yaml:7"
    assert a_fault(line=None).where == "parameters/jonava.yaml"


def test_an_input_error_tells_all_its_faults():
    """One round of mending is enough, because no fault is kept back."""
    error = InputError([a_fault(7), a_fault(9)])

    assert str(error).count("found: „two“") == 2
    assert "jonava.yaml:7" in str(error)
    assert "jonava.yaml:9" in str(error)


def test_an_input_error_without_faults_is_a_mistake_of_ours():
    """Nothing is refused without a reason."""
    with pytest.raises(ValueError, match="at least one fault"):
        InputError([])


def test_wrong_input_and_failed_reports_end_with_different_statuses():
    """2 is for what the user must mend, 1 for reports that failed while others are there."""
    statuses = [
        error.exit_status for error in (WorkbenchError, InputError, OutputError, ReportError)
    ]

    assert statuses == [2, 2, 2, 1]
