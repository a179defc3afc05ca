"""The selection of recommendations as data."""
