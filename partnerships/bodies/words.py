"""The words of bodies and seats that are the same in every area."""

LEVELS = [("strategic", "Strategic"), ("operational", "Operational"), ("local", "Local")]

CAPACITIES = [
    ("representing", "Representing their sector"),
    ("expert", "As an expert"),
    ("under-represented", "An under-represented voice"),
    ("perspective", "A perspective, without representing"),
    ("officer", "As an officer"),
]
ROUTES = [
    ("network", "Through the sector's network"),
    ("direct", "Approached directly"),
    ("ex-officio", "By their office"),
    ("nominated", "Nominated by their organisation"),
]

#: Why a term is shorter or longer than the agreement gives it.
TERM_REASONS = [
    ("casual-vacancy", "It fills a casual vacancy"),
    ("other", "Another reason, given below"),
]
#: Why somebody stopped before their term was up.
WHY_ENDED = [
    ("resigned", "They resigned"),
    ("left-office", "They left the office it goes with"),
    ("withdrawn", "Their organisation or network withdrew them"),
    ("died", "They died"),
    ("removed", "They were removed"),
    ("dissolved", "The body or the seat is no more"),
    ("other", "Another reason"),
]
#: A term that is cut short for one of these is no breach of the least length.
LIFTS_THE_MINIMUM = {"casual-vacancy", "resigned", "left-office", "died", "dissolved"}

COUNTED = [
    ("seat", "One of the body's seats, counted"),
    ("held", "An office that one of the other seat holders has: not counted again"),
    ("unsettled", "The agreement does not say which: both totals are shown"),
]
