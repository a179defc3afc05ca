"""Invented surveys whose true values are known."""
