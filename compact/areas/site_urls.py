"""Addresses outside every area."""

from django.urls import path

from compact.areas import pages

urlpatterns = [
    path("", pages.home, name="home"),
    path("help/", pages.help_page, name="help"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("privacy/", pages.privacy, name="privacy"),
    path("cookies/", pages.cookies, name="cookies"),
    path(".well-known/security.txt", pages.security_txt, name="security-txt"),
    path("robots.txt", pages.robots_txt, name="robots-txt"),
]
