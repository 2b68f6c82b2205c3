"""One command that keeps the site up: web, worker and beat as children of one process."""
