"""The roof's map: what stands outside every area, and the rooms below one."""

from importlib.util import find_spec

from allauth.account import views as allauth
from django.contrib import admin
from django.urls import include, path
from django.views.decorators.http import require_safe

# Rooms are listed top down, since an address is tried against one after the other and the upper
# rooms are asked for most. A reader's address says the place first, then the thing.
ROOMS = [
    "compact.home.urls",
    "governance.urls",
    "partnerships.urls",
    "compact.deadlines.urls",
    "compact.notices.urls",
    "compact.documents.urls",
    "compact.agreements.urls",
    "compact.audit.urls",
    "compact.work.urls",
    "compact.areas.urls",
]

urlpatterns = [
    path("", include("compact.areas.site_urls")),
    path("", include("compact.work.site_urls")),
    path("", include("compact.documents.site_urls")),
    # Officers keep the addresses: whoever could set their own could take that of an officer to be.
    path("accounts/email/", require_safe(allauth.email), name="account_email"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("<slug:area>/", include([path("", include(room)) for room in ROOMS if find_spec(room)])),
]

handler400 = "compact.ui.errors.handler400"
handler403 = "compact.ui.errors.handler403"
handler404 = "compact.ui.errors.handler404"
handler500 = "compact.ui.errors.handler500"
