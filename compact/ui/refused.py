"""What the log says of a request that was refused: that it was, in one line."""

import logging


class InOneLine(logging.Filter):
    """Takes the traceback from every answer below 500: nothing of ours has failed there.

    Django adds one wherever an answer came of an exception, and PermissionDenied is how a view of
    ours says no: a log in which each closed door looks like a fault hides the faults.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if getattr(record, "status_code", 500) < 500:
            record.exc_info = record.exc_text = None
        return True
