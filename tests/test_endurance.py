"""What must never happen, tried many times; a short version runs with every test run."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import a_measure, a_plan, an_objective
from checkout import ROOT, copy_checkout
from lxml import etree
from plan_documents import text_plan, word_plan

from workbench.analysis.evaluation import evaluate_plan
from workbench.errors import InputError
from workbench.store.documents import import_plan
from workbench.store.parameters import load_case, load_plan
from workbench.store.yaml_reading import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

LONG = pytest.mark.endurance
NOISE = "0123456789 -–.,;:\t\n\"'&<>{}[]#%Ąžė„“\u00a0\u202f\x00\ud7ff"
CASES = [pytest.param(60, id="short"), pytest.param(4000, id="long", marks=LONG)]


def survived(path: Path) -> bool:
    """Import a document; tell whether it was read. Any end but a clear message is a fault."""
    try:
        imported = import_plan(path)
    except InputError as error:
        return not error.faults
    return bool(imported.plan.goals)


def spoiled_text(text: str, chance: random.Random) -> str:
    """Return a text with a few lines and letters deleted, doubled, moved or replaced."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(lines))
        what = chance.randrange(5)
        if what == 0 and len(lines) > 1:
            del lines[place]
        elif what == 1:
            lines.insert(place, lines[chance.randrange(len(lines))])
        elif what == 2:
            lines[place] = lines[place].replace("\t", chance.choice(["", " ", "\t\t", "\n"]), 1)
        else:
            cut = chance.randrange(len(lines[place]) + 1)
            noise = "".join(chance.choices(NOISE, k=chance.randint(1, 5)))
            lines[place] = lines[place][:cut] + noise + lines[place][cut + chance.randrange(3) :]
    return "\n".join(lines)


def spoiled_word(content: bytes, chance: random.Random) -> bytes:
    """Return a Word file with elements deleted, doubled or moved, or with damaged bytes."""
    if chance.random() < 0.3:
        raw = bytearray(content)
        for _ in range(chance.randint(1, 20)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        return bytes(raw[: chance.randint(1, len(raw))] if chance.random() < 0.3 else raw)
    source = zipfile.ZipFile(io.BytesIO(content))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            part = source.read(name)
            archive.writestr(name, _spoiled_xml(part, chance) if "document" in name else part)
    return target.getvalue()


def _spoiled_xml(part: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(part)
    for _ in range(chance.randint(1, 8)):
        element = chance.choice([item for item in root.iter() if isinstance(item.tag, str)])
        parent = element.getparent()
        if parent is None:
            continue
        what = chance.randrange(3)
        if what == 0:
            parent.remove(element)
        elif what == 1:
            parent.append(etree.fromstring(etree.tostring(element)))
        else:
            element.text = "".join(chance.choices("0123456789 -–iš viso", k=8))
    return etree.tostring(root)


@pytest.mark.parametrize("times", CASES)
def test_no_spoiled_text_breaks_the_import(tmp_path, times):
    """Whatever is done to a plan's text, it is read or refused in words."""
    path = text_plan(tmp_path / "planas.txt")
    whole = path.read_text("utf-8")
    read = 0
    for seed in range(times):
        spoiled = spoiled_text(whole, random.Random(seed))
        path.write_text(spoiled, encoding="utf-8", errors="replace")
        read += survived(path)

    assert 0 < read < times


@pytest.mark.parametrize("times", CASES)
def test_no_spoiled_word_file_breaks_the_import(tmp_path, times):
    """Whatever is done to a Word file, it is read or refused in words."""
    source = tmp_path / "geras.docx"
    word_plan(source)
    path, whole = tmp_path / "planas.docx", source.read_bytes()
    read = 0
    for seed in range(times):
        path.write_bytes(spoiled_word(whole, random.Random(seed)))
        read += survived(path)

    assert 0 < read < times


@pytest.mark.parametrize("times", CASES)
def test_no_spoiled_parameter_file_breaks_the_check(tmp_path, times):
    """Whatever is done to a plan file, its faults come as one message with lines."""
    whole = (ROOT / "parameters" / "pavyzdys" / "plan.yaml").read_text("utf-8")
    path, refused = tmp_path / "plan.yaml", 0
    for seed in range(times):
        spoiled = spoiled_text(whole, random.Random(seed))
        path.write_text(spoiled, encoding="utf-8", errors="replace")
        try:
            load_plan(path, path.name)
        except InputError as error:
            refused += all(fault.file == path.name for fault in error.faults)

    assert 0 < refused <= times


@pytest.mark.parametrize("times", CASES)
def test_no_noise_breaks_the_yaml_reader(times):
    """Bytes that are no YAML at all are refused in words too."""
    for seed in range(times):
        chance = random.Random(seed)
        raw = "".join(chance.choices(NOISE + "abc", k=chance.randint(0, 80)))
        with contextlib.suppress(InputError):
            parse_yaml(raw.encode("utf-8", "replace"), "f.yaml")


@pytest.mark.parametrize(
    "measures", [pytest.param(300, id="short"), pytest.param(10_000, id="long", marks=LONG)]
)
def test_a_large_plan_is_evaluated_whole(measures):
    """No measure is lost and no sum is rounded, however many there are."""
    numbers = [(n // 50 + 1, n % 50 + 1) for n in range(measures)]
    objectives: dict[int, list[dict]] = {}
    for one, two in numbers:
        measure = a_measure(f"1.{one}.{two}", title=f"Priemonė {one} dalis {two}")
        objectives.setdefault(one, []).append(measure)
    plan = a_plan([an_objective(f"1.{n}", measures=found) for n, found in objectives.items()])
    case = load_case("pavyzdys", as_of=date(2026, 1, 20), root=ROOT)
    evaluation = evaluate_plan(case.model_copy(update={"plan": plan}))

    assert len(evaluation.reading.measures) == measures
    assert evaluation.money.computed_total == 10_000 * measures
    assert evaluation.money.stated_total == 10_000 * measures


@pytest.mark.notebook
@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
@pytest.mark.parametrize(
    "times", [pytest.param(1, id="short"), pytest.param(12, id="long", marks=LONG)]
)
def test_a_killed_run_leaves_nothing_half_written(tmp_path, times):
    """However a run is cut off, every page and every file of data that lies there is whole."""
    copy = copy_checkout(tmp_path, "parameters", "notebooks")
    command = [sys.executable, "-m", "workbench", "run", "vilnius", "jonava", "--root", str(copy)]
    command += ["--report", "plan_evaluation"] if times == 1 else []
    for seed in range(times):
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        ) as run:
            time.sleep(random.Random(seed).uniform(2.0, 6.0))
            os.killpg(run.pid, signal.SIGKILL)
        for page in (copy / "outputs").rglob("[!.]*.html"):
            assert page.read_text("utf-8").rstrip().endswith("</html>")
        for data in (copy / "outputs").rglob("[!.]*.json"):
            json.loads(data.read_text("utf-8"))
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((copy / "outputs").rglob("plan_evaluation.html"))) == 2
    leftovers = [p for p in (copy / "outputs").rglob(".*") if re.search(r"\.(html|json)", p.name)]
    assert len(leftovers) <= 3 * times
