"""The working session on recommendations: weights, money, rules and decisions in JupyterLab."""
