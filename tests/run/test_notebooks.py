"""What notebooks declare, and what they may be given."""

import subprocess
import sys

import pytest
from checkout import ROOT
from workplace import a_notebook, save_notebook

from workbench.model.municipality import REPORTS
from workbench.run.notebooks import (
    KINDS,
    check_parameters,
    declared_parameters,
    executed_notebook,
    read_notebook,
)

FILE = "notebooks/plan_evaluation.ipynb"
DECLARED = {"municipality": "pavyzdys", "year": 2026}


def test_every_report_has_its_kind():
    """The runner makes exactly the reports that parameter files may comment on."""
    assert set(REPORTS) == {kind.name for kind in KINDS}


def test_parameters_are_those_of_the_tagged_cell():
    """Names and defaults come from the cell tagged `parameters`, from no other."""
    notebook = a_notebook("other = 1", parameters='municipality = "x"\nyear = 2026\nshare = -0.5')

    assert {"municipality": "x", "year": 2026, "share": -0.5} == declared_parameters(notebook)


def test_a_computed_default_is_no_parameter():
    """A parameter has a plain default, so that its type is known before anything runs."""
    assert {"a": 1} == declared_parameters(a_notebook(parameters="import os\na = 1\nb = len('x')"))


def test_without_the_tagged_cell_nothing_is_declared():
    """A notebook without parameters takes none."""
    assert {} == declared_parameters(a_notebook("a = 1", parameters=None))


def test_fitting_parameters_have_no_faults():
    """Known names with values of the right type pass."""
    assert [] == check_parameters(FILE, DECLARED, {"municipality": "vilnius", "year": 2027})


def test_an_unknown_parameter_is_a_fault():
    """A typing error in a name is told with the names there are; Papermill would only warn."""
    (fault,) = check_parameters(FILE, DECLARED, {"municipallity": "vilnius"})

    assert FILE == fault.where
    assert "an unknown parameter municipallity" == str(fault.found)
    assert "one of the notebook's parameters: municipality, year" == str(fault.expected)


@pytest.mark.parametrize("value", ["2026", 2026.0, True, None])
def test_a_value_of_another_type_is_a_fault(value):
    """A parameter keeps the type of its default; a truth value is no number."""
    (fault,) = check_parameters(FILE, DECLARED, {"year": value})

    assert f"{value!r}, of type {type(value).__name__}" == str(fault.found)
    assert "a value of type int" == str(fault.expected)


def test_a_file_that_is_no_notebook_cannot_be_read(tmp_path):
    """Something else under a notebook's name is refused, not run."""
    path = tmp_path / "x.ipynb"
    path.write_text("not json", encoding="utf-8")

    with pytest.raises(ValueError, match="JSON"):
        read_notebook(path)


def test_a_saved_notebook_reads_back(tmp_path):
    """What was saved is what is read."""
    save_notebook(tmp_path, "x", a_notebook("a = 1"))

    assert "a = 1" == read_notebook(tmp_path / "notebooks" / "x.ipynb").cells[2].source


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_real_notebooks_take_what_the_runner_gives(kind):
    """The committed notebooks declare the parameters that the runner hands over."""
    given = {"as_of": "2026-01-20", "language": "lt"}
    if kind.scope == "municipality":
        given["municipality"] = "vilnius"
    declared = declared_parameters(read_notebook(ROOT / kind.notebook))

    assert [] == check_parameters(kind.notebook, declared, given)


def test_an_executed_notebook_is_read_as_any_other(tmp_path):
    """The quick way gives the same notebook as the thorough one."""
    save_notebook(tmp_path, "x", a_notebook("a = 1\nb = 2"))
    path = tmp_path / "notebooks" / "x.ipynb"

    assert read_notebook(path) == executed_notebook(path.read_bytes())


def test_notebooks_are_read_without_grammars_of_web_addresses():
    """What takes long to import and is of no use stays out, and can still be imported by others."""
    program = (
        "import sys\n"
        "from workbench.run.notebooks import executed_notebook\n"
        'executed_notebook(b\'{"cells": [], "metadata": {}, "nbformat": 4}\')\n'
        "print('rfc3987_syntax' in sys.modules, 'lark' in sys.modules)\n"
        "import rfc3987_syntax\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (0, "", "False False\n") == (done.returncode, done.stderr, done.stdout)
