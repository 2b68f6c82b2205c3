"""Easter Sunday, from the ecclesiastical full moon of the Gregorian calendar."""

from datetime import date, timedelta


def easter_sunday(year: int) -> date:
    """The Sunday after the paschal full moon, the first on or after 21 March."""
    moon = _paschal_full_moon(year)
    return moon + timedelta(days=7 - (moon.weekday() + 1) % 7)


def _paschal_full_moon(year: int) -> date:
    century = year // 100
    # The moon's age drifts with the leap days that century years leave out, and by itself.
    drift = 15 + century - century // 4 - (8 * century + 13) // 25
    after_21_march = (19 * (year % 19) + drift) % 30
    # Two ages are shortened by a day so that no moon repeats within nineteen years.
    if after_21_march == 29 or (after_21_march == 28 and year % 19 > 10):
        after_21_march -= 1
    return date(year, 3, 21) + timedelta(days=after_21_march)
