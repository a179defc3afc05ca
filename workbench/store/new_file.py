"""A parameter file to begin with: every figure unknown, with the reason why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.fault_wording import without_diacritics
from workbench.store.outputs import atomic_write
from workbench.store.root import parameter_file, shown_path
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["new_file"]

_CODE = re.compile(r"[a-z][a-z_]*")
_TAKEN = {"catalogue", "schema", "plan"}
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})

_TEMPLATE = """\
# yaml-language-server: $schema=schema.json
#
# Viskas, kas žinoma ir nuspręsta apie savivaldybę.
# Nežinomas skaičius yra „unknown“ su priežastimi, o ne nulis.
# Prie kiekvieno skaičiaus – vienetas, data ir šaltinis. Patikrinkite: workbench check {code}
schema_version: 1

municipality:
  code: {code}
  name: {{lt: "{name}"}}{unsure}
  genitive: {{lt: "{genitive}"}}{unsure}
  kind: {kind}  # city – miesto, district – rajono savivaldybė

# Šaltiniai: trumpas raktas, kuriuo remiasi skaičiai. Pavyzdys:
#   surasymas:
#     title: {{lt: "Gyventojų ir būstų surašymas", en: "Population and housing census"}}
#     address: "https://…"
#     date: 2021
sources: {{}}

facts:
  population:
    # Žinomas skaičius rašomas taip:
    # - {{value: 41595, unit: persons, date: 2021-01-01, source: surasymas}}
    - unit: persons
      status: unknown
      reason: {{lt: "Dar neieškota.", en: "Not looked for yet."}}
      would_be_filled_by: {{lt: "Valstybės duomenų agentūra", en: "State Data Agency"}}
  foreign_residents:
    - unit: persons
      status: unknown
      reason: {{lt: "Dar neieškota.", en: "Not looked for yet."}}
      would_be_filled_by: {{lt: "Migracijos departamentas", en: "Migration Department"}}
  refugees_from_ukraine:
    - unit: persons
      status: unknown
      reason: {{lt: "Dar neieškota.", en: "Not looked for yet."}}
      would_be_filled_by: {{lt: "Savivaldybės administracija", en: "Municipal administration"}}
  employment:
    - unit: persons
      status: unknown
      reason: {{lt: "Dar neieškota.", en: "Not looked for yet."}}
      would_be_filled_by: {{lt: "Užimtumo tarnyba", en: "Employment Service"}}

# Planavimo dokumentai, kuriuose yra arba gali būti integracijos priemonių.
documents: []

# Įrodymai: kas iš šaltinių žinoma apie užsieniečių poreikius ir apie tai, kas jiems yra. Pavyzdys:
# evidence:
#   - key: kursu_eile
#     kind: registry  # interview, focus_group, survey, registry, document, expert
#     voice: institution  # migrant, ngo, institution, employer, register, resident, research
#     area: LNG  # kodas iš catalogue/areas.yaml
#     dimension: coverage  # coverage, fit, access, quality, inclusion
#     group: workers  # grupė iš catalogue/needs.yaml; nenurodyta – visi užsieniečiai
#     finding: {{lt: "Kursų laukia dvigubai daugiau žmonių, nei yra vietų."}}
#     strength: 2  # 0 – poreikio nėra, 1 – užuomina, 2 – aiškiai, 3 – neatidėliotinai
#     source: surasymas
#     date: 2026-01
#   - key: kursu_vietos
#     kind: document
#     voice: institution
#     area: LNG
#     about: supply  # kas yra, o ne ko trūksta; tada be strength
#     finding: {{lt: "Kursuose yra 40 vietų."}}
#     source: surasymas
#
# Poreikiai, kuriuos leidžia daryti įrodymai; bent vienas įrodymas – apie poreikio sritį.
# needs:
#   - code: LNG-1
#     statement: {{lt: "Dirbantiesiems reikia daugiau vietų lietuvių kalbos kursuose."}}
#     evidence: [kursu_eile]
#     by: konsultantas
#     date: 2026-01-20
#
# Kiek srityje pasirūpinta, 0–4 pagal pakopas iš catalogue/needs.yaml.
# supply:
#   - area: LNG
#     dimension: coverage
#     score: 2
#     reason: "Gauna maždaug pusė, laukia eilė."
#     by: konsultantas
#     date: 2026-01-20
#
# Apklausą įkelkite: workbench import survey FAILAS {code}. Ji įrašoma dalyje surveys.

# Gavę planą, vykdykite: workbench import plan FAILAS {code}. Tada šią eilutę galima ištrinti.
missing_plan: {{lt: "Planas dar negautas.", en: "The plan has not been received yet."}}

status: draft
"""


def new_file(code: str, root: Path, name: str | None = None) -> Path:
    """Write a parameter file for a municipality that has none.

    Parameters
    ----------
    code : str
        Short name in small letters without diacritics.
    root : Path
        The workbench folder.
    name : str, optional
        Full name, as „Kelmės rajono savivaldybė“; left out: the short name, to be completed.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    InputError
        If the short name has another form, or the file is there already.
    OutputError
        If the file cannot be written.
    """
    if not _CODE.fullmatch(code) or code in _TAKEN:
        raise InputError([_bad_code(code)])
    path = parameter_file(root, code)
    if path.exists():
        raise InputError([_there_already(shown_path(path, root))])
    atomic_write(path, _content(code, name))
    return path


def _content(code: str, name: str | None) -> str:
    full = (
        " ".join(name.split()).translate(_QUOTED) if name else code.replace("_", " ").capitalize()
    )
    return _TEMPLATE.format(
        code=code,
        name=full,
        genitive=f"{full}s" if full.endswith("savivaldybė") else full,
        unsure="" if name and full.endswith("savivaldybė") else "  # patikslinkite",
        kind="city" if " miesto " in full else "district",
    )


def _bad_code(code: str) -> Fault:
    proposed = re.sub(r"[^a-z]+", "_", without_diacritics(code)).strip("_")
    usable = _CODE.fullmatch(proposed) and proposed not in _TAKEN
    return Fault(
        text("the short name {code}", code=code),
        text("small letters a to z and _ that name a municipality, as alytus or kauno_rajonas"),
        text("write {key} in its place", key=proposed)
        if usable
        else text("choose another short name"),
    )


def _there_already(shown: str) -> Fault:
    return Fault(
        text("a file that is there already"),
        text("a municipality without a file"),
        text("edit the file, or choose another short name"),
        file=shown,
    )
