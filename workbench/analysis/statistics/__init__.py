"""Methods of statistics, free of the domain: arrays in, frozen results out."""
