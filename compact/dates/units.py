"""The units in which agreements set their clocks."""

from enum import StrEnum


class Unit(StrEnum):
    """What is counted. The values are the ones stored in clauses and given to commands."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar-days"
    CLEAR_DAYS = "clear-days"
    WORKING_DAYS = "working-days"
    CLEAR_WORKING_DAYS = "clear-working-days"
    WEEKS = "weeks"
    MONTHS = "months"

    @property
    def counts_working_days(self) -> bool:
        """Whether weekends and bank holidays are passed over in counting."""
        return self in (Unit.WORKING_DAYS, Unit.CLEAR_WORKING_DAYS)

    @property
    def is_clear(self) -> bool:
        """Whether neither the day of the deed nor the day of the event is counted."""
        return self in (Unit.CLEAR_DAYS, Unit.CLEAR_WORKING_DAYS)

    def words(self, amount: int) -> str:
        """The amount as a person says it: "7 days", "1 week", "5 clear working days"."""
        plural = "days" if self is Unit.CALENDAR_DAYS else self.value.replace("-", " ")
        return f"{amount} {plural[:-1] if amount == 1 else plural}"
