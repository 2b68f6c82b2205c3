"""Every model of this floor, from the folder of its concept."""

from partnerships.bodies.links import Link
from partnerships.bodies.models import Appointment, Body, Seat
from partnerships.organisations.models import Organisation
from partnerships.people.models import Person
from partnerships.reviews.models import BodyReview

__all__ = ["Appointment", "Body", "BodyReview", "Link", "Organisation", "Person", "Seat"]
