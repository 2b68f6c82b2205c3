"""Work on documents that may be hostile: done in short-lived processes with hard limits."""
