"""``workbench check``."""

from pathlib import Path

from builders import a_plan
from folders import MINIMAL, a_folder, put_file, put_plan

from workbench.run.checking import check_municipalities
from workbench.run.saying import Speaker


def test_files_in_order_get_a_line_each(tmp_path: Path, capsys):
    """The catalogue, the parameter file and the plan."""
    root = a_folder(tmp_path)
    put_plan(root, a_plan())

    assert 0 == check_municipalities([], root, Speaker("lt"))
    expected = (
        "parameters/catalogue: be klaidų\n"
        "parameters/bandymas.yaml: be klaidų\n"
        "parameters/bandymas/plan.yaml: be klaidų\n"
    )
    assert (expected, "") == capsys.readouterr()


def test_all_faults_of_all_files_are_told(tmp_path: Path, capsys):
    """A fault in one file leaves the others to be checked; at the end stands how many there are."""
    root = a_folder(tmp_path)
    put_plan(root, "title: 3\n")
    put_file(root, MINIMAL.replace("city", "town").replace("bandymas", "kitas"), "kitas")
    count = check_municipalities([], root, Speaker("en"))
    out, err = capsys.readouterr()

    assert "parameters/catalogue: in order\nparameters/bandymas.yaml: in order\n" == out
    assert "parameters/bandymas/plan.yaml:1 title\n  found: the number 3\n" in err
    assert "parameters/kitas.yaml:6 municipality.kind\n" in err
    assert err.endswith(f"{count} faults in all\n")


def test_one_municipality_can_be_checked(tmp_path: Path, capsys):
    """The faults of the others are theirs."""
    root = a_folder(tmp_path)
    put_file(root, "a: [", "kitas")

    assert 0 == check_municipalities(["bandymas"], root, Speaker("en"))
    assert "kitas" not in "".join(capsys.readouterr())


def test_a_faulty_catalogue_is_not_called_in_order(tmp_path: Path, capsys):
    """A fault in one file of the catalogue is a fault of the catalogue."""
    root = a_folder(tmp_path)
    (root / "parameters" / "catalogue" / "checks" / "goals.yaml").write_text("- id: [", "utf-8")

    assert 1 == check_municipalities([], root, Speaker("en"))
    out, err = capsys.readouterr()
    assert "parameters/catalogue: in order" not in out
    assert "parameters/catalogue/checks/goals.yaml:" in err
