"""JSON schemas for editors."""

import json
from pathlib import Path

import pytest
import yaml
from checkout import ROOT
from folders import a_folder
from jsonschema import Draft202012Validator
from survey_exports import a_codebook

from workbench.store.new_file import new_file
from workbench.store.schema import SCHEMAS, schema_text, stale_schemas, write_schemas


class AsEditors(yaml.SafeLoader):
    """Reads YAML as editors do: days are text."""


AsEditors.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(path, schema):
    """Return what an editor would mark in a file."""
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=AsEditors)  # noqa: S506 - it is safe
    validator = Draft202012Validator(json.loads((ROOT / schema).read_text(encoding="utf-8")))
    return [error.message for error in validator.iter_errors(content)]


def test_the_committed_schemas_match_the_model():
    """Editors complete what the model takes."""
    assert () == stale_schemas(ROOT), "repair with: workbench schema"


@pytest.mark.parametrize("path", sorted((ROOT / "parameters").glob("*.yaml")), ids=lambda p: p.stem)
def test_editors_find_no_fault_in_the_committed_files(path):
    """What passes the check is not marked by the editor."""
    assert [] == faults(path, "parameters/schema.json")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "parameters").glob("*/plan.yaml")), ids=lambda p: p.parent.name
)
def test_editors_find_no_fault_in_the_committed_plans(path):
    """The same holds for plans."""
    assert [] == faults(path, "parameters/plan.schema.json")


def test_editors_find_no_fault_in_codebooks(tmp_path: Path):
    """The same holds for codebooks: the committed ones, and one with everything in it."""
    folder = ROOT / "parameters"
    paths = [*folder.glob("*/survey_*.yaml"), *folder.glob("catalogue/surveys/*.yaml")]
    own = tmp_path / "survey_a.yaml"
    own.write_text(a_codebook(dropped="  - {column: a, reason: b}\n"), encoding="utf-8")

    assert [] == [
        (path.name, found)
        for path in (own, *paths)
        if (found := faults(path, "parameters/codebook.schema.json"))
    ]


def test_editors_mark_wrong_keys_and_values(tmp_path: Path):
    """A wrong key, a wrong choice and a total that is text are marked while typing."""
    file = new_file("kelme", a_folder(tmp_path))
    content = file.read_text(encoding="utf-8")
    file.write_text(content.replace("kind: district", "kind: town\n  knd: x"), encoding="utf-8")

    found = " ".join(faults(file, "parameters/schema.json"))
    assert "'town' is not one of" in found
    assert "'knd' was unexpected" in found

    plan = tmp_path / "plan.yaml"
    plan.write_text("title: x\ntext_status: summary\nact: {kind: draft}\ngoals: [{title: y}]\n")
    assert [] == faults(plan, "parameters/plan.schema.json")
    plan.write_text(plan.read_text() + "total: {stated: apie 100}\n")
    assert 1 == len(faults(plan, "parameters/plan.schema.json"))


def test_schemas_are_written_only_when_they_changed(tmp_path: Path):
    """What is up to date is left alone."""
    (tmp_path / "parameters").mkdir()
    every = tuple(SCHEMAS)

    assert every == stale_schemas(tmp_path)
    assert every == write_schemas(tmp_path)
    assert () == write_schemas(tmp_path)
    (tmp_path / every[0]).write_text("{}")
    assert every[:1] == stale_schemas(tmp_path)


def test_schemas_describe_every_key():
    """The words an editor shows are the model's own."""
    schema = json.loads(schema_text(SCHEMAS["parameters/plan.schema.json"]))

    assert "Numbers" not in schema["properties"]["goals"]["description"]
    assert "Years the plan is for." == schema["properties"]["period"]["description"]
