"""Which options to take together, under money, staff and rules."""
