"""Plans in files."""

from pathlib import Path

import pytest
from builders import a_measure, a_plan, an_objective
from checkout import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.model.plan import Plan
from workbench.store import plan_file
from workbench.store.plan_file import as_data, plan_text, read_plan, write_plan
from workbench.store.yaml_reading import parse_yaml

CELLS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), max_size=60)
HEADING = "# yaml-language-server: $schema=../plan.schema.json\n"


def a_plan_of(*measures, **changes):
    """Return a plan of these measures."""
    return a_plan([an_objective(measures=list(measures))], **changes)


@pytest.mark.parametrize("code", ["vilnius", "pavyzdys"])
def test_real_plans_survive_writing(tmp_path: Path, code):
    """A plan written and read again is the same plan."""
    plan = read_plan(ROOT / "parameters" / code / "plan.yaml", "plan.yaml")
    path = tmp_path / "plan.yaml"
    write_plan(plan, path, "plan.yaml")

    assert plan == read_plan(path, "plan.yaml")
    assert path.read_text(encoding="utf-8").startswith(HEADING)


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(CELLS, max_size=3), title=CELLS.filter(bool), number=CELLS)
def test_any_texts_survive_writing(cells, title, number):
    """Whatever stands in a cell comes back as it was."""
    raw = {"amounts": "\n".join(cells), "criteria": " ".join(cells)}
    plan = a_plan_of(a_measure(number, title=title, raw=raw))

    data = parse_yaml(plan_text(plan).encode(), "plan.yaml").data
    assert plan == Plan.model_validate(data)


def test_what_is_as_usual_is_not_written():
    """Empty and usual values would only hide the others."""
    data = as_data(a_plan_of(a_measure()))

    assert [1, "schema_version"] == [data["schema_version"], next(iter(data))]
    assert "multiplier" not in data
    assert "label_present" not in data["goals"][0]["objectives"][0]["measures"][0]


def test_the_same_plan_again_writes_nothing(tmp_path: Path):
    """Importing twice leaves file and folder as they are."""
    path = tmp_path / "plan.yaml"
    first = write_plan(a_plan(), path, "plan.yaml")
    before = path.read_bytes()
    second = write_plan(a_plan(), path, "plan.yaml")

    assert (True, False) == (first.changed, second.changed)
    assert (before, [path]) == (path.read_bytes(), list(tmp_path.iterdir()))


def test_comments_order_and_decisions_outlive_an_import(tmp_path: Path):
    """The file keeps what a person wrote; the earlier one lies beside it."""
    path = tmp_path / "plan.yaml"
    plan = a_plan_of(a_measure(areas=["LNG"]), a_measure("1.1.2"))
    lines = plan_text(plan).replace("areas: [LNG]", "areas: [LNG]  # sutarta su skyriumi")
    before = "# Mano pastabos.\n" + lines
    path.write_text(before, encoding="utf-8")
    new = a_plan_of(a_measure(title="Kita"), a_measure("1.1.2"), a_measure("1.1.3"))
    written = write_plan(new, path, "plan.yaml")

    after = path.read_text(encoding="utf-8")
    assert after.startswith("# Mano pastabos.\n" + HEADING)
    assert "areas: [LNG]  # sutarta su skyriumi" in after
    assert before == written.earlier.read_text(encoding="utf-8")
    assert ("1.1.1",) == written.kept_decisions
    titles = [measure.title for measure in read_plan(path, "plan.yaml").measures]
    assert "Kita" == titles[0]
    assert 3 == len(titles)
    assert written.plan == read_plan(path, "plan.yaml")


def test_comments_about_other_texts_are_left_to_the_earlier_file(tmp_path: Path):
    """A verbatim plan takes the place of a summary, whose comments speak of the summary."""
    path = tmp_path / "plan.yaml"
    summary = a_plan_of(a_measure(areas=["LNG"]), text_status="summary")
    path.write_text("# Santraukos savais žodžiais.\n" + plan_text(summary), encoding="utf-8")
    written = write_plan(a_plan_of(a_measure(), text_status="verbatim"), path, "plan.yaml")

    assert "Santraukos" not in path.read_text(encoding="utf-8")
    assert "Santraukos" in written.earlier.read_text(encoding="utf-8")
    assert ("LNG",) == read_plan(path, "plan.yaml").measures[0].areas


def test_a_different_plan_is_not_replaced_unasked(tmp_path: Path):
    """The plan of another period needs --force, and the old file is kept even then."""
    path = tmp_path / "plan.yaml"
    write_plan(a_plan_of(a_measure(areas=["LNG"])), path, "plan.yaml")
    before = path.read_bytes()
    other = a_plan_of(a_measure(), period={"start": 2027, "end": 2029})

    with pytest.raises(InputError, match=r"a document of another plan(.|\n)*--force"):
        write_plan(other, path, "plan.yaml")
    assert before == path.read_bytes()

    written = write_plan(other, path, "plan.yaml", force=True)
    assert (before, other) == (written.earlier.read_bytes(), read_plan(path, "plan.yaml"))


def test_a_faulty_earlier_file_is_not_touched(tmp_path: Path):
    """What a person half finished is theirs to finish."""
    path = tmp_path / "plan.yaml"
    path.write_text("title: 3\n")

    with pytest.raises(InputError, match=r"plan.yaml:1 title"):
        write_plan(a_plan(), path, "plan.yaml")
    assert "title: 3\n" == path.read_text()
    assert b"title: 3\n" == write_plan(a_plan(), path, "p", force=True).earlier.read_bytes()


def test_several_imports_keep_every_earlier_file(tmp_path: Path):
    """Each earlier file has a name of its own."""
    path = tmp_path / "plan.yaml"
    contents = set()
    for title in ("Pirma", "Antra", "Trečia"):
        write_plan(a_plan_of(a_measure(title=title)), path, "plan.yaml")
        contents.add(path.read_bytes())

    assert contents == {file.read_bytes() for file in tmp_path.iterdir()}


def test_a_plan_with_a_doubled_number_is_not_written(tmp_path: Path):
    """What could not be read again is not written at all."""
    path = tmp_path / "plan.yaml"

    with pytest.raises(InputError, match=r"measure number 1.1.1 a second time"):
        write_plan(a_plan_of(a_measure(), a_measure()), path, "plan.yaml")
    assert not path.exists()


def test_a_file_that_cannot_be_kept_is_written_anew(tmp_path: Path, monkeypatch):
    """If the old form cannot hold the new plan, the plan goes before the form."""
    path = tmp_path / "plan.yaml"
    write_plan(a_plan(), path, "plan.yaml")
    monkeypatch.setattr(plan_file, "merged_into", lambda old, _new: old)
    new = a_plan_of(a_measure(title="Kita"))
    write_plan(new, path, "plan.yaml")

    assert new == read_plan(path, "plan.yaml")
