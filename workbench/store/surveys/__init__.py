"""Surveys: an export of answers becomes a coded table without persons, and is read from there."""

from workbench.store.surveys.loading import load_surveys

__all__ = ["load_surveys"]
