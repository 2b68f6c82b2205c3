"""The only place where days are counted.

Pure Python: Django appears in `apps` and in the command alone. Nothing but `clock` reads the time.
"""
