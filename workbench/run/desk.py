"""``workbench desk``: working copies of a municipality's notebooks, and JupyterLab on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.run.desk_copies import State, desk_folder, prepare_copies
from workbench.run.lab import check_lab, lab_command, quoted, run_lab
from workbench.store.root import shown_path
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from workbench.run.desk_copies import Copy, DeskOrder
    from workbench.run.saying import Speaker
    from workbench.text import Text

__all__ = ["Opening", "open_desk"]


@dataclass(frozen=True, slots=True)
class Opening:
    """How JupyterLab is opened on the working copies.

    Parameters
    ----------
    options : tuple of str
        For JupyterLab itself.
    browser : bool
        Whether it opens a browser.
    start : bool
        Whether it is started at all, or only told how.
    """

    options: tuple[str, ...] = ()
    browser: bool = True
    start: bool = True


def open_desk(
    order: DeskOrder, opening: Opening, root: Path, today: date, speaker: Speaker
) -> None:
    """Prepare the working copies, tell what became of each, and open JupyterLab on them.

    Parameters
    ----------
    order : DeskOrder
        Whose notebooks, and with which parameters.
    opening : Opening
        How they are opened.
    root : Path
        The workbench folder.
    today : date
        Names what is put aside.
    speaker : Speaker
        Who tells it.

    Raises
    ------
    InputError
        With everything wrong in what was asked for, or if there is no JupyterLab; nothing is
        written then.
    OutputError
        If a copy cannot be written.
    WorkbenchError
        If JupyterLab ends with a fault of its own.
    """
    _check_options(opening.options)
    if opening.start:
        check_lab()
    copies = prepare_copies(order, root, today)
    folder = desk_folder(root, order.municipality)
    shown = shown_path(folder, root)
    speaker.say(text("Working copies of the notebooks: {folder}", folder=shown))
    for sentence in _became(copies, f"workbench desk {order.municipality} --fresh"):
        speaker.say(sentence)
    command = lab_command(copies[0].path, opening.options, browser=opening.browser)
    if not opening.start:
        speaker.say(text("To open them: {command}", command=quoted(command)))
        return
    if opening.browser:
        speaker.say(text("JupyterLab opens in the browser. To end it: Ctrl+C."))
    else:
        speaker.say(text("JupyterLab starts; open the address it gives. To end it: Ctrl+C."))
    run_lab(command, folder, root)
    speaker.say(text("JupyterLab has ended; the working copies stay in {folder}.", folder=shown))


def _check_options(options: Sequence[str]) -> None:
    """Refuse what would be taken for a file to open, as the name of a second municipality."""
    faults = [
        Fault(
            text("the word “{value}”", value=option),
            text("one municipality; what JupyterLab is to be told starts with a hyphen"),
            text("write it at the end, as -- --port=9000"),
        )
        for option in options
        if not option.startswith("-")
    ]
    if faults:
        raise InputError(faults)


def _became(copies: Sequence[Copy], fresh: str) -> Iterator[Text]:
    """Tell what became of the copies; a changed one has its own line and what to do."""
    names = {
        state: tuple(copy.path.name for copy in copies if copy.state is state) for state in State
    }
    if names[State.MADE]:
        yield text("- new: {files}", files=names[State.MADE])
    if names[State.RENEWED]:
        yield text("- renewed: {files}", files=names[State.RENEWED])
    if names[State.CURRENT]:
        yield text("- left as they are: {files}", files=names[State.CURRENT])
    if names[State.KEPT]:
        yield text("- kept with your changes: {files}", files=names[State.KEPT])
    if names[State.OUTDATED]:
        yield text(
            "- kept with your changes, though the notebook, the day or the language "
            "is another now: {files}",
            files=names[State.OUTDATED],
        )
    for copy in copies:
        if copy.backup is not None:
            own, kept = copy.path.name, copy.backup.name
            yield text("- new: {file}; yours is kept as {backup}", file=own, backup=kept)
    if names[State.KEPT] or names[State.OUTDATED]:
        yield text("  New copies, yours kept beside them: {command}", command=fresh)
