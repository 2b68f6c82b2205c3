"""What personal data the product keeps, why, who sees it and for how long: the privacy notice
prints it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kept:
    what: str
    why: str
    basis: str
    seen_by: str
    how_long: str


PUBLIC_TASK = "Our public task"

DATA_MAP = [
    Kept(
        what="Names of people who hold a seat, their organisation, in what capacity they sit "
        "and from when until when",
        why="So that everybody can see who decides",
        basis=PUBLIC_TASK,
        seen_by="Everybody",
        how_long="For as long as the body’s papers are kept",
    ),
    Kept(
        what="Email address, telephone number, postal address, and how somebody wants to be "
        "written to and to read",
        why="To send meeting papers and notices in the form each person chose",
        basis=PUBLIC_TASK,
        seen_by="Officers of the area. The postal and email services that carry the message see "
        "the address",
        how_long="Until an officer clears it, which is due two years after the last seat ended",
    ),
    Kept(
        what="What was sent to whom, when, and whether it arrived",
        why="To show that papers went out in time",
        basis=PUBLIC_TASK,
        seen_by="Officers of the area",
        how_long="As long as the papers it is about",
    ),
    Kept(
        what="Who came to a meeting, apologies, declarations of interest and decisions",
        why="They are part of the minutes",
        basis=PUBLIC_TASK,
        seen_by="Everybody, save what a meeting closed to the public, with its reason",
        how_long="For as long as the minutes are kept",
    ),
    Kept(
        what="Sign-in: email address, name, when somebody last signed in; where used, a password "
        "or passkey in a form that cannot be read back",
        why="To know who may do what",
        basis=PUBLIC_TASK,
        seen_by="Site administrators",
        how_long="Until the account is closed",
    ),
    Kept(
        what="The record: who did what, and when",
        why="To show that nothing was changed afterwards",
        basis=PUBLIC_TASK,
        seen_by="Everybody sees what was done; officers see by whom",
        how_long="For as long as the area is kept. Names in it can be erased without breaking it",
    ),
]
