"""Words for how often: weekly, termly, bi-monthly, every other month."""

PER_TERM = 3  # school terms in a year
# word -> (times, per) ; interval words -> (every n, unit)
RATES = {
    "weekly": (52, "year"),
    "fortnightly": (26, "year"),
    "monthly": (1, "month"),
    "quarterly": (1, "quarter"),
    "termly": (3, "year"),
    "half-yearly": (2, "year"),
    "six-monthly": (2, "year"),
    "6-monthly": (2, "year"),
    "biannually": (2, "year"),
    "bi-annually": (2, "year"),
    "semi-annually": (2, "year"),
    "twice-yearly": (2, "year"),
    "biannual": (2, "year"),
    "bi-annual": (2, "year"),
    "semi-annual": (2, "year"),
    "bi-monthly": (6, "year"),
    "bimonthly": (6, "year"),
    "twice-monthly": (24, "year"),
    "every half-year": (2, "year"),
    "each half-year": (2, "year"),
    "every term": (PER_TERM, "year"),
    "each term": (PER_TERM, "year"),
    "once a term": (PER_TERM, "year"),
    "annually": (1, "year"),
    "yearly": (1, "year"),
    "annual": (1, "year"),
    "two-monthly": (6, "year"),
    "eight-weekly": (6, "year"),
}
MONTH_NAMES = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|spring|summer|autumn|winter"
)
ADJECTIVES = ("annual", "biannual", "bi-annual", "semi-annual")
# Once in so many years.
ENNIALS = {"biennial": 24, "triennial": 36, "quadrennial": 48, "quinquennial": 60}
ORDINALS = {
    "other": 2,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "alternate": 2,
    "sixth": 6,
}
