"""The plain text that goes out with the reports."""

import hashlib
import shutil
import subprocess

import pytest
from shared_reports import DATA, PAGE, a_desk, put_report

from workbench.model.base import Words
from workbench.run.record import read_record
from workbench.run.share_choice import choose
from workbench.run.share_summary import SUMMARY_NAMES, hash_list, summary


def lines(root, language="lt", **report):
    """Return the lines of the summary of one report."""
    put_report(a_desk(root), **report)
    record = read_record(root, "vilnius")
    files = choose(record, (), root, drafts=True)
    return summary(record, files, language).decode("utf-8-sig").split("\r\n")


def test_notepad_can_show_it(tmp_path):
    """The mark of UTF-8 comes first, lines end as on Windows, names are plain."""
    put_report(a_desk(tmp_path))
    record = read_record(tmp_path, "vilnius")
    content = summary(record, choose(record, (), tmp_path, drafts=False), "lt")

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    assert all(name.isascii() for name in SUMMARY_NAMES.values())


def test_each_report_is_told_with_its_files(tmp_path):
    """Municipality, name, state, dates, sizes and hashes are those of the record."""
    told = lines(tmp_path)
    report = told.index("Plano vertinimas (lietuvių kalba)")

    assert "Savivaldybė: Vilniaus miesto savivaldybė" in told
    assert [
        "  Būsena: galutinė",
        "  Duomenų data: 2026-01-20",
        "  Parengta: 2026-01-20 12:00 UTC",
        f"  Failas: plan_evaluation.html, {len(PAGE.encode())} B",
        f"    SHA-256: {hashlib.sha256(PAGE.encode()).hexdigest()}",
        f"  Failas: plan_evaluation.json, {len(DATA)} B",
        f"    SHA-256: {hashlib.sha256(DATA.encode()).hexdigest()}",
        "",
        "Kaip atverti",
    ] == told[report + 1 : report + 10]


def test_it_speaks_english_too(tmp_path):
    """The English summary names the Lithuanian report as such."""
    told = lines(tmp_path, "en")

    assert "Municipality: Vilnius City Municipality" in told
    assert "Evaluation of the plan (in Lithuanian)" in told
    assert "How to check that nothing was changed" in told


@pytest.mark.parametrize(("state", "warned"), [("draft", True), ("final", False)])
def test_drafts_are_named(tmp_path, state, warned):
    """A draft is told at its report and at the top."""
    told = lines(tmp_path, "en", delivery={"state": state})

    assert f"  State: {state}" in told
    assert warned is any(line.startswith("THERE ARE DRAFTS") for line in told)


@pytest.mark.parametrize("synthetic", [True, False])
def test_the_invented_is_named(tmp_path, synthetic):
    """Nobody takes invented data for real."""
    put_report(a_desk(tmp_path))
    found = read_record(tmp_path, "vilnius")
    record = found.model_copy(update={"synthetic": synthetic, "name": Words(lt="Pavyzdys")})
    content = summary(record, choose(found, (), tmp_path, drafts=False), "lt").decode()

    assert synthetic is ("IŠGALVOTI" in content)
    assert "Savivaldybė: Pavyzdys\r\n" in content


def test_the_hashes_are_those_sha256sum_checks(tmp_path):
    """The format is that of coreutils; their own program says the same where it is there."""
    files = {"a.html": b"labas", "b.json": b""}
    content = hash_list(files.items())
    for name, data in {**files, "SHA256SUMS": content}.items():
        (tmp_path / name).write_bytes(data)

    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert f"{empty}  b.json" == content.decode().split("\n")[1]
    program = shutil.which("sha256sum")
    if program:
        command = [program, "--check", "--strict", "SHA256SUMS"]
        assert 0 == subprocess.run(command, cwd=tmp_path, check=False).returncode
