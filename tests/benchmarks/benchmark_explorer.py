"""How long the explorer takes to redraw after a change, beside making the whole analysis anew.

5,000 people answered on 16 areas and six questions that tell groups apart.
Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_explorer.py``.  Nothing is asserted;
the figures go into the log of changes by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from needs_builders import options_item, rated_item, severity_item, survey

from workbench.analysis.needs.analysis import analyse_needs
from workbench.model.codebook import ItemUse
from workbench.model.survey import Margin
from workbench.presentation.explorer.exploring import explore_needs
from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from workbench.model.case import Case
    from workbench.model.codebook import Item
    from workbench.model.survey import Survey
    from workbench.presentation.explorer.form import Form

ROOT = Path(__file__).parents[2]
RESPONDENTS = 5000
QUESTIONS = {"status": 8, "sex": 3, "age": 5, "stay": 5, "children": 2, "education": 6}
SERVICES = 12
BAR = 150
"""Milliseconds within which a change has to show."""


def a_survey(case: Case) -> Survey:
    """Return answers drawn from known chances, a few of them missing."""
    draw = np.random.default_rng(20220223)

    def some(values: np.ndarray, missing: float) -> np.ndarray:
        return np.where(draw.random(RESPONDENTS) < missing, -1, values)

    items: list[tuple[Item, list[object]]] = []
    for area in case.catalogue.areas:
        high = draw.random(RESPONDENTS) < draw.uniform(0.05, 0.6)
        steps = np.where(high, draw.integers(3, 6, RESPONDENTS), draw.integers(1, 3, RESPONDENTS))
        items.append((severity_item(area.code), some(steps, 0.07)))
    for name, size in QUESTIONS.items():
        options = tuple(f"{name}{number}" for number in range(size))
        chosen = draw.choice(size, RESPONDENTS, p=draw.dirichlet(np.full(size, 0.8)))
        items.append((options_item(name, options), some(chosen, 0 if name == "sex" else 0.03)))
    for number in range(SERVICES):
        place = {"area": case.catalogue.areas[number].code}
        for use in (ItemUse.IMPORTANCE, ItemUse.PERFORMANCE):
            item = rated_item(use, f"service{number}").model_copy(update=place)
            items.append((item, some(draw.integers(1, 6, RESPONDENTS), 0.1)))
    shares = {f"sex{number}": share for number, share in enumerate((0.45, 0.5, 0.05))}
    margin = Margin(item="sex", shares=shares, source="survey_migrants_2025")
    return survey(*items, margins=(margin,), source="survey_migrants_2025")


def changed(form: Form, name: str, value: str) -> float:
    """Return how long it takes until a change shows, in milliseconds."""
    started = perf_counter()
    form.controls[name].value = value
    return (perf_counter() - started) * 1000


def round_trip(form: Form) -> dict[str, list[float]]:
    """Choose everything once, from the last value to the first, and return the times by control."""
    return {
        name: [changed(form, name, value) for _, value in reversed(control.options)]
        for name, control in form.controls.items()
    }


def show(what: str, taken: float, more: str = "") -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<56} {taken:9.1f} ms   {more}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print every line."""
    case = load_case("pavyzdys", as_of="2026-01-20", root=ROOT)
    asked = a_survey(case)
    started = perf_counter()
    analyse_needs(case, (asked,))
    whole = (perf_counter() - started) * 1000
    show(f"the whole analysis, {RESPONDENTS:,} x {len(case.catalogue.areas)} areas", whole)

    form = explore_needs(case, (asked,), "lt", root=ROOT).form
    if form is None:
        sys.exit("the survey allows no shares")
    started = perf_counter()
    form.show()
    show("the first view, when the explorer is opened", (perf_counter() - started) * 1000)
    show("another group before it was made ready", changed(form, "group", "education"))

    started = perf_counter()
    for release in list(form.desk.releases._made.values()):
        release.result()
    show("all other releases, in the background", (perf_counter() - started) * 1000)

    times = round_trip(form)
    for name, taken in times.items():
        show(f"redrawn after another {name}, median", median(taken), f"longest {max(taken):.1f} ms")
    every = [each for taken in times.values() for each in taken]
    ratio = f"bar {BAR} ms; {whole / median(every):,.0f} times as quick as the whole analysis"
    show("redrawn after any change, median", median(every), ratio)
    show("redrawn after any change, longest", max(every), f"bar {BAR} ms")


if __name__ == "__main__":
    main()
