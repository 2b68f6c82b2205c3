"""What notices are about, and why a person gets them: the last lines of every notice say it."""

BECAUSE = {
    "deadlines": "you are responsible for something that an agreement asks for by a date",
    "conditions": "you look after what an agreement says about this",
    "meetings": "you are a member of the body that meets",
    "substitutes": "you are the named substitute for a seat on the body",
    "papers": "you are a member of the body that meets",
    "minutes": "you were at the meeting or are a member of the body",
    "approval": "you chair the body whose minutes these are",
    "agreements": "your organisation is a party to the agreement",
    "seats": "you hold, or have held, a seat on the body",
}


def why(topic: str) -> str:
    """Ends the sentence "You get this because …"."""
    return BECAUSE.get(topic, "you are on the list of people who are told about this")
