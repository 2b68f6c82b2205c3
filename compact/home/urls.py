from django.urls import path

from compact.home import views

urlpatterns = [
    path("", views.area_home, name="area-home"),
    path("to-do/", views.todo_page, name="todo"),
    path("rules-kept/", views.compliance, name="compliance"),
]
