"""Documents that arrive from administrations, read into values: one door for plans."""

from workbench.store.documents.import_issues import say_issue
from workbench.store.documents.plan_import import ImportedPlan, import_plan

__all__ = ["ImportedPlan", "import_plan", "say_issue"]
