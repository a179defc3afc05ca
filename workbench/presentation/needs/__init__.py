"""The analysis of needs in words, numbers and data."""
