"""Trying out groups and settings of the analysis of needs in JupyterLab, and keeping a choice."""
