"""The automated checks of a plan, one module per family; importing it registers them all."""
