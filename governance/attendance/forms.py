"""What is asked about attendance."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property

from compact.ui import fields
from compact.ui.forms import Form
from governance.attendance.actions import Mark
from governance.attendance.leaving import NoSuchItem, left_for
from governance.attendance.models import Attendance
from governance.attendance.sheet import LEFT, Line
from governance.meetings.models import Meeting
from partnerships.people.models import Person

AT_A_SEAT = [
    (Attendance.PRESENT, "Present"),
    (LEFT, "Present, left for an item"),
    (Attendance.APOLOGIES, "Apologies"),
    (Attendance.ABSENT, "Absent"),
    (Attendance.SUBSTITUTE, "Somebody came instead"),
]

ITEM = "Its number on the agenda. For example, 4, or 4 and 6"


class AttendanceForm(Form):
    """One question a seat. Names of people nobody knows yet become people without a sign-in."""

    button = "Save who was there"

    def __init__(
        self, *args: Any, meeting: Meeting, lines: list[Line], others: list[str], **options: Any
    ):
        self.meeting, self.lines = meeting, lines
        self.base_fields = {}
        for line in lines:
            self.base_fields |= _asked_at(line)
        self.base_fields["others"] = fields.LongTextField(
            label="Who else was there",
            required=False,
            max_length=3000,
            initial="\n".join(others),
            help_text="Officers, speakers, guests: one name a line",
        )
        super().__init__(*args, **options)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for line in self.lines:
            name, chosen = line.appointment.person.name, cleaned.get(line.key)
            if chosen == Attendance.SUBSTITUTE and not cleaned.get(f"{line.key}_who"):
                self.add_error(f"{line.key}_who", f"Enter who came instead of {name}")
            if chosen == LEFT and not cleaned.get(f"{line.key}_left"):
                self.add_error(f"{line.key}_left", f"Enter which item {name} left the room for")
            elif chosen == LEFT:
                self._must_be_an_item(f"{line.key}_left")
            elif chosen == Attendance.SUBSTITUTE and cleaned.get(f"{line.key}_who_left"):
                self._must_be_an_item(f"{line.key}_who_left")
        return cleaned

    def _must_be_an_item(self, name: str) -> None:
        try:
            self.cleaned_data[name] = left_for(self.cleaned_data[name], self.numbers)
        except NoSuchItem as fault:
            self.add_error(name, str(fault))

    @cached_property
    def numbers(self) -> set[str]:
        """What the agenda of the meeting numbers its items."""
        return set(self.meeting.items.standing_there().values_list("number", flat=True))

    def marks(self) -> list[Mark]:
        """What was put down, one mark a person; whoever is named twice counts once."""
        marks: dict[int, Mark] = {}
        for line in self.lines:
            for mark in self._at_seat(line):
                marks.setdefault(mark.person.pk, mark)
        for name in self.cleaned_data["others"].splitlines():
            if name.strip():
                person = self._person(name)
                marks.setdefault(person.pk, Mark(person, Attendance.IN_ATTENDANCE))
        return list(marks.values())

    def _at_seat(self, line: Line) -> list[Mark]:
        person, seat = line.appointment.person, line.appointment.seat
        given, status = self.cleaned_data, self.cleaned_data[line.key]
        if status == LEFT:
            return [Mark(person, Attendance.PRESENT, seat, note=given[f"{line.key}_left"])]
        if status != Attendance.SUBSTITUTE:
            return [Mark(person, status, seat)]
        came, left = self._person(given[f"{line.key}_who"]), given[f"{line.key}_who_left"]
        return [
            Mark(person, Attendance.APOLOGIES, seat),
            Mark(came, Attendance.SUBSTITUTE, seat, stands_in_for=person, note=left),
        ]

    def _person(self, name: str) -> Person:
        name = " ".join(name.split())[:150]
        known = Person.objects.in_area(self.meeting.area).filter(name__iexact=name).first()
        return known or Person.objects.create(area=self.meeting.area, name=name)


def _asked_at(line: Line) -> dict[str, forms.Field]:
    """The question about one seat, and what is asked only below the answer it belongs to."""
    person, seat, key = line.appointment.person, line.appointment.seat, line.key
    left, who, who_left = f"{key}_left", f"{key}_who", f"{key}_who_left"
    return {
        key: fields.RadioField(
            label=person.name,
            help_text=seat.title,
            choices=AT_A_SEAT,
            initial=line.status,
            reveals={LEFT: [left], Attendance.SUBSTITUTE: [who, who_left]},
        ),
        left: _below(f"Which item did {person.name} leave the room for?", line.left_for, ITEM),
        who: _below(f"Who came instead of {person.name}", line.substitute_name),
        who_left: _below(
            f"Which item did whoever came instead of {person.name} leave the room for?",
            line.substitute_left_for,
            "Only if they left the room for one",
        ),
    }


def _below(label: str, initial: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, initial=initial, help_text=help_text, required=False, max_length=150
    )


class ApologiesForm(Form):
    """A member's own: one tap, and whether the named substitute comes."""

    deed = "send"
    button = "Send apologies"

    def __init__(self, *args: Any, substitute: Person | None, **options: Any):
        self.base_fields = {}
        if substitute:
            self.base_fields["substitute_comes"] = fields.YesNoField(
                label=f"Will {substitute.name} come in your place?",
                initial="no",
                help_text="Your seat names them as substitute. They are told.",
            )
        super().__init__(*args, **options)


class TakeBackForm(Form):
    deed = "take-back"
    button = "I can come after all"
    button_class = "secondary"


class ApologiesForForm(Form):
    """The secretary puts down apologies that came by phone, mail or in passing."""

    button = "Record the apologies"
    seat = forms.ChoiceField(label="Who cannot come")
    received_on = fields.DateField(label="Day the apologies came")
    substitute_comes = fields.YesNoField(label="Does their named substitute come?", initial="no")

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any):
        super().__init__(*args, **options)
        self.fields["seat"].choices = choices
