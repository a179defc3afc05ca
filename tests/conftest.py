"""Settings that hold for every test."""

from __future__ import annotations

from hypothesis import settings

# Nothing is timed in tests: a busy machine must not fail a property.
settings.register_profile("workbench", deadline=None, print_blob=True)
settings.load_profile("workbench")
