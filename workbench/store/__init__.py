"""The only layer that opens files: parameters, catalogue, documents, outputs."""
