"""The outermost layer: planning a batch, executing notebooks, the command line."""
