# SPDX-License-Identifier: Apache-2.0
"""What the public pages weigh, how they stand still, and that figures and news work."""

import ctypes
import ctypes.util

import pytest

from inspector import Inspector
from people import CITIZEN, OFFICER, Person

FIRST_LOAD = 100 * 1024
LATER_LOAD = 20 * 1024
PUBLIC = ["/", "/file", "/track", "/statistics", "/news", "/privacy", "/guide", "/guide/citizen", "/offline"]


@pytest.fixture(scope="module")
def article(demo):
    """The address of the newest piece of news."""
    page = demo.get("/news")[2].decode()
    return page.split('<h2><a href="')[1].split('"')[0]


class Scales:
    """Counts what travels, compressed and with its head, as the browser itself reports it."""

    def __init__(self, person):
        self.bytes = 0
        self.session = person.context.new_cdp_session(person.page)
        self.session.send("Network.enable")
        self.session.on("Network.loadingFinished", self._add)

    def _add(self, event):
        self.bytes += int(event["encodedDataLength"])

    def weigh(self, person, path):
        self.bytes = 0
        person.open(path).page.wait_for_load_state("networkidle")
        return self.bytes


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("path", PUBLIC)
def test_a_page_is_light(browser, demo, language, path):
    with Person(browser, demo, language, scripts=True, worker=False) as person:
        scales = Scales(person)
        first = scales.weigh(person, path)
        later = scales.weigh(person, "/file" if path == "/" else "/")
        print(f"{path} {language}: {first} bytes first, {later} afterwards")
        assert 0 < first <= FIRST_LOAD, f"{path} weighs {first} bytes"
        assert 0 < later <= LATER_LOAD, f"the page after {path} weighs {later} bytes"


@pytest.mark.parametrize("size", [CITIZEN, OFFICER], ids=["390", "1280"])
@pytest.mark.parametrize("path", PUBLIC)
def test_nothing_moves_once_it_is_drawn(browser, demo, path, size):
    with Person(browser, demo, "th", size, scripts=True) as person:
        person.page.add_init_script(
            "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value })"
            ".observe({type: 'layout-shift', buffered: true})")
        person.open(path).page.wait_for_load_state("networkidle")
        assert person.page.evaluate("window.shift") < 0.01


def bars_that_agree(page):
    """How many rows have a bar, each as wide as its number."""
    drawn = 0
    for table in page.locator("table.figures").all():
        rows = table.locator("tbody tr:not(.total)").all()
        cells = [[cell.inner_text().replace(",", "") for cell in row.locator("td.number").all()] for row in rows]
        most = max([int(row[1]) for row in cells if row[1].isdigit()], default=0)
        for row, counts in zip(rows, cells):
            bars = row.locator("rect.bar-all")
            if not counts[1].isdigit():
                assert bars.count() == 0, counts
                continue
            width = float(bars.first.get_attribute("width").rstrip("%"))
            assert abs(width - 100 * int(counts[1]) / max(1, most)) < 0.02, (counts, width)
            drawn += 1
    return drawn


def test_the_drawing_says_what_the_table_says(browser, demo):
    """Each bar is as wide as its number; what is withheld has no bar."""
    with Person(browser, demo, "en", OFFICER) as person:
        person.open("/statistics")
        drawn = 0
        for period in person.page.locator("main .tabs a").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
            person.open(period)
            drawn += bars_that_agree(person.page)
        assert drawn > 10
        chart = person.page.locator(".chart rect.bar-all")
        months = person.page.locator(".figures-month tbody tr:not(.total)")
        assert chart.count() == months.count()


def test_feedback_needs_no_script(browser, demo, article):
    with Person(browser, demo, "th") as person:
        person.open(article).send(useful="3", understood="3", presented="2", words="อ่านง่าย")
        assert person.path == f"{article}?done=feedback#feedback"
        person.open(article)
        assert person.page.locator('[name="presented"][value="2"]').is_checked()
        person.send(presented="3")
        person.open(article)
        assert person.page.locator('[name="presented"][value="3"]').is_checked()


def test_the_menu_of_a_phone_needs_no_script(browser, demo):
    with Person(browser, demo, "th") as person:
        person.open("/")
        link = person.page.locator('.menu-small a[href="/statistics"]')
        assert not link.is_visible()
        person.page.locator(".menu-small summary").press("Enter")
        assert link.is_visible()
        person.click('.menu-small a[href="/statistics"]')
        assert person.path == "/statistics"


def test_what_was_typed_stays_when_the_connection_is_lost(browser, demo, article):
    with Person(browser, demo, "th", scripts=True) as person:
        person.open(article).fill(useful="3", understood="3", presented="3", words="ยังอยู่")
        person.context.set_offline(True)
        person.page.locator('main form[method="post"] button[type="submit"]').first.click()
        note = person.page.locator(".offline-note")
        note.wait_for()
        assert person.page.locator('[name="words"]').input_value() == "ยังอยู่"
        person.context.set_offline(False)
        person.page.locator('main form[method="post"] button[type="submit"]').first.click()
        person.page.wait_for_url("**done=feedback*")


@pytest.mark.parametrize("language", ["th", "en"])
def test_without_a_connection_a_page_of_ours_says_so(browser, demo, artefacts, nu, language):
    with Person(browser, demo, language, scripts=True) as person:
        page = person.open("/").page
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        person.context.set_offline(True)
        page.goto("/news")
        title = page.locator("h1")
        own = "เปิดหน้านี้ไม่ได้ในขณะนี้" if language == "th" else "This page cannot be reached now"
        assert title.inner_text() == own
        assert page.locator('a[href="tel:1669"]').is_visible()
        # What it is drawn with was kept too: without it letters would be black on white.
        assert page.locator(".btn-primary").evaluate("it => getComputedStyle(it).backgroundColor") != "rgba(0, 0, 0, 0)"
        inspector = Inspector(person, f"offline-{language}", artefacts, nu)
        inspector.look()
        inspector.verdict()
        with page.expect_navigation():
            page.locator("[data-retry]").click()
        assert title.inner_text() == own
        # With the connection comes the page that was wanted, by itself.
        with page.expect_navigation():
            person.context.set_offline(False)
        assert title.inner_text() != own and person.path == "/news"


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_desks_header_keeps_to_one_line_on_a_phone_and_keeps_its_name(browser, demo, language):
    with Person(browser, demo, language, OFFICER) as person:
        page = person.log_in("screener").page
        brand = page.get_by_role("link", name="Rongthuk" if language == "en" else "ร้องทุกข์").first
        for width in (360, 390, 412):
            page.set_viewport_size({"width": width, "height": 844})
            assert brand.count() == 1, width
            tops = page.locator(".brand, .site-tools").evaluate_all(
                "all => all.map(it => { const box = it.getBoundingClientRect(); return (box.top + box.bottom) / 2; })")
            assert abs(tops[0] - tops[1]) < 4, (width, tops)


def test_an_officer_reads_notifications(browser, demo):
    with Person(browser, demo, "en", OFFICER) as person:
        person.log_in("screener")
        person.click("a.bell")
        assert person.path == "/desk/notifications"
        assert person.page.locator(".bell-count").count() == 1
        person.send()
        assert person.path == "/desk/notifications"
        assert person.page.locator(".bell-count").count() == 0


class Words:
    """libthai's word boundaries, which the product itself goes by."""

    def __init__(self):
        self.library = ctypes.CDLL(ctypes.util.find_library("thai") or "libthai.so.0")
        self.library.th_brk_new.restype = ctypes.c_void_p
        self.library.th_brk_find_breaks.argtypes = [
            ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), ctypes.c_size_t]
        self.breaker = self.library.th_brk_new(None)

    def boundaries(self, text):
        coded = text.encode("tis-620", errors="replace")
        places = (ctypes.c_int * max(1, len(coded)))()
        count = self.library.th_brk_find_breaks(self.breaker, coded, places, len(coded))
        return set(places[:count])


# Every line end inside a block: its whole text and the offsets at which a new line begins.
LINES = """() => {
  const blocks = new Map();
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("svg, option, textarea")) continue;
    let block = node.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  const found = [];
  for (const nodes of blocks.values()) {
    const text = nodes.map(node => node.data).join("");
    const range = document.createRange();
    let top = null, offset = 0;
    for (const node of nodes) {
      for (let i = 0; i < node.length; i++, offset++) {
        range.setStart(node, i); range.setEnd(node, i + 1);
        const box = range.getClientRects()[0];
        if (!box || !box.width) continue;
        if (top !== null && box.top > top + box.height / 2) found.push([text, offset]);
        top = box.top;
      }
    }
  }
  return found;
}"""


def test_no_thai_word_is_torn_at_the_end_of_a_line(browser, demo, article):
    words = Words()
    with Person(browser, demo, "th", scripts=True) as person:
        torn, ends = [], 0
        for path in [*PUBLIC, article]:
            person.open(path)
            for text, offset in person.page.evaluate(LINES):
                before, after = text[offset - 1], text[offset]
                if not ("ก" <= before <= "๛" and "ก" <= after <= "๛"):
                    continue
                ends += 1
                if offset not in words.boundaries(text):
                    torn.append((path, text[max(0, offset - 12):offset] + "|" + text[offset:offset + 12]))
        print(f"{ends} line ends inside Thai text, {len(torn)} where libthai sees no boundary: {torn}")
        assert ends > 20
        # A vowel or a mark never begins a line, whatever the dictionary.
        assert not [place for _, place in torn if place.split("|")[1][0] in "ะัาำิีึืุู็่้๊๋์ๅ"], torn
        # Forms leave the ends of their lines to the browser, which tears a word here and there; the others do not.
        assert not [place for place in torn if place[0] != "/file"], torn
        assert len(torn) * 8 <= ends, torn
