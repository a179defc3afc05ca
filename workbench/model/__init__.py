"""Frozen values of the domain: no files, no clock, no computation beyond a value's own sense."""
