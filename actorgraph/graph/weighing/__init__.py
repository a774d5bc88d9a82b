"""What would be otherwise: without a source, or between two states of a dataset."""
