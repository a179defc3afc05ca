"""Findings as sentences, made from results and from nothing else."""
