"""The words of a notebook: every name it may call, and where it lives.

The package fetches them from here when they are first used, so that importing it stays quick.
"""

from __future__ import annotations

__all__ = ["VOCABULARY"]

_TABLES = "workbench.presentation.tables"
_CHARTS = "workbench.presentation.charts"

VOCABULARY: dict[str, str] = {
    "load_case": "workbench.store.parameters:load_case",
    "load_cases": "workbench.store.parameters:load_cases",
    "evaluate_plan": "workbench.analysis.evaluation:evaluate_plan",
    "compare": "workbench.analysis.overview:compare",
    "explore_needs": "workbench.presentation.explorer.exploring:explore_needs",
    "show_banner": "workbench.presentation.boxes:show_banner",
    "show_commentary": "workbench.presentation.boxes:show_commentary",
    "show_figure": f"{_CHARTS}.own:show_figure",
    "show_table": f"{_TABLES}.frame:show_table",
    "show_run_stamp": "workbench.presentation.boxes:show_run_stamp",
    "tab_cover": f"{_TABLES}.cover:tab_cover",
    "tab_overview_cover": f"{_TABLES}.cover:tab_overview_cover",
    "tab_missing": f"{_TABLES}.case:tab_missing",
    "tab_sources": f"{_TABLES}.case:tab_sources",
    "tab_facts": f"{_TABLES}.facts:tab_facts",
    "tab_documents": f"{_TABLES}.facts:tab_documents",
    "tab_consultations": f"{_TABLES}.facts:tab_consultations",
    "tab_resources": f"{_TABLES}.facts:tab_resources",
    "tab_plan": f"{_TABLES}.plan:tab_plan",
    "tab_indicators": f"{_TABLES}.indicators:tab_indicators",
    "tab_areas": f"{_TABLES}.plan:tab_areas",
    "tab_rubric": f"{_TABLES}.rubric:tab_rubric",
    "tab_remarks": f"{_TABLES}.rubric:tab_remarks",
    "tab_findings": f"{_TABLES}.findings:tab_findings",
    "tab_checks": f"{_TABLES}.findings:tab_checks",
    "tab_remedies": f"{_TABLES}.findings:tab_remedies",
    "tab_money": f"{_TABLES}.money:tab_money",
    "tab_overview_rubric": f"{_TABLES}.overview:tab_overview_rubric",
    "tab_overview_documents": f"{_TABLES}.overview_record:tab_overview_documents",
    "tab_overview_plans": f"{_TABLES}.overview:tab_overview_plans",
    "tab_overview_consultations": f"{_TABLES}.overview_record:tab_overview_consultations",
    "tab_overview_unknown": f"{_TABLES}.overview_record:tab_overview_unknown",
    "fig_money_by_objective": f"{_CHARTS}.money:fig_money_by_objective",
    "fig_coverage": f"{_CHARTS}.coverage:fig_coverage",
    "fig_rubric_strip": f"{_CHARTS}.rubric:fig_rubric_strip",
    "fig_overview_strip": f"{_CHARTS}.rubric:fig_overview_strip",
    "say_plan": "workbench.presentation.sentences.plan:say_plan",
    "say_no_plan": "workbench.presentation.sentences.plan:say_no_plan",
    "say_rubric": "workbench.presentation.sentences.rubric:say_rubric",
    "say_money": "workbench.presentation.sentences.money:say_money",
    "say_coverage": "workbench.presentation.sentences.content:say_coverage",
    "say_indicators": "workbench.presentation.sentences.content:say_indicators",
    "say_remarks": "workbench.presentation.sentences.rubric:say_remarks",
    "say_overview": "workbench.presentation.sentences.overview:say_overview",
}
"""Name in a notebook to ``module:attribute``."""
