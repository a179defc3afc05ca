"""Figures of the notebook vocabulary."""
