"""Bulk data for trying the product at size: random, but the same for the same seed."""
