"""How the command line speaks: in the reader's language, of faults so that they can be mended."""

from __future__ import annotations

import sys
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.presentation.language import translate
from workbench.text import plural_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.errors import Fault, WorkbenchError
    from workbench.model.base import Language
    from workbench.text import Text

__all__ = ["Speaker"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Writes sentences: results to the output, faults to the error output.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.
    """

    language: Language

    def say(self, sentence: Text) -> None:
        """Write a result.

        Parameters
        ----------
        sentence : Text
            The sentence.
        """
        _write(translate(sentence, self.language), error=False)

    def complain(self, sentence: Text) -> None:
        """Write what is wrong.

        Parameters
        ----------
        sentence : Text
            The sentence.
        """
        _write(translate(sentence, self.language), error=True)

    def tell_faults(self, faults: Iterable[Fault]) -> None:
        """Write every fault with its place, what was found, what is expected and what to do.

        Parameters
        ----------
        faults : iterable of Fault
            In the order to be told.
        """
        for fault in faults:
            place, _, rest = translate(fault.as_text(), self.language).partition("\n")
            known = place.strip()
            _write(f"{known}\n{rest}" if known else textwrap.dedent(rest), error=True)

    def tell_error(self, error: WorkbenchError) -> None:
        """Write what stopped a command.

        Parameters
        ----------
        error : WorkbenchError
            Wrong input with all its faults, or one message.
        """
        if not isinstance(error, InputError):
            self.complain(error.message)
            return
        self.tell_faults(error.faults)
        if len(error.faults) > 1:
            count = len(error.faults)
            self.complain(plural_text("{count} fault in all", "{count} faults in all", count))


def _write(line: str, *, error: bool) -> None:
    """Write a line, whatever letters the terminal can show."""
    import typer  # noqa: PLC0415 - a notebook that tells a fault needs none

    stream = sys.stderr if error else sys.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    typer.echo(line.encode(encoding, "replace").decode(encoding), err=error)
