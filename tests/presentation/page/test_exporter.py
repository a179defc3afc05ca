import subprocess
import sys

import nbformat
from nbconvert.exporters import get_exporter
from notebook_running import executed
from presentation.cases import AS_OF
from presentation.pages import page_of

from workbench.presentation.page.exporter import TEMPLATES, PageExporter


def test_nbconvert_knows_the_page_as_a_format():
    """`jupyter nbconvert --to workbench` finds it by name."""
    assert get_exporter("workbench") is PageExporter
    assert (TEMPLATES / "workbench" / "conf.json").is_file()


def test_plain_nbconvert_writes_the_very_page_of_a_run(tmp_path):
    """To the byte, and beside the notebook, as nbconvert's users expect."""
    path = tmp_path / "report.ipynb"
    parameters = {"municipality": "kaunas", "as_of": AS_OF, "language": "lt"}
    nbformat.write(executed("plan_evaluation", **parameters), path)
    command = [sys.executable, "-m", "nbconvert", "--to", "workbench", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert path.with_suffix(".html").read_text(encoding="utf-8") == page_of("kaunas", "lt")
