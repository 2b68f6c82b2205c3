"""Every model of this floor, from the folder of its concept."""

from governance.agendas.models import AgendaItem, StandingItem
from governance.attendance.models import Attendance
from governance.circulation.models import Circulation, PackFile, PrintCopy
from governance.meetings.models import Meeting
from governance.minutes.models import ActionPoint, Decision, Minute, Minutes, MinutesVersion
from governance.papers.models import Paper
from governance.undertakings.models import Undertaking

__all__ = [
    "ActionPoint",
    "AgendaItem",
    "Attendance",
    "Circulation",
    "Decision",
    "Meeting",
    "Minute",
    "Minutes",
    "MinutesVersion",
    "PackFile",
    "Paper",
    "PrintCopy",
    "StandingItem",
    "Undertaking",
]
