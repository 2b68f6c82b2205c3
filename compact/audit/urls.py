"""Included below `<slug:area>/`."""

from django.urls import path

from compact.areas.access import OFFICER, area_view
from compact.audit.listing import RecordList

urlpatterns = [
    path("record/", area_view(OFFICER)(RecordList.as_view_function()), name="record"),
]
