from django.urls import path

from compact.notices import views
from compact.notices.post import views as post

urlpatterns = [
    path("notices/", views.notice_list, name="notice-list"),
    path("notices/unreached/", views.unreached, name="notice-unreached"),
    path("notices/post/", post.post_run, name="post-run"),
    path("notices/post/letters/", post.post_letters, name="post-letters"),
    path("notices/post/labels/", post.post_labels, name="post-labels"),
    path("notices/<int:pk>/", views.notice, name="notice"),
    path("notices/<int:pk>/send-again/", views.send_again, name="notice-send-again"),
    path("notices/<int:pk>/skip/", views.skip, name="notice-skip"),
    path("notices/<int:pk>/reached/", views.reached, name="notice-reached"),
    path("notices/<int:pk>/letter/", views.letter, name="notice-letter"),
]
