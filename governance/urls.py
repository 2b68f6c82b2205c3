"""The addresses of meetings: each says what a person does there."""

from importlib.util import find_spec

from django.urls import include, path

from governance.agendas import views as agendas
from governance.circulation import pack_views as packs
from governance.circulation import views as circulation
from governance.meetings import calendars, feeds, lists
from governance.meetings import views as meetings
from governance.papers import deciding, writing
from governance.papers import views as papers
from governance.undertakings import views as undertakings

urlpatterns = [
    path("calendar/", calendars.calendars, name="calendar"),
    path("calendar/new-address/", calendars.new_address, name="calendar-new-address"),
    path("calendar.ics", feeds.area_calendar, name="area-calendar"),
    path("calendar/<str:token>.ics", feeds.person_calendar, name="my-calendar"),
    path("bodies/<slug:slug>/calendar.ics", feeds.body_calendar, name="body-calendar"),
    path("bodies/<slug:slug>/undertaking/", undertakings.undertaking, name="undertaking"),
    path("meetings/", lists.meeting_list, name="meeting-list"),
    path("meetings/call/", meetings.call, name="meeting-call"),
    path(
        "meetings/<slug:slug>/",
        include(
            [
                path("", meetings.meeting, name="meeting"),
                path("move/", meetings.move, name="meeting-move"),
                path("cancel/", meetings.cancel, name="meeting-cancel"),
                path("meeting.ics", feeds.meeting_calendar, name="meeting-calendar"),
                path("agenda/", agendas.agenda, name="agenda"),
                path("agenda/add/", agendas.add_item, name="item-add"),
                path("agenda/<int:pk>/", agendas.change_item, name="item-change"),
                path("agenda/<int:pk>/remove/", agendas.remove_item, name="item-remove"),
                path("agenda/<int:pk>/close/", agendas.close_item, name="item-close"),
                path("papers/add/", writing.add_paper, name="paper-add"),
                path("papers/send/", circulation.send_papers, name="papers-send"),
                path("papers/sent/<int:number>/", circulation.circulation, name="circulation"),
                path("papers/sent/<int:number>/print.pdf", packs.print_copy, name="print-copy"),
                path("papers/<int:pk>/", papers.paper, name="paper"),
                path("papers/<int:pk>/change/", writing.change_paper, name="paper-change"),
                path("papers/<int:pk>/final/", deciding.final, name="paper-final"),
                path("papers/<int:pk>/draft/", deciding.draft, name="paper-draft"),
                path("papers/<int:pk>/withdraw/", deciding.withdraw, name="paper-withdraw"),
                path("papers/<int:pk>/cover.pdf", papers.cover_sheet, name="paper-cover"),
                path("papers/<int:pk>/file/", papers.paper_file, name="paper-file"),
                path("pack/", packs.pack, name="pack"),
                path("pack.pdf", packs.pack_pdf, name="pack-pdf"),
                path("pack/full/", packs.pack_full, name="pack-full"),
                path("pack/full.pdf", packs.pack_full_pdf, name="pack-full-pdf"),
            ]
        ),
    ),
    *(
        path("", include(room))
        for room in ("governance.attendance.urls", "governance.minutes.urls")
        if find_spec(room)
    ),
]
