"""What is asked of bodies, seats and appointments: adjectives, each built on the last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q

from compact.areas.models import Area


class BodyQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> BodyQuerySet:
        return self.filter(area=area)

    def active(self, on: date) -> BodyQuerySet:
        """Bodies that exist on the civil day `on` and are not dormant."""
        lives = Q(dissolved_on=None) | Q(dissolved_on__gt=on)
        return self.filter(lives, is_dormant=False)

    def held_by(self, user, on: date, offices: Iterable[str] = ()) -> BodyQuerySet:
        """Bodies on which `user` holds a seat on `on`, of one of `offices` where some are given."""
        from partnerships.bodies.models import Appointment  # the models stand on these queries

        if not user.is_authenticated:
            return self.none()
        seats = Appointment.objects.held(on).filter(seat__body=OuterRef("pk"), person__user=user)
        return self.filter(Exists(seats.filter(seat__office__in=offices) if offices else seats))

    def called(self, name: str) -> BodyQuerySet:
        """Those whose name, short name, other or former name contains `name`."""
        return self.filter(
            Q(name__icontains=name)
            | Q(short_name__icontains=name)
            | Q(aliases__icontains=name)
            | Q(former_names__icontains=name)
        )


class SeatQuerySet(models.QuerySet):
    def standing(self, on: date) -> SeatQuerySet:
        """Seats that are not abolished on the civil day `on`, held or vacant."""
        return self.filter(Q(abolished_on=None) | Q(abolished_on__gt=on))


class AppointmentQuerySet(models.QuerySet):
    def held(self, on: date) -> AppointmentQuerySet:
        """Appointments that run on the civil day `on`: computed from their dates, never a flag."""
        ends = Q(until=None) | Q(until__gte=on)
        return self.filter(ends, Q(ended_on=None) | Q(ended_on__gt=on), since__lte=on)

    def representing(self) -> AppointmentQuerySet:
        """Those who speak for the sector through its own network: what a seat rule counts."""
        return self.filter(capacity="representing", route="network")

    def touching(self, first: date, last: date | None) -> AppointmentQuerySet:
        """Those that run on any day from `first` to `last` (None: without end)."""
        rows = self.filter(
            Q(until=None) | Q(until__gte=first), Q(ended_on=None) | Q(ended_on__gt=first)
        )
        return rows.filter(since__lte=last) if last else rows
