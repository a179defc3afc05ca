"""What holds for the project as a whole."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from workbench.model.project import Project


def test_a_project_may_know_nothing():
    """Figures of the whole project are optional; a workbench for other municipalities has none."""
    assert Project.model_validate({}).consultations_total is None


def test_consultations_need_both_figures():
    """Held without planned would be read as all of them."""
    total = {
        "date_from": "2021-11-09",
        "date_to": "2022-02-23",
        "held": {"value": 24, "source": "interim"},
    }

    with pytest.raises(ValidationError, match=r"consultations_total\.planned\s+Field required"):
        Project.model_validate({"consultations_total": total})
