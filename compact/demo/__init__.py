"""The roof's demonstration: three invented partnerships, at any stage of a year."""
