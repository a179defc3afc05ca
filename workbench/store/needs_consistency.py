"""What must agree in a parameter file between evidence, needs, supply, surveys and settings.

As the other rules of agreement, these look at the file as read, so that their faults come with
those of wrong types and missing keys.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.model.traces import traces
from workbench.store.fault_wording import nearest
from workbench.store.raw_parts import entries_of, group_of, texts_of
from workbench.store.validation import fault_at
from workbench.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.errors import Fault
    from workbench.model.catalogue import Catalogue
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["area_fault", "needs_faults", "once_faults"]

_ONCE = (
    ("evidence", ("key",)),
    ("needs", ("code",)),
    ("supply", ("area", "dimension")),
    ("surveys", ("key",)),
    ("settings", ("name",)),
)
"""Lists of a file with the keys by which their entries are told apart."""
_AREA = re.compile(r"[A-Z]{3}")
_NEED_CODE = re.compile(r"[A-Z]{3}-\d+")
_AREA_LETTERS = 3
_IDENTIFYING = {
    "email": text("an e-mail address in a quotation: {shown}"),
    "phone": text("a telephone number in a quotation: {shown}"),
    "personal_code": text("a personal code in a quotation: {shown}"),
}


def needs_faults(file: YamlFile, catalogue: Catalogue | None) -> Iterator[Fault]:
    """Yield what does not agree between the parts of a file that are about needs.

    Parameters
    ----------
    file : YamlFile
        The parameter file as read.
    catalogue : Catalogue or None
        Areas and groups; None: they are not looked at.

    Yields
    ------
    Fault
    """
    data = group_of(file.data)
    for part, keys in _ONCE:
        yield from once_faults(file, (part,), data.get(part), keys)
    if catalogue is not None:
        yield from _areas(file, data, tuple(area.code for area in catalogue.areas))
        yield from _groups(file, data, tuple(group.code for group in catalogue.needs.groups))
    yield from _evidence(file, data)
    yield from _quotes(file, data)


def area_fault(file: YamlFile, path: Steps, code: str, known: tuple[str, ...]) -> Fault:
    """Return the fault of an area that the catalogue does not have.

    Parameters
    ----------
    file : YamlFile
        Where it stands.
    path : tuple of str or int
        Keys and indices.
    code : str
        As found.
    known : tuple of str
        Codes of the catalogue.

    Returns
    -------
    Fault
    """
    alike = nearest(code, known)
    return fault_at(
        file,
        path,
        text("an unknown area {code}", code=code),
        text("one of: {names}", names=known),
        text("write {key} in its place", key=alike)
        if alike
        else text("take a code from parameters/catalogue/areas.yaml"),
    )


def once_faults(
    file: YamlFile,
    path: Steps,
    entries: Any,  # noqa: ANN401 - as read
    keys: tuple[str, ...],
) -> Iterator[Fault]:
    """Yield a fault for each entry that is told apart from an earlier one by nothing.

    Parameters
    ----------
    file : YamlFile
        As read.
    path : tuple of str or int
        Keys that lead to the list.
    entries : object
        The list as read.
    keys : tuple of str
        By which its entries are told apart.

    Yields
    ------
    Fault
    """
    seen: dict[tuple[str, ...], Steps] = {}
    for index, entry in entries_of(entries):
        name, here = tuple(str(entry.get(key)) for key in keys), (*path, index)
        if "None" in name:
            continue
        if name in seen:
            first = str(file.line(seen[name]))
            yield fault_at(
                file,
                here,
                text("{name} a second time", name=" ".join(name)),
                text("each entry once; the first is in line {line}", line=first),
                text("join the two, or delete one"),
            )
        seen.setdefault(name, here)


def _areas(file: YamlFile, data: dict[str, Any], known: tuple[str, ...]) -> Iterator[Fault]:
    """Yield a fault for each area, also within the code of a need, that is not known."""
    for part, key, form in (
        ("evidence", "area", _AREA),
        ("supply", "area", _AREA),
        ("needs", "code", _NEED_CODE),
    ):
        for index, entry in entries_of(data.get(part)):
            code = entry.get(key)
            if not isinstance(code, str) or not form.fullmatch(code):
                continue
            if code[:_AREA_LETTERS] not in known:
                yield area_fault(file, (part, index, key), code[:_AREA_LETTERS], known)


def _groups(file: YamlFile, data: dict[str, Any], known: tuple[str, ...]) -> Iterator[Fault]:
    """Yield a fault for each group of people that is not known."""
    for part in ("evidence", "needs"):
        for index, entry in entries_of(data.get(part)):
            code = entry.get("group")
            if isinstance(code, str) and code not in known:
                alike = nearest(code, known)
                yield fault_at(
                    file,
                    (part, index, "group"),
                    text("an unknown group {code}", code=code),
                    text("one of: {names}", names=known),
                    text("write {key} in its place", key=alike)
                    if alike
                    else text("take a code from parameters/catalogue/needs.yaml, or add one there"),
                )


def _evidence(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for evidence that is not there, and for needs without any of their area."""
    entries = [entry for _, entry in entries_of(data.get("evidence"))]
    areas = {str(entry.get("key")): entry.get("area") for entry in entries}
    for part in ("needs", "supply"):
        for index, entry in entries_of(data.get(part)):
            keys = texts_of(entry.get("evidence"))
            unknown = [(place, key) for place, key in keys if key not in areas]
            for place, key in unknown:
                yield _unknown_evidence(file, (part, index, "evidence", place), key, areas)
            code = str(entry.get("code"))
            about = {areas.get(key) for _, key in keys}
            if part == "needs" and keys and not unknown and code[:_AREA_LETTERS] not in about:
                yield _of_other_areas(file, (part, index, "evidence"), code)


def _unknown_evidence(file: YamlFile, path: Steps, key: str, known: Iterable[str]) -> Fault:
    alike = nearest(key, known)
    return fault_at(
        file,
        path,
        text("evidence {key} that is not listed", key=key),
        text("a key that stands under “evidence:”"),
        text("write {key} in its place", key=alike)
        if alike
        else text("add {key} under “evidence:”, with its finding and source", key=key),
    )


def _of_other_areas(file: YamlFile, path: Steps, code: str) -> Fault:
    area = code[:_AREA_LETTERS]
    return fault_at(
        file,
        path,
        text("the need {code}, and no evidence about the area {area}", code=code, area=area),
        text("at least one piece of evidence about the area of the need"),
        text("name evidence of this area, or give the need the code of the area it is about"),
    )


def _quotes(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each quotation that leads to the person who said it."""
    for index, entry in entries_of(data.get("evidence")):
        for language, words in group_of(entry.get("quote")).items():
            for trace in traces(words) if isinstance(words, str) else ():
                wording = _IDENTIFYING[trace.kind]
                yield fault_at(
                    file,
                    ("evidence", index, "quote", language),
                    Text(wording.message, (("shown", trace.shown),)),
                    text("words that do not lead to the person who said them"),
                    text("leave it out, or put something general in its place"),
                )
