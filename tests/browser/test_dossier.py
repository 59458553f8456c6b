"""The dossier in a browser: seen by axe, in both themes, at phone width, offline, with and without script."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.publish.html import render_dossier
from tests.publish.sample import make_record

pytestmark = pytest.mark.browser
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
VIEWS = [(WIDE, "light"), (WIDE, "dark"), (PHONE, "light"), (PHONE, "dark")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the file address of the sample's dossier."""
    path: Path = tmp_path_factory.mktemp("dossier") / "dossier.html"
    path.write_text(render_dossier(make_record()), encoding="utf-8")
    return path.as_uri()


def open_page(browser: Any, address: str, viewport: dict[str, int], scheme: str, script: bool = True) -> Any:
    context = browser.new_context(viewport=viewport, color_scheme=scheme, java_script_enabled=script)
    page = context.new_page()
    page.problems = []
    page.on("console", lambda message: page.problems.append(message.text))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("request", lambda request: page.problems.append(request.url) if request.url != address else None)
    page.goto(address)
    return page


@pytest.mark.parametrize(("viewport", "scheme"), VIEWS)
def test_axe_finds_nothing(browser: Any, axe: str, address: str, viewport: dict[str, int], scheme: str) -> None:
    page = open_page(browser, address, viewport, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]][:3]) for rule in found] == []
    page.context.close()


@pytest.mark.parametrize(("viewport", "scheme"), VIEWS)
def test_nothing_is_asked_of_the_network_and_nothing_fails(
    browser: Any, address: str, viewport: dict[str, int], scheme: str
) -> None:
    page = open_page(browser, address, viewport, scheme)
    assert page.problems == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


def test_the_script_is_allowed_and_others_are_not(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light")
    assert page.locator(".filter button").first.is_visible()
    page.evaluate(
        "const s = document.createElement('script'); s.textContent = 'window.evil = 1'; document.body.append(s)"
    )
    assert page.evaluate("window.evil") is None
    assert any("Content Security Policy" in problem for problem in page.problems)
    page.context.close()


def test_the_page_is_complete_without_script(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light", script=False)
    assert not page.locator(".filter").is_visible()
    assert page.locator("#documents .document").count() == 6
    page.locator("#timeline .label a.ev").first.click()
    assert "#words-" in page.url
    page.context.close()


def test_arabic_words_run_from_right_to_left(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light")
    cells = page.locator("td .words[lang=ar], blockquote[lang=ar], .line p[lang=ar]")
    found = cells.evaluate_all(
        "all => all.map(cell => [getComputedStyle(cell).direction, getComputedStyle(cell).unicodeBidi])"
    )
    assert len(found) > 8
    assert {direction for direction, _ in found} == {"rtl"}
    assert {bidi for _, bidi in found} == {"isolate"}
    inline = page.locator("bdi").evaluate_all("all => all.map(one => getComputedStyle(one).unicodeBidi)")
    assert set(inline) == {"isolate"}
    page.context.close()


def test_a_link_leads_to_its_words_and_shows_them(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light")
    link = page.locator("#timeline .accounts a.ev").first
    href = link.get_attribute("href")
    assert href is not None
    link.click()
    target = page.locator(f"[id='{href[1:]}']")
    box = target.bounding_box()
    assert box is not None
    assert 0 < box["y"] < WIDE["height"]
    assert target.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    assert target.inner_text() in link.inner_text()
    page.context.close()


def test_a_link_opens_the_fold_that_holds_its_target(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light")
    hidden = page.locator("#differences details .difference").first
    assert not hidden.is_visible()
    page.evaluate("id => { location.hash = id }", hidden.get_attribute("id"))
    hidden.wait_for(state="visible")
    assert hidden.is_visible()
    page.context.close()


def test_differences_can_be_filtered_by_kind(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light")
    rows, button = (
        page.locator("#differences .differences").first.locator("> .difference"),
        page.locator(".filter button"),
    )
    assert rows.evaluate_all("all => all.filter(row => !row.hidden).length") == 4
    button.first.click()
    assert rows.evaluate_all("all => all.filter(row => !row.hidden).length") == 1
    assert button.first.get_attribute("aria-pressed") == "true"
    button.first.click()
    assert rows.evaluate_all("all => all.filter(row => !row.hidden).length") == 4
    page.context.close()


def test_paper_shows_what_is_folded(browser: Any, address: str) -> None:
    page = open_page(browser, address, WIDE, "light", script=False)
    page.emulate_media(media="print")
    assert page.locator("#timeline details .basis-head").first.is_visible()
    assert not page.locator(".toc").is_visible()
    page.context.close()
