# SPDX-License-Identifier: Apache-2.0
"""Filing on a telephone: with and without scripts, with mistakes, lost cookies and impatience."""

import contextlib
import re

import pytest
from playwright.sync_api import expect

from inspector import violations
from people import CITIZEN, OFFICER, Person, held_back, picture, reopened
from questions import FILING, NARRATIVE, SCREENS_MAX, answer, file, receipt

SCRIPT = {"name": "run.sh", "mimeType": "text/x-sh", "buffer": b"#!/bin/sh\necho\n"}
WORDS_PER_MINUTE = 150
MINUTES_MAX = 2
# Thai is written without spaces; a word has five characters or so, counting vowels and tone marks.
THAI_CHARACTERS_PER_WORD = 5


@pytest.fixture
def visit(browser, demo):
    with contextlib.ExitStack() as stack:
        yield lambda language="th", scripts=False, size=CITIZEN, worker=True: stack.enter_context(
            Person(browser, demo, language, size, scripts, worker))


def words(text):
    """How many words are read: those of other letters by their blanks, Thai by its length."""
    thai = len(re.findall("[\u0e00-\u0e7f]", text)) / THAI_CHARACTERS_PER_WORD
    return thai + len(re.findall(r"[^\s\u0e00-\u0e7f]*[0-9A-Za-z][^\s\u0e00-\u0e7f]*", text))


def read(person):
    """The words of a page that stand between header and footer; of a list only the chosen entry."""
    return person.page.evaluate("""() => {
        const copy = document.querySelector('main');
        const lists = [...copy.querySelectorAll('select')];
        const options = lists.map((list) => [list, [...list.options].map((o) => [o, o.hidden])]);
        for (const [list] of options) for (const o of list.options) o.hidden = !o.selected;
        const text = copy.innerText;
        for (const [, all] of options) for (const [o, was] of all) o.hidden = was;
        let chosen = text;
        for (const list of lists) {
            for (const o of list.options) if (!o.selected) chosen = chosen.replace(o.label, '');
        }
        return chosen;
    }""")


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_whole_filing_is_short(visit, language):
    person = visit(language)
    seen = []
    answer(person.open("/file"), look=lambda: seen.append((person.path, words(read(person)))), **FILING)
    # What people read again of their own words is not ours to shorten.
    own = sum(words(value) for value in (NARRATIVE, FILING["place__words"], FILING["complainant__name"]))
    seen.append((person.path, words(read(person)) - own))
    person.send()
    seen.append((person.path, words(read(person))))
    assert len(seen) <= SCREENS_MAX, seen
    assert len({path for path, _ in seen}) == len(seen), seen
    total = sum(count for _, count in seen)
    print(language, round(total), seen)
    assert total <= WORDS_PER_MINUTE * MINUTES_MAX, (total, seen)


@pytest.mark.parametrize("language", ["th", "en"])
def test_without_scripts_by_lists_and_with_files(visit, language):
    person = visit(language)
    answer(person.open("/file"), until="/file/place", **FILING)
    person.fill(place__province="20")
    person.click('button[value="areas"]')
    assert person.path == "/file/place"
    person.send(place__area="200101", place__words="")
    assert person.path == "/file/files"
    person.send(attachments=[picture("a.png"), SCRIPT, picture("ข.png")])
    assert person.path == "/file/files" and person.status == 200
    assert "run.sh" in person.text(".refused-files")
    assert person.page.locator(".chosen-files li").count() == 2
    person.click(".chosen-files button")
    assert person.page.locator(".chosen-files li").count() == 1
    assert "ข.png" in person.text(".chosen-files")
    answer(person, **{**FILING, "place__words": ""})
    assert ("ต.บางปลาสร้อย อ.เมืองชลบุรี จ.ชลบุรี" if language == "th" else "Bang Pla Soi, Mueang Chon Buri") in person.text()
    person.send()
    code, pin = receipt(person)
    assert person.page.locator("svg.qr").count() == 1
    person.expect_language()
    person.open(f"/track?code={code}").send(pin=pin)
    assert person.path == "/track/complaint" and "ข.png" in person.text() and "a.png" not in person.text()


def test_with_scripts_a_pin_and_ten_files_of_which_one_is_refused(visit):
    person = visit("th", scripts=True)
    faults = []
    person.page.on("pageerror", lambda error: faults.append(str(error)))
    answer(person.open("/file"), until="/file/place", **FILING)
    loaded = person.page.evaluate("performance.getEntriesByType('resource').map((e) => e.name)")
    assert not any("leaflet" in name for name in loaded), loaded
    person.page.locator('[name="place/province"]').select_option("20")
    person.page.locator("#field-district").select_option("2001")
    person.page.locator('[name="place/area"]').select_option("200101")
    person.page.locator('[data-do="open"]').click()
    expect(person.page.locator(".map-name", has_text="ชลบุรี")).to_be_in_viewport()
    person.page.locator("#place-map.leaflet-container").click(position={"x": 60, "y": 80})
    pin = person.page.locator('[name="place/point"]').input_value()
    assert re.fullmatch(r"-?\d+\.\d{5},\d+\.\d{5}", pin), pin
    person.page.locator("#place-map").press("ArrowRight")
    person.page.locator('[data-do="centre"]').click()
    moved = person.page.locator('[name="place/point"]').input_value()
    assert moved != pin
    person.send(place__words="")
    files = [picture(f"{number}.png") for number in range(9)]
    person.page.locator('[name="attachments"]').set_input_files([*files[:4], SCRIPT, *files[4:]])
    person.page.locator(".chosen-files li").nth(8).locator("button[name=remove]").wait_for()
    assert person.page.locator(".chosen-files button[name=remove]").count() == 9
    person.page.locator("#files .field-error").wait_for()
    assert "run.sh" in person.text("#files .field-error")
    person.click(".chosen-files button")
    person.page.wait_for_function("document.querySelectorAll('.chosen-files li').length === 8")
    answer(person, **{**FILING, "place__words": ""})
    assert "ต.บางปลาสร้อย" in person.text()
    latitude, longitude = (str(float(number)) for number in moved.split(","))
    assert latitude in person.text() and longitude in person.text()
    person.send()
    receipt(person)
    assert not faults, faults


def test_numbers_to_call_appear_while_words_are_typed(visit):
    person = visit("en", scripts=True)
    answer(person.open("/file"), until="/file/story", **FILING)
    call = person.page.locator("#emergency-call")
    assert not call.is_visible()
    person.page.locator('[name="narrative"]').fill("My neighbour's house is on fire")
    call.wait_for(state="visible")
    assert "191" in call.inner_text() and "1669" in call.inner_text() and "199" in call.inner_text()
    person.page.locator('[name="narrative"]').fill("The street lamp is dark")
    call.wait_for(state="hidden")


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(visit):
    person = visit("en", scripts=True)
    answer(person.open("/file"), until="/file/files", **FILING)
    person.page.evaluate("document.querySelector('#files').dataset.max = '10'")
    person.page.locator('[name="attachments"]').set_input_files([picture("large.png")])
    person.page.locator("#files .field-error").wait_for()
    assert "large.png" in person.text("#files .field-error")
    assert person.page.locator(".chosen-files li").count() == 0


def test_a_file_on_its_way_is_waited_for(visit):
    person = visit("en", scripts=True)
    answer(person.open("/file"), until="/file/files", **FILING)
    late = []
    person.page.route(re.compile("/file/files$"), lambda route: late.append(route) if not late else route.continue_())
    person.page.locator('[name="attachments"]').set_input_files([picture("slow.png")])
    person.page.locator(".chosen-files progress").wait_for()
    person.page.locator(".submit-row button").first.click()
    assert person.path == "/file/files"
    late[0].continue_()
    person.page.wait_for_url("**/file/identity")
    answer(person, **FILING)
    assert "slow.png" in person.text()


def test_files_chosen_one_after_another_are_all_waited_for(visit):
    person = visit("en", scripts=True)
    answer(person.open("/file"), until="/file/files", **FILING)
    held = []
    person.page.route(
        re.compile("/file/files$"), lambda route: held.append(route) if len(held) < 2 else route.continue_())
    for name in ("first.png", "second.png"):
        person.page.locator('[name="attachments"]').set_input_files([picture(name)])
        person.page.wait_for_timeout(100)
    assert len(held) == 2
    held[0].continue_()
    person.page.locator(".chosen-files li", has_text="first.png").wait_for()
    person.page.locator(".submit-row button").first.click()
    assert person.path == "/file/files"
    held[1].continue_()
    person.page.wait_for_url("**/file/identity")
    answer(person, **FILING)
    assert "first.png" in person.text() and "second.png" in person.text()


def test_typing_outlives_a_reload(visit):
    person = visit("th", scripts=True)
    answer(person.open("/file"), until="/file/story", **FILING)
    with person.page.expect_response(lambda answer: answer.status == 204):
        person.page.locator('[name="narrative"]').fill("พิมพ์ค้างไว้")
    person.page.reload()
    assert person.page.locator('[name="narrative"]').input_value() == "พิมพ์ค้างไว้"


def test_what_is_on_its_way_when_the_page_is_left_is_kept(visit):
    person = visit("th", scripts=True)
    answer(person.open("/file"), until="/file/story", **FILING)
    with held_back(person, "/file/story"):
        person.page.locator('[name="narrative"]').fill("ยังส่งไม่ถึง")
    person.open("/")
    reopened(person, "/file/story", '[name="narrative"]', "ยังส่งไม่ถึง")


@pytest.mark.parametrize("scripts", [False, True])
def test_back_reload_and_a_double_click_make_no_second_complaint(visit, scripts):
    person = visit("th", scripts=scripts)
    answer(person.open("/file"), **FILING)
    person.page.locator(".submit-row button").dblclick()
    # Without scripts the second click takes the place of the first one's answer, which is then broken off.
    expect(person.page).to_have_url(re.compile("/file/receipt$"), timeout=30_000)
    shown = receipt(person)
    person.page.reload()
    assert receipt(person) == shown
    person.page.go_back()
    if person.path.startswith("/file/review"):
        person.click(".submit-row button")
    person.open("/file/review")
    assert person.path == "/file/receipt" and receipt(person) == shown
    for screen in ("story", "place", "files", "others"):
        person.open(f"/file/{screen}")
        assert person.path == "/file/receipt"


@pytest.mark.parametrize("scripts", [False, True])
def test_back_over_a_mistake_asks_for_nothing_to_be_sent_again(visit, scripts):
    person = visit("th", scripts=scripts)
    answer(person.open("/file"), until="/file/contact", **FILING)
    person.send(complainant__name="นางสาวสมมติ", complainant__phone="12")
    assert person.path == "/file/contact?check=1" and person.page.locator(".error-summary").is_visible()
    person.send(complainant__phone="080-000-0001")
    assert person.path == "/file/others"
    person.page.go_back()
    assert person.path == "/file/contact?check=1" and not person.page.locator(".error-summary").count()
    assert person.page.locator('[name="complainant/phone"]').input_value() == "080-000-0001"
    person.page.go_back()
    assert person.path == "/file/contact"
    person.page.go_back()
    assert person.path == "/file/identity"


def test_back_over_a_mistake_in_following(visit):
    person = visit("th", scripts=True)
    code, pin = file(person)
    person.open("/track").send(code=code, pin="000000" if pin != "000000" else "000001")
    assert person.page.locator(".error-summary").is_visible()
    person.send(pin=pin)
    assert person.path == "/track/complaint"
    person.open("/track/complaint/message").send(text="")
    assert person.page.locator(".error-summary").is_visible()
    person.send(text="ขอทราบความคืบหน้า")
    assert person.path.startswith("/track/complaint?")
    person.page.go_back()
    assert person.path == "/track/complaint/message" and not person.page.locator(".error-summary").count()


def test_lost_cookies_lose_no_answer(visit):
    person = visit("th")
    answer(person.open("/file"), until="/file/contact", **{**FILING, "attachments": [picture("a.png")]})
    person.context.clear_cookies()
    person.send(complainant__name="นางสาวสมมติ", complainant__phone="080-000-0001")
    assert person.path.startswith("/file/others?"), person.text()
    answer(person)
    for words_typed in (NARRATIVE, "นางสาวสมมติ", "a.png", FILING["place__words"]):
        assert words_typed in person.text()
    person.context.clear_cookies()
    person.send()
    assert person.path.startswith("/file/review?")
    person.send()
    receipt(person)


@pytest.mark.parametrize("scripts", [False, True])
def test_clearing_leaves_nothing_for_the_next_person(visit, scripts):
    person = visit("th", scripts=scripts)
    answer(person.open("/file"), until="/file/contact", **FILING)
    person.page.locator('[name="complainant/name"]').fill("นางสาวสมมติ")
    person.click(".filing-forget summary")
    person.click(".filing-forget button")
    assert person.path.startswith("/file?")
    person.open("/file/story")
    assert person.path == "/file" and NARRATIVE not in person.page.content()
    person.page.go_back()
    assert NARRATIVE not in person.page.content()


@pytest.mark.parametrize("language", ["th", "en"])
def test_each_page_can_be_used_by_all(visit, language):
    person = visit(language, scripts=True)
    faults = []

    def look():
        for violation in violations(person.page):
            if violation["impact"] in ("serious", "critical"):
                faults.append((person.path, violation["id"], violation["targets"]))
        wide = person.page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
        if wide[0] > wide[1]:
            faults.append((person.path, wide))
        small = person.page.evaluate("""() => [...document.querySelectorAll('main button, main select, main input')]
            .filter((e) => e.offsetParent && !e.matches('.visually-hidden, [type=radio]'))
            .filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.outerHTML.slice(0, 80))""")
        faults.extend((person.path, one) for one in small)

    answer(person.open("/file"), look=look, **{**FILING, "narrative": "ไฟไหม้บ่อขยะ"})
    look()
    person.send()
    look()
    assert not faults, faults


def test_with_the_keyboard_alone(visit):
    person = visit("en", scripts=True)
    keyboard = person.page.keyboard
    person.open("/file")
    person.page.locator('[value="relief"]').focus()
    keyboard.press("Space")
    keyboard.press("Enter")
    person.page.wait_for_url("**/file/story")
    person.page.locator('[name="narrative"]').focus()
    keyboard.type("The lamp is dark")
    keyboard.press("Tab")
    keyboard.press("Enter")
    person.page.wait_for_url("**/file/place")
    person.page.locator('[name="place/province"]').focus()
    keyboard.type("Bangkok")
    person.page.locator("#field-district").wait_for()
    person.page.locator("main .submit-row button").first.focus()
    keyboard.press("Enter")
    person.page.wait_for_url("**/file/files")


@pytest.mark.parametrize("language", ["th", "en"])
def test_pages_are_light(visit, language):
    """What each page brings over the wire, compressed as browsers ask for it; what is kept is not fetched twice."""
    person = visit(language, scripts=True, size=OFFICER, worker=False)
    sizes = []
    session = person.context.new_cdp_session(person.page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    person.open("/file")
    person.page.wait_for_load_state("networkidle")
    first = sum(sizes)
    assert 0 < first <= 100_000, first
    later = []

    def look():
        person.page.wait_for_load_state("networkidle")
        later.append((person.path, sum(sizes)))
        sizes.clear()

    sizes.clear()
    answer(person, look=look, **FILING).send()
    look()
    # Before the first answer nothing more was asked for.
    assert later[0][1] == 0 and all(0 < size <= 20_000 for _, size in later[1:]), later


def test_the_receipt_prints_on_one_page(visit):
    person = visit("th", scripts=True)
    file(person)
    document = person.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", document)) == 1
    person.page.emulate_media(media="print")
    assert not person.page.locator(".site-nav").is_visible()
    assert person.page.locator("svg.qr").is_visible()
