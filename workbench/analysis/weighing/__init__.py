"""What criteria weigh, to whom, and what options are worth by them."""
