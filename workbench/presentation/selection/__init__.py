"""The selection of recommendations in words, numbers and data."""
