"""How far a selection depends on what nobody knows for sure: weights and scores."""
