"""For each check of family S a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_measure, a_plan, an_objective
from readings import the_catalogue

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS", "issue", "numbered", "titled"]

_ACT: dict[str, Any] = {"kind": "council_decision", "date": "2023-12-14", "number": "T-100"}
_DEFINED = ["Tikslinės grupės: savivaldybėje gyvenantys trečiųjų šalių piliečiai, 1 200 asmenų."]
_DISTINCT = ("Lietuvių kalbos kursai užsieniečiams", "Darbo mugė atvykusiems specialistams")


def numbered(*numbers: str) -> Plan:
    """Return a plan whose measures have these numbers."""
    return a_plan([an_objective(measures=[a_measure(number) for number in numbers])])


def _typed(*numbers: str) -> Plan:
    """Return a plan whose measures' numbers were typed so."""
    measures = [a_measure(n.rstrip("."), raw={"number": n}) for n in numbers]
    return a_plan([an_objective(measures=measures)])


def titled(*titles: str, **changes: Any) -> Plan:
    """Return a plan whose measures have these titles."""
    measures = [a_measure(f"1.1.{n}", title=title) for n, title in enumerate(titles, start=1)]
    return a_plan([an_objective(measures=measures, **changes)])


def issue(code: str, severity: str = "note", **changes: Any) -> Plan:
    """Return a plan about which the import noticed something."""
    return a_plan(issues=[{"code": code, "severity": severity, **changes}])


_UNLABELLED = [a_measure("1.1.1"), a_measure("1.1.2", label_present=False)]

EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "S01": (a_plan(), a_plan(paragraphs=_DEFINED)),
    "S02": (numbered("1.1.1", "1.1.3"), a_plan()),
    "S03": (_typed("1.1.1", "1.1.2."), _typed("1.1.1.", "1.1.2.")),
    "S04": (a_plan([an_objective(measures=_UNLABELLED)]), a_plan()),
    "S05": (a_plan(act={**_ACT, "date_as_printed": "2023 m. gruodžio d. Nr."}), a_plan()),
    "S06": (a_plan(act={**_ACT, "kind": "director_order"}), a_plan()),
    "S07": (a_plan([an_objective(), an_objective("1.2", [])]), a_plan()),
    "S08": (a_plan(), titled(*_DISTINCT)),
    "S09": (
        titled("Būsto nuomos kompensacijos", "Lietuvių kalbos kursai"),
        titled("Lietuvių kalbos kursai", "Vaikų ugdymas mokyklose"),
    ),
    "S10": (issue("total_column", raw="1 000"), issue("number_gap", place="1.1.3")),
}

VARIANTS: dict[tuple[str, str], Plan] = {
    ("S01", "missing"): a_plan(
        [an_objective(measures=[a_measure(period_text=None)])],
        title="Užsieniečių integracijos planas",
        period=None,
    ),
    ("S02", "duplicate"): numbered("1.1.1", "1.1.1"),
    ("S02", "order"): numbered("1.1.2", "1.1.1"),
    ("S02", "foreign"): numbered("1.1.1", "2.1.2"),
    ("S02", "unnumbered"): numbered("1.1.1", ""),
    ("S03", "noted"): issue("number_style", place="1.1.1", raw="1.1.1"),
    ("S05", "day"): a_plan(act={**_ACT, "date_as_printed": "2023 m. gruodžio d. Nr. T-100"}),
    ("S05", "number"): a_plan(act={**_ACT, "date_as_printed": "2023 m. gruodžio 14 d. Nr."}),
    ("S05", "unknown"): a_plan(act={"kind": "council_decision"}),
    ("S06", "draft"): a_plan(act={"kind": "draft"}),
    ("S06", "other"): a_plan(act={**_ACT, "kind": "other"}),
    ("S07", "single"): a_plan([an_objective(measures=[a_measure()])]),
    **{
        ("S10", code): issue(code, raw="3000 3000", candidates=["3000 + 3000", "30003000"])
        for code in the_catalogue().check("S10").messages
        if code not in {"default", "open"}
    },
    ("S10", "default"): issue("something_new"),
    ("S10", "open"): issue("something_new", severity="ask"),
}
"""A plan for each further wording of a check."""
