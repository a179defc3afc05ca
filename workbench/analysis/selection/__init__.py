"""The selection of recommendations: candidates, values, portfolios, robustness, decisions."""
