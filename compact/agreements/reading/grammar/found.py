"""What a family of rules gives back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """A rule said by sentence.text[start:end]."""

    rule: str
    params: dict
    start: int
    end: int
    sure: float = 0.9
