"""Invented names by the hundred."""

from __future__ import annotations

from random import Random

FIRST = (
    "Amina",
    "Bertram",
    "Callum",
    "Daria",
    "Esther",
    "Farid",
    "Gwen",
    "Hamza",
    "Isla",
    "Joanna",
    "Kwame",
    "Leila",
    "Meera",
    "Nuno",
    "Olga",
    "Padraig",
    "Rosa",
    "Sunil",
    "Tamsin",
    "Winston",
)
LAST = (
    "Abbott",
    "Balogun",
    "Crowther",
    "Dhillon",
    "Eastham",
    "Fofana",
    "Grabowski",
    "Haddad",
    "Ives",
    "Jarvis",
    "Kaur",
    "Lowry",
    "Moyo",
    "Naylor",
    "Osei",
    "Penrose",
    "Rahimi",
    "Sandhu",
    "Tranter",
    "Whelan",
)
PLACES = (
    "Alderbrook",
    "Birchcombe",
    "Coldwater",
    "Dunmoor",
    "Elmstead",
    "Fernley",
    "Gorsedale",
    "Hazelford",
    "Inglewick",
    "Jasperton",
)
MATTERS = (
    "Housing",
    "Health",
    "Young people",
    "Older people",
    "Transport",
    "Parks",
    "Skills",
    "Safety",
    "Advice",
    "Culture",
    "Food",
    "Energy",
    "Sport",
    "Volunteering",
    "Money",
    "Roads",
    "Libraries",
    "Carers",
    "Faith",
    "Markets",
)
DEEDS = (
    "The plan for",
    "What was spent on",
    "A request about",
    "The year's figures for",
    "Next steps for",
    "A review of",
)


def person(random: Random, number: int) -> tuple[str, str]:
    """A name, and the part of an address before the @ that nobody else has."""
    first, last = random.choice(FIRST), random.choice(LAST)
    return f"{first} {last}", f"{first}.{last}.{number}".lower()


def paper(random: Random) -> str:
    return f"{random.choice(DEEDS)} {random.choice(MATTERS).lower()}"
