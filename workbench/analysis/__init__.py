"""Pure computation: values in, frozen results out.  No files, no clock, no global random state."""
