from django.urls import include, path

from governance.minutes import approving, decisions, views, writing

urlpatterns = [
    path("decisions/", decisions.decision_list, name="decision-list"),
    path(
        "meetings/<slug:slug>/minutes/",
        include(
            [
                path("", views.minutes, name="minutes"),
                path("start/", writing.start, name="minutes-start"),
                path("edit/", writing.edit, name="minutes-edit"),
                path("edit/<int:pk>/", writing.edit_item, name="minutes-edit-item"),
                path("strike/<str:kind>/<int:pk>/", writing.strike, name="minutes-strike"),
                path("submit/", writing.submit, name="minutes-submit"),
                path("review/", approving.review, name="minutes-review"),
                path("review/<int:pk>/", approving.amend, name="minutes-amend"),
                path("approve/", approving.approve, name="minutes-approve"),
                path("send-back/", approving.send_back, name="minutes-send-back"),
            ]
        ),
    ),
    path("meetings/<slug:slug>/minutes.pdf", views.minutes_pdf, name="minutes-pdf"),
]
