"""Tables of the notebook vocabulary, one module for each thing they are about."""
