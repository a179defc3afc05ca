"""``workbench check``: all faults of all files, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.store.parameters import check_files
from workbench.store.root import municipality_codes, parameter_file, plan_file, shown_path
from workbench.store.surveys.survey_places import codebook_place, survey_keys, table_place
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.run.saying import Speaker

__all__ = ["check_municipalities"]


def check_municipalities(codes: Sequence[str], root: Path, speaker: Speaker) -> int:
    """Check the catalogue and the files of municipalities, and tell what is wrong with them.

    Parameters
    ----------
    codes : sequence of str
        Which; empty: all, the invented ones included.
    root : Path
        The workbench folder.
    speaker : Speaker
        Who tells it.

    Returns
    -------
    int
        How many faults there are.
    """
    found = check_files(codes or municipality_codes(root, synthetic=True), root)
    for code, faults in found.items():
        wrong = {fault.file for fault in faults}
        for file in _files(code, root):
            if not any(name == file or name.startswith(f"{file}/") for name in wrong):
                speaker.say(text("{file}: in order", file=file))
        speaker.tell_faults(faults)
    count = sum(map(len, found.values()))
    if count > 1:
        speaker.complain(plural_text("{count} fault in all", "{count} faults in all", count))
    return count


def _files(code: str, root: Path) -> tuple[str, ...]:
    """Return the files of a municipality that are there, or the folder of the catalogue."""
    if code == "catalogue":
        return ("parameters/catalogue",)
    surveys = (
        place(root, code, key)
        for ending, place in (("yaml", codebook_place), ("csv", table_place))
        for key in survey_keys(root, code, ending)
    )
    files = (parameter_file(root, code), plan_file(root, code), *surveys)
    return tuple(shown_path(path, root) for path in files if path.is_file())
