"""Charts say in words what they show in colour."""

import re
from xml.etree import ElementTree

import pytest
from django.template import Context, Template

from compact.ui.charts import BarChart

CHART = BarChart(
    title="How well the rules are kept",
    description="Deadlines of 2025, by rule",
    categories=["On time", "Late", "Open"],
    rows=[("Papers by e-mail", [12, 2, 1]), ("Draft minutes", [3, 0, 0]), ("Notice", [0, 0, 0])],
    csv_url="/anyford/rules/kept.csv",
    first_column="Rule",
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(chart: BarChart) -> ElementTree.Element:
    return ElementTree.fromstring(chart.svg)


def test_the_picture_has_a_title_a_description_and_the_role_of_an_image():
    svg = drawn(CHART)
    assert svg.get("role") == "img"
    named = svg.get("aria-labelledby").split()
    texts = {part.get("id"): part.text for part in svg if part.tag in (f"{SVG}title", f"{SVG}desc")}
    assert [texts[key] for key in named] == [CHART.title, CHART.description]


def test_every_bar_is_labelled_with_its_counts_in_words():
    words = ["".join(text.itertext()) for text in drawn(CHART).iter(f"{SVG}text")]
    assert words == [
        "On time", "Late", "Open",
        "Papers by e-mail", "12 on time, 2 late, 1 open",
        "Draft minutes", "3 on time",
        "Notice", "none",
    ]  # fmt: skip


def test_the_counts_stand_between_their_label_and_their_bar_with_no_line_left_empty():
    lines = [int(text.get("y")) for text in drawn(CHART).iter(f"{SVG}text")][3:]
    bars = sorted({int(y) for y in re.findall(r'y="(\d+)" width="[\d.]+" height="26"', CHART.svg)})
    for label, counts, bar in zip(lines[::2], lines[1::2], bars, strict=True):
        assert counts - label == 19
        assert bar - counts == 7


def test_every_category_but_the_first_has_a_pattern_of_its_own():
    patterns = {p.get("id"): ElementTree.tostring(p) for p in drawn(CHART).iter(f"{SVG}pattern")}
    assert len(patterns) == len(set(patterns.values())) == 2
    fills = {rect.get("fill") for rect in drawn(CHART).iter(f"{SVG}rect")}
    for key in patterns:
        assert f"url(#{key})" in fills


def test_bars_are_as_long_as_their_counts():
    widths = re.findall(r'y="(\d+)" width="([\d.]+)" height="26"', CHART.svg)
    first = [float(width) for y, width in widths if y == widths[0][0]]
    assert first == [pytest.approx(418 * n / 15, abs=0.1) for n in (12, 2, 1)]


def test_nothing_in_it_is_inline_style_or_script():
    page = Template("{% bar_chart chart %}").render(Context({"chart": CHART}))
    assert "style=" not in page
    assert "<script" not in page


def test_the_same_figures_stand_in_a_table_with_a_link_to_the_csv():
    page = Template("{% bar_chart chart %}").render(Context({"chart": CHART}))
    row = re.search(r"<th scope=\"row\"[^>]*>Papers by e-mail</th>(.*?)</tr>", page, re.S).group(1)
    assert re.findall(r'data-label="([^"]+)">(\d+)', row) == [
        ("On time", "12"), ("Late", "2"), ("Open", "1"), ("All", "15"),
    ]  # fmt: skip
    assert 'href="/anyford/rules/kept.csv"' in page


def test_labels_cannot_carry_markup_and_long_ones_are_shortened():
    chart = BarChart("<b>T</b>", "d", ["<i>x</i>"], [("<script>alert(1)</script>" * 5, [1])])
    assert "<b>" not in chart.svg
    assert "<script" not in chart.svg
    label = next(drawn(chart).iter(f"{SVG}text")).text
    assert len(label) == 44
    assert label.endswith("…")


@pytest.mark.parametrize("categories", [[], ["a", "b", "c", "d", "e"]])
def test_a_chart_has_one_to_four_categories(categories):
    with pytest.raises(ValueError, match="one to four"):
        BarChart("t", "d", categories, [])


def test_a_chart_without_rows_is_still_a_page():
    page = Template("{% bar_chart chart %}").render(
        Context({"chart": BarChart("t", "d", ["a"], [])})
    )
    assert "<svg" not in page
    assert "<table" in page
