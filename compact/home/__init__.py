"""The roof's own rooms: where a reader and where a worker begin. They look down into every
floor.
"""
