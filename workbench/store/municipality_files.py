"""The two files of a municipality, read together so that all their faults come at once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.model.case import InputFile
from workbench.model.municipality import MunicipalityFile
from workbench.model.plan import Plan
from workbench.store.consistency import Surroundings, municipality_faults, plan_faults
from workbench.store.fault_wording import nearest
from workbench.store.root import municipality_codes, parameter_file, plan_file, shown_path
from workbench.store.surveys.survey_files import survey_faults, survey_inputs
from workbench.store.validation import validated
from workbench.store.yaml_reading import read_yaml
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workbench.model.catalogue import Catalogue
    from workbench.store.yaml_reading import YamlFile

__all__ = ["MunicipalityFiles", "load_plan", "read_files", "unknown_municipality"]


@dataclass(frozen=True, slots=True)
class MunicipalityFiles:
    """What a municipality's files hold, or what is wrong with them.

    Parameters
    ----------
    file : MunicipalityFile or None
        The parameter file; None where it is faulty.
    plan : Plan or None
        The plan; None where there is none or it is faulty.
    inputs : tuple of InputFile
        The files that could be read.
    faults : tuple of Fault
        Of both files.
    """

    file: MunicipalityFile | None = None
    plan: Plan | None = None
    inputs: tuple[InputFile, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_files(code: str, root: Path, catalogue: Catalogue | None) -> MunicipalityFiles:
    """Read both files of a municipality and collect the faults of both.

    Parameters
    ----------
    code : str
        Short name.
    root : Path
        The workbench folder.
    catalogue : Catalogue or None
        What dismissals and areas have to agree with; None: they are not looked at.

    Returns
    -------
    MunicipalityFiles
    """
    path, planned = parameter_file(root, code), plan_file(root, code)
    if code not in {known.stem for known in path.parent.glob("[!.]*.yaml")}:
        return MunicipalityFiles(faults=(unknown_municipality(code, root),))
    around = Surroundings(code, planned.is_file(), catalogue)
    read, faults = _yaml(path, root)
    read_plan, plan_problems = _yaml(planned, root) if around.has_plan else (None, ())
    file = plan = sources = None
    surveys = _Surveys()
    if read is not None:
        file, faults = validated(MunicipalityFile, read)
        faults = _in_order((*faults, *municipality_faults(read, around)))
        sources = read.data.get("sources") if isinstance(read.data, dict) else None
        surveys = _surveys(code, read, file, root, catalogue)
    if read_plan is not None:
        plan, plan_problems = validated(Plan, read_plan)
        plan_problems = _in_order((*plan_problems, *plan_faults(read_plan, around, sources)))
    inputs = tuple(
        InputFile(path=part.name, sha256=hashlib.sha256(part.raw).hexdigest())
        for part in (read, read_plan)
        if part is not None
    )
    return MunicipalityFiles(
        file,
        plan,
        (*inputs, *surveys.inputs),
        (*faults, *plan_problems, *surveys.faults),
    )


@dataclass(frozen=True, slots=True)
class _Surveys:
    """The files of a municipality's surveys, and what does not agree with them."""

    inputs: tuple[InputFile, ...] = ()
    faults: tuple[Fault, ...] = ()


def _surveys(
    code: str,
    read: YamlFile,
    file: MunicipalityFile | None,
    root: Path,
    catalogue: Catalogue | None,
) -> _Surveys:
    """Look at the surveys of a parameter file that has no faults of its own."""
    if file is None:
        return _Surveys()
    areas = None if catalogue is None else tuple(area.code for area in catalogue.areas)
    inputs = survey_inputs(code, root, file.surveys)
    return _Surveys(inputs, survey_faults(code, read, file, root, areas))


def load_plan(path: Path, shown: str) -> Plan:
    """Return a plan from its file; areas are not held against the catalogue.

    Parameters
    ----------
    path : Path
        The file.
    shown : str
        How messages call it.

    Returns
    -------
    Plan

    Raises
    ------
    InputError
        With every fault of the file.
    """
    file = read_yaml(path, shown)
    plan, faults = validated(Plan, file)
    around = Surroundings(code="", has_plan=True, catalogue=None)
    faults = (*faults, *plan_faults(file, around))
    if faults or not isinstance(plan, Plan):
        raise InputError(_in_order(faults))
    return plan


def unknown_municipality(code: str, root: Path) -> Fault:
    """Return the fault of a municipality that has no parameter file.

    Parameters
    ----------
    code : str
        As somebody wrote it.
    root : Path
        The workbench folder.

    Returns
    -------
    Fault
    """
    known = municipality_codes(root, synthetic=True)
    alike = nearest(code, known)
    return Fault(
        text("an unknown municipality {code}", code=code),
        text("one of: {names}", names=known),
        text("write {key} in its place", key=alike)
        if alike
        else text("correct the name; a new one begins with “workbench new”"),
    )


def _yaml(path: Path, root: Path) -> tuple[YamlFile | None, tuple[Fault, ...]]:
    try:
        return read_yaml(path, shown_path(path, root)), ()
    except InputError as error:
        return None, error.faults


_TOLD_WITH_ITS_LINE = {
    "a rater has two marks for one row": "a second mark for row {row}",
    "an area has two supply scores for one dimension": "{name} a second time",
    "something is set twice": "{name} a second time",
}
"""What a model says of a whole file, and how the rule that knows the line says it."""


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults of a file by their lines; a rule that knows the line tells it alone."""
    found = sorted(faults, key=lambda fault: fault.line or 0)
    told = {fault.found.message for fault in found}
    return tuple(f for f in found if _TOLD_WITH_ITS_LINE.get(f.expected.message) not in told)
