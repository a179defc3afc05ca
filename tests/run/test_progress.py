"""What a person sees on the way and at the end."""

from io import StringIO

import pytest
from rich.console import Console

from workbench.run.places import Place
from workbench.run.progress import STATUS_WORDS, Progress, show_results
from workbench.run.record import RunStatus
from workbench.run.result import Result
from workbench.text import text

VILNIUS = Place("plan_evaluation", "vilnius", "lt")
KAUNAS = Place("plan_evaluation", "kaunas", "lt")
GOOD = Result(VILNIUS, RunStatus.OK, 3.5, "outputs/vilnius/p.html", None, None)
SKIPPED = Result(VILNIUS, RunStatus.NOT_RUN, 0.0, None, None, None)
BARE = Result(VILNIUS, RunStatus.PDF_ERROR, 3.5, "outputs/vilnius/p.html", text("x"), None)
BAD = Result(KAUNAS, RunStatus.CELL_ERROR, 1.0, None, text("cell 3, “1 / 0”"), None)


def shown(language, *results, terminal=False):
    """Return everything that is written for these results."""
    console = Console(file=StringIO(), width=160, force_terminal=terminal, color_system=None)
    with Progress(console, len(results), language) as progress:
        for result in results:
            progress.finished(result)
    show_results(console, results, language)
    return console.file.getvalue()


def test_every_status_has_a_name():
    """No way a run may end is left without words."""
    assert set(RunStatus) == set(STATUS_WORDS)


def test_without_a_terminal_there_are_plain_lines():
    """A log gets one line for each report and no control characters."""
    lines = shown("en", GOOD, BAD).split("\n")

    assert "[1/2] vilnius plan_evaluation: done, 3.5 s" in lines
    assert "[2/2] kaunas plan_evaluation: a cell failed, 1 s" in lines
    assert "\x1b" not in "".join(lines)


def test_on_a_terminal_there_is_a_bar():
    """A person at a terminal sees a bar that goes away, and the table."""
    written = shown("en", GOOD, terminal=True)

    assert "\x1b" in written
    assert "[1/1]" not in written
    assert "outputs/vilnius/p.html" in written


def test_the_table_names_report_status_seconds_and_file():
    """One row tells all of a report."""
    rows = [line.split() for line in shown("en", GOOD).split("\n")]

    assert ["Municipality", "Report", "Status", "Seconds", "File"] in rows
    assert ["vilnius", "plan_evaluation", "done", "3.5", "outputs/vilnius/p.html"] in rows


def test_failures_are_explained_below_the_table():
    """Which failed and why stands at the end, where one looks."""
    end = shown("en", GOOD, BAD).split("outputs/vilnius/p.html")[1]

    assert "kaunas plan_evaluation: cell 3, “1 / 0”" in end
    assert "1 report made, 1 report failed; the last good ones stay." in end


@pytest.mark.parametrize(
    ("results", "summary"),
    [
        ((GOOD,), "Parengta 1 ataskaita."),
        ((GOOD,) * 2, "Parengtos 2 ataskaitos."),
        ((GOOD,) * 10, "Parengta 10 ataskaitų."),
        ((GOOD, BAD), "Parengta 1 ataskaita, nepavyko 1 ataskaita;"),
        ((GOOD, BARE), "Parengtos 2 ataskaitos, iš jų 1 be PDF. Pradėkite"),
        ((BARE, BAD), "Parengta 1 ataskaita, iš jų 1 be PDF, nepavyko 1 ataskaita;"),
        ((BAD, SKIPPED, SKIPPED), "nepavyko 1 ataskaita, nepradėtos 2 ataskaitos;"),
    ],
)
def test_the_summary_is_good_lithuanian(results, summary):
    """Verb and noun follow the number."""
    assert summary in shown("lt", *results)


def test_square_brackets_are_no_markup():
    """What an error says is shown as it is."""
    bad = Result(KAUNAS, RunStatus.CELL_ERROR, 1.0, None, text("[red]x[/red]"), None)

    assert "kaunas plan_evaluation: [red]x[/red]" in shown("en", bad)


def test_a_narrow_terminal_loses_no_letter_of_a_file():
    """Where the name of a file does not fit, it goes on in the next line."""
    console = Console(file=StringIO(), width=66, color_system=None)
    show_results(console, [GOOD], "lt")
    written = console.file.getvalue()

    assert "…" not in written
    assert "p.html" in written
