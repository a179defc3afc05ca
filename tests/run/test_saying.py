"""How the command line speaks."""

import io
import sys

from workbench.errors import Fault, InputError, OutputError
from workbench.run.saying import Speaker
from workbench.text import text

FAULT = Fault(text("a number"), text("text"), text("plain text"), "a.yaml", 3, "facts")


def test_results_and_complaints_have_their_streams(capsys):
    """Results go to the output, what is wrong to the error output."""
    Speaker("lt").say(text("a number"))
    Speaker("en").complain(text("a number"))

    assert ("skaičius\n", "a number\n") == capsys.readouterr()


def test_a_fault_is_told_in_four_lines(capsys):
    """Place, found, expected, to do; in the reader's language."""
    Speaker("lt").tell_faults([FAULT])

    expected = (
        "a.yaml:3 facts\n  rasta: skaičius\n  tikėtasi: tekstas\n  ką daryti: paprastas tekstas\n"
    )
    assert expected == capsys.readouterr().err


def test_a_fault_without_a_place_has_no_empty_line(capsys):
    """A wrong argument lies in no file."""
    Speaker("en").tell_faults([Fault(text("a number"), text("text"), text("plain text"))])

    assert "found: a number\nexpected: text\nto do: plain text\n" == capsys.readouterr().err


def test_several_faults_are_counted(capsys):
    """All faults of an error are told, and how many there are."""
    Speaker("lt").tell_error(InputError([FAULT, FAULT]))
    told = capsys.readouterr().err

    assert 2 == told.count("a.yaml:3 facts")
    assert told.endswith("Iš viso 2 klaidos\n")


def test_another_error_is_one_sentence(capsys):
    """What is no input is one message."""
    Speaker("lt").tell_error(
        OutputError(text("Cannot write {file}: {reason}.", file="x", reason="y"))
    )

    assert "Nepavyksta įrašyti x: y.\n" == capsys.readouterr().err


def test_a_terminal_without_lithuanian_letters_does_not_stop_the_command(monkeypatch):
    """Letters a terminal cannot show become question marks instead of a traceback."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    Speaker("lt").say(text("a number"))
    stream.flush()

    assert b"skai?ius" == stream.buffer.getvalue().strip()
