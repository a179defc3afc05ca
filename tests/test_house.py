"""The house itself: one list of dependencies, pinned and without hosts, a mirrored test tree."""

import ast
import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
import yaml
from checkout import ROOT, project_files
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONDA_NAMES = {"ortools-python": "ortools", "playwright-python": "playwright"}
"""Packages that conda-forge calls otherwise."""
TESTED_AS_A_WHOLE = {
    "workbench/analysis/checks": "test_every_check.py",
    "workbench/presentation/charts": "test_charts.py",
    "workbench/presentation/sentences": "test_sentences.py",
    "workbench/presentation/tables": "test_tables.py",
    "workbench/run/leaks": "test_leaks.py",
    "workbench/store/documents": "test_plan_import.py",
    "workbench/store/surveys": "test_survey_import.py",
}
"""Folders of small parts with one public face, and the tests of that."""
LONGEST_FUNCTION = 40
TEXT_FILES = {".py", ".md", ".toml", ".yml", ".yaml", ".ipynb", ".po", ".json", ".j2", ".css"}
# Written so that this file itself does not hold what it forbids.
MACHINE = re.compile(r"/w[o]rk/|/h[o]me/\w+/|/r[o]ot/|C:\\\\?U[s]ers")
HOSTS = re.compile(r"py[p]i\.org|pythonh[o]sted|registry\.n[p]m|deb\.d[e]bian|anac[o]nda\.org")
NOQA = re.compile(r"#\s*(noqa|type: ignore)\b(?P<rest>.*)")


def _required() -> dict[str, Requirement]:
    """Return what pyproject.toml asks for, by name."""
    project = PYPROJECT["project"]
    lines = [project["dependencies"], *project["optional-dependencies"].values()]
    return {item.name: item for item in map(Requirement, chain.from_iterable(lines))}


def _locked() -> dict[str, list[tuple[str, int]]]:
    """Return the versions of requirements.lock with the number of their hashes, by name."""
    found: dict[str, list[tuple[str, int]]] = {}
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for entry in re.split(r"\n(?=\S)", text.strip()):
        name, version = re.match(r"([\w.-]+)==(\S+)", entry).groups()
        found.setdefault(name, []).append((version, entry.count("--hash=sha256:")))
    return found


def _modules() -> list[Path]:
    """Return the modules of the package that hold more than their folder's contents page."""
    files = project_files()
    return [
        f for f in files if f.parts[0] == "workbench" and f.suffix == ".py" and f.stem[0] != "_"
    ]


def test_environment_lists_what_pyproject_lists():
    """Conda's environment and pyproject.toml name the same packages with the same bounds."""
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    from_pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    lines = [entry for entry in listed if isinstance(entry, str) and entry != "pip"]
    found = [Requirement(line) for line in [*lines, *from_pip] if line != "-e ."]
    python = next(item for item in found if item.name == "python")
    bounds = {CONDA_NAMES.get(item.name, item.name): str(item.specifier) for item in found}
    expected = {name: str(item.specifier) for name, item in _required().items()}

    assert expected == {name: bound for name, bound in bounds.items() if name != "python"}
    assert PYPROJECT["project"]["requires-python"] == str(python.specifier)
    assert "-e ." in from_pip


def test_lock_satisfies_pyproject():
    """Every package asked for is pinned to a version within its bounds; `make lock` renews them."""
    locked = _locked()
    missing = {
        name
        for name, requirement in _required().items()
        if not any(
            version in requirement.specifier
            for version, _ in locked.get(canonicalize_name(name), [])
        )
    }

    assert set() == missing


def test_lock_has_a_hash_for_everything():
    """A package without a hash could be exchanged unnoticed."""
    bare = [n for n, versions in _locked().items() if any(hashes == 0 for _, hashes in versions)]

    assert [] == bare


def test_lock_names_no_host():
    """The lock works with any mirror, because it names none."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert [] == re.findall(r"^.*(?:://|--index-url|--find-links).*$", text, re.MULTILINE)


def test_no_file_names_a_machine_or_a_registry():
    """No path of somebody's machine and no host of a package registry stands in the project."""
    found = [
        f"{path}:{number}"
        for path in project_files()
        if path.suffix in TEXT_FILES or path.name == "Makefile"
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").split("\n"), 1)
        if MACHINE.search(line) or HOSTS.search(line)
    ]

    assert [] == found


def test_every_module_has_its_test_file():
    """The tests mirror the package, so that one knows where to look."""
    files = set(project_files())
    missing = [
        str(module)
        for module in _modules()
        if _mirror(module) not in files and str(module.parent) not in TESTED_AS_A_WHOLE
    ]

    assert [] == missing


def test_every_folder_of_tests_has_its_folder_in_the_package():
    """No test lies where nothing is that it could be about."""
    folders = {path.parent.relative_to("tests") for path in project_files() if _is_test(path)}
    homeless = [str(folder) for folder in folders if not (ROOT / "workbench" / folder).is_dir()]

    assert [] == homeless


@pytest.mark.parametrize(("folder", "test"), TESTED_AS_A_WHOLE.items())
def test_what_is_tested_as_a_whole_is_tested(folder: str, test: str):
    """Parts without a test file of their own are tested through what they are parts of."""
    assert Path("tests", *Path(folder).parts[1:], test) in set(project_files())


def _mirror(module: Path) -> Path:
    return Path("tests", *module.parts[1:-1], f"test_{module.name}")


def _is_test(path: Path) -> bool:
    return path.parts[0] == "tests" and path.name.startswith("test_")


@pytest.mark.parametrize("module", _modules(), ids=str)
def test_functions_are_short(module: Path):
    """No function is longer than forty lines without its docstring."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f.name for f in functions if _length(f) > LONGEST_FUNCTION]

    assert [] == long


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function's body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return function.end_lineno - body[0].lineno + 1 if body else 0


def test_every_exception_from_a_rule_has_its_reason():
    """A rule of the linter is set aside only with the reason on the same line."""
    unexplained = [
        f"{path}:{number}"
        for path in _modules()
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").split("\n"), 1)
        if (found := NOQA.search(line)) and not re.search(r"( - |# )\S", found["rest"])
    ]
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("\n")
    bare = [line for line in pyproject if re.match(r'\s+"[A-Z]+\d+",?\s*$', line)]

    assert ([], []) == (unexplained, bare)


def test_continuous_integration_runs_make_test():
    """Desk and server run the same tests."""
    script = ROOT / ".ci" / "run"
    commands = [line for line in script.read_text(encoding="utf-8").split("\n") if "make" in line]

    assert ["exec make test"] == commands
    assert script.stat().st_mode & 0o111


def test_every_target_of_make_is_in_its_help():
    """Somebody who types `make` sees all there is."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())
    rules = set(re.findall(r"^([a-z]+):", text, re.MULTILINE))
    helped = set(re.findall(r"^([a-z]+):.*## ", text, re.MULTILINE))

    assert targets == rules
    assert {"lint", "browser"} == rules - helped
