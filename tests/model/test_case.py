"""A case: everything about one municipality at one date."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from workbench.model.case import InputFile


def test_an_input_carries_a_full_hash():
    """A shortened hash would not identify the file."""
    with pytest.raises(ValidationError, match="String should match pattern"):
        InputFile(path="parameters/vilnius.yaml", sha256="abc")
