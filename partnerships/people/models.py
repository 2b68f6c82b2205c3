"""People of the partnership. A person needs no sign-in; contact details are never public."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.notices.addressee import Addressee
from compact.notices.models import Channel, Print


class PersonQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> PersonQuerySet:
        return self.filter(area=area)

    def of_user(self, user) -> PersonQuerySet:
        return self.filter(user=user) if user.is_authenticated else self.none()


class Person(models.Model):
    """Somebody who holds a seat, writes a paper or is written to, in the way they prefer."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="people")
    name = models.CharField(max_length=150)
    organisation = models.ForeignKey(
        "partnerships.Organisation", models.PROTECT, null=True, blank=True, related_name="people"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="people"
    )
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    postal_address = models.TextField(blank=True)
    channel = models.CharField(
        "how they want to be written to",
        max_length=5,
        choices=Channel.choices,
        default=Channel.EMAIL,
    )
    format = models.CharField(
        "how they want to read", max_length=10, choices=Print.choices, default=Print.NORMAL
    )
    format_note = models.CharField("which language, which audio format", max_length=150, blank=True)
    #: How many addresses of a calendar of their own they gave up: only the latest one opens it.
    calendars_given_up = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "user"],
                name="one_person_a_user_and_area",
                condition=Q(user__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.area.slug, self.pk])

    def addressee(self) -> Addressee:
        """Where and how what is sent to this person goes: by their channel, in their format."""
        by_post = self.channel == Channel.POST
        return Addressee(
            key=key_of(self),
            name=self.name,
            channel=Channel(self.channel),
            address=self.postal_address if by_post else self.email,
            format=Print(self.format),
            format_note=self.format_note,
            user_id=self.user_id,
        )
