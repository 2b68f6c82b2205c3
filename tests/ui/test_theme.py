"""An area's colours can be read, by day and by night."""

import pytest

from compact.ui.theme import DARK, LIGHT, check_colours, contrast, lightened, stylesheet


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#1d70b8", "#ffffff", 5.17),
    ],
)
def test_contrast_is_the_figure_of_the_guidelines_either_way_round(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_good_colours_have_no_complaint():
    assert check_colours("#5c2d91", "#4b2480") == []


def test_each_colour_that_cannot_be_read_gets_its_sentence():
    assert check_colours("#ffdd00", "#ffaaaa") == [
        "The header’s text (#ffffff) cannot be read well on the header colour: "
        "the contrast is 1.3 to 1 and must be at least 4.5 to 1",
        "Links (#ffaaaa) cannot be read well on the page: "
        "the contrast is 1.7 to 1 and must be at least 4.5 to 1",
    ]


def test_links_for_dark_screens_are_checked_there():
    [sentence] = check_colours("#5c2d91", "#4b2480", link_dark="#4b2480")
    assert sentence.startswith(
        "Links on dark screens (#4b2480) cannot be read well on the dark page"
    )


@pytest.mark.parametrize("colour", ["#4b2480", "#000000", "#7a0000", "#003300", "#0000ff"])
def test_a_link_for_dark_screens_is_found_for_any_colour(colour):
    assert min(contrast(lightened(colour), dark) for dark in DARK) >= 7


@pytest.mark.parametrize("colour", ["purple", "#fff", "", "#12345g", "#123456;}body{display:none"])
def test_what_is_no_colour_is_named(colour):
    assert check_colours(colour, "#4b2480") == ["Header colour must be written like #1b4f8a"]


def test_the_stylesheet_has_the_areas_colours_for_light_and_for_dark():
    css = stylesheet({"header_background": "#5C2D91", "link": "#4b2480"})
    light, dark = css.split("@media")
    assert "--compact-header-background:#5c2d91" in light
    assert "--govuk-link-colour:#4b2480" in light
    assert f"--govuk-link-colour:{lightened('#4b2480')}" in dark


def test_the_stylesheet_takes_nothing_but_colours():
    stored = {"link": "red}</style><script>", "header_background": None, "other": "#000000"}
    assert stylesheet(stored) == stylesheet({})


def test_the_default_colours_can_be_read():
    assert check_colours("#1d3d5c", "#1b4f8a") == []
    assert contrast("#1b4f8a", LIGHT[1]) >= 4.5
