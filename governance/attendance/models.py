"""Who was there, who sent apologies, who came in whose place."""

from __future__ import annotations

from django.db import models

from compact.areas.models import Area
from governance.meetings.models import Meeting
from partnerships.bodies.models import Seat
from partnerships.people.models import Person


class AttendanceQuerySet(models.QuerySet):
    def there(self) -> AttendanceQuerySet:
        """Whoever was in the room, members and others."""
        return self.filter(status__in=Attendance.THERE)

    def apologies(self) -> AttendanceQuerySet:
        return self.filter(status=Attendance.APOLOGIES)

    def sending_substitutes(self, meeting: Meeting) -> AttendanceQuerySet:
        """The apologies of members in whose place the substitute whom their seat names comes."""
        rows = self.apologies().filter(meeting=meeting, substitute_coming=True)
        named = rows.filter(seat__substitute__isnull=False)
        return named.select_related("person", "seat__substitute").order_by("pk")


class Attendance(models.Model):
    """One person at (or missing from) one meeting. Apologies may come before the day."""

    PRESENT, APOLOGIES, ABSENT = "present", "apologies", "absent"
    SUBSTITUTE, IN_ATTENDANCE = "substitute", "in-attendance"
    STATUSES = [
        (PRESENT, "Present"),
        (APOLOGIES, "Apologies"),
        (ABSENT, "Absent"),
        (SUBSTITUTE, "Present as substitute"),
        (IN_ATTENDANCE, "In attendance"),
    ]
    THERE = (PRESENT, SUBSTITUTE, IN_ATTENDANCE)

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="attendances")
    seat = models.ForeignKey(Seat, models.PROTECT, null=True, blank=True)
    status = models.CharField(max_length=13, choices=STATUSES)
    stands_in_for = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="stood_in_for"
    )
    received_at = models.DateTimeField("when apologies came", null=True, blank=True)
    substitute_coming = models.BooleanField("their named substitute comes instead", default=False)
    note = models.CharField("left for an item, came late", max_length=200, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "seat__place", "person__name"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_attendance_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_status_display()}"

    @property
    def area(self) -> Area:
        return self.meeting.area

    @staticmethod
    def asking_to(meeting: Meeting) -> str:
        """How the cause begins of whatever asks a substitute to come to `meeting`."""
        return f"substitute:{meeting.pk}:"

    @property
    def cause_of_asking(self) -> str:
        """Apologies that were taken back and are sent anew are another row: they ask anew."""
        return f"{self.asking_to(self.meeting)}{self.pk}"

    @property
    def is_unnamed_substitute(self) -> bool:
        """Came in somebody's place without being the substitute their seat names (HP-T4c)."""
        return (
            self.status == self.SUBSTITUTE
            and self.seat is not None
            and self.seat.substitute_id != self.person_id
        )
