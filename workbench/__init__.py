"""The notebook vocabulary of the integration workbench.

``import workbench as wb`` and then ``wb.load_case("vilnius", as_of="2026-01-20")``: every word is
fetched when it is first used, so that importing the package, and the command line, stay quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from workbench.presentation.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from workbench.analysis.evaluation import evaluate_plan as evaluate_plan
    from workbench.store.parameters import load_case as load_case
    from workbench.store.parameters import load_cases as load_cases

__all__ = list(VOCABULARY)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any word of the vocabulary
    """Fetch a word of the vocabulary when it is first used."""
    if name not in VOCABULARY:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg, name=name, obj=None)
    module, _, attribute = VOCABULARY[name].partition(":")
    word = getattr(import_module(module), attribute)
    globals()[name] = word
    return word


def __dir__() -> list[str]:
    """List the vocabulary, for completion in notebooks."""
    return sorted({*globals(), *VOCABULARY})
