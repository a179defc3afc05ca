"""Statistical methods on bare numbers: values in, frozen results out, nothing of the domain."""
