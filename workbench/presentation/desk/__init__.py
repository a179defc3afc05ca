"""What everything to work with in JupyterLab shares: saving to the parameter file, its look."""
