"""Documents that arrive from administrations, read into values: one door for plans."""

from workbench.store.documents.import_issues import say_issue
from workbench.store.documents.plan_import import ImportedPlan, import_plan
from workbench.store.documents.plan_numbers import repeated_numbers

__all__ = ["ImportedPlan", "import_plan", "repeated_numbers", "say_issue"]
