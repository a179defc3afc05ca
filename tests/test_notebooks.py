"""The notebooks read like an essay and are committed clean."""

import ast

import nbformat
import pytest
from notebook_running import NOTEBOOKS

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
MOST_CELLS = 30
MOST_LINES = 3
FORBIDDEN = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.For,
    ast.While,
    ast.If,
    ast.IfExp,
    ast.Try,
    ast.With,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.GeneratorExp,
)
pytestmark = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def _cells(path, kind=None):
    """Return the cells of a notebook, of one kind if asked."""
    cells = nbformat.read(path, as_version=4).cells
    return [cell for cell in cells if kind in {None, cell.cell_type}]


def _tags(cell):
    """Return the tags of a cell."""
    return set(cell.metadata.get("tags", ()))


def test_it_is_a_valid_notebook(path):
    """Jupyter opens it without complaint."""
    nbformat.validate(nbformat.read(path, as_version=4))


def test_it_is_committed_without_results(path):
    """No outputs and no execution counts: results belong to outputs/."""
    for cell in _cells(path, "code"):
        assert cell.outputs == []
        assert cell.execution_count is None


def test_it_keeps_its_kernel(path):
    """Papermill cannot run a notebook without kernelspec."""
    assert nbformat.read(path, as_version=4).metadata.kernelspec.name == "python3"


def test_it_has_one_cell_of_parameters(path):
    """Each parameter has a default, and all are plain values."""
    parameters = [cell for cell in _cells(path) if "parameters" in _tags(cell)]
    assert len(parameters) == 1
    lines = ast.parse(parameters[0].source).body
    assert all(isinstance(line, ast.Assign) for line in lines)
    names = {line.targets[0].id: ast.literal_eval(line.value) for line in lines}
    assert names["as_of"] == "2026-01-20"
    assert names["language"] == "lt"


def test_it_is_short(path):
    """A reader of one language meets at most thirty cells, of at most three lines of code."""
    assert len([cell for cell in _cells(path) if "en" not in _tags(cell)]) <= MOST_CELLS
    long = [c.source for c in _cells(path, "code") if len(c.source.splitlines()) > MOST_LINES]
    assert long == []


def test_its_cells_are_sentences(path):
    """No functions, loops, branches or comprehensions: those live in the package, tested."""
    for cell in _cells(path, "code"):
        assert [n for n in ast.walk(ast.parse(cell.source)) if isinstance(n, FORBIDDEN)] == []


def test_every_call_has_its_text(path):
    """Before each result stands what is asked and how to read it, after the opening cells."""
    kinds = [cell.cell_type for cell in _cells(path)]
    first = kinds.index("code")
    opening = first + kinds[first:].index("markdown")  # parameters, loading, cover
    assert opening - first <= 3
    before = [kinds[i - 1] for i in range(opening, len(kinds)) if kinds[i] == "code"]
    assert set(before) == {"markdown"}


def test_every_text_stands_in_both_languages(path):
    """Lithuanian first, English after it, with the same level of heading."""
    texts = _cells(path, "markdown")
    assert [_tags(cell) for cell in texts] == [{"lt"}, {"en"}] * (len(texts) // 2)
    marks = [cell.source.partition(" ")[0] for cell in texts]
    assert marks[::2] == marks[1::2]


def test_it_tells_more_than_it_computes(path):
    """At least ten words of text for each line of code."""
    words = sum(len(cell.source.split()) for cell in _cells(path, "markdown"))
    lines = sum(len(cell.source.splitlines()) for cell in _cells(path, "code"))
    assert words >= 10 * lines
