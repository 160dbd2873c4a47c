# SPDX-License-Identifier: Apache-2.0
"""An operator with a caller on the line, and officers with many complaints before them."""

import contextlib
import re
import time

import pytest

from inspector import Inspector
from people import OFFICER, PATIENCE_SECONDS, Person

LANGUAGES = ["th", "en"]
KEYS_MAX = 40


@pytest.fixture
def person(browser, demo):
    with contextlib.ExitStack() as stack:
        def make(language, login, scripts=True):
            made = stack.enter_context(Person(browser, demo, language, OFFICER, scripts=scripts))
            return made.log_in(login)
        yield make


class Keyboard:
    """Presses keys and counts them; the texts themselves are not counted."""

    def __init__(self, person):
        self.page, self.count = person.page, 0

    def press(self, *keys):
        for key in keys:
            self.count += 1
            self.page.keyboard.press(key)
        return self

    def type(self, text):
        self.page.keyboard.insert_text(text)
        return self

    def tab_to(self, name):
        """Goes on until the field has the cursor, as fingers that know the form do."""
        for _ in range(12):
            if self.page.evaluate("document.activeElement.name") == name:
                return self
            self.press("Tab")
        raise AssertionError(f"{name} is not reached")


def open_console(person):
    person.open("/desk/receive")
    person.page.wait_for_function("document.activeElement.name === 'complainant/phone'")
    return Keyboard(person)


def receive(person, narrative, place, phone="0899990001"):
    """A whole reception by keys alone; how many were pressed."""
    keys = open_console(person)
    keys.type(phone).press("Tab").type("ผู้โทร สมมติ").press("Tab", "ArrowDown")
    keys.tab_to("narrative").type(narrative).tab_to("placeWords").type(place)
    keys.tab_to("kind").press("ArrowDown", "Control+Enter")
    person.page.wait_for_url("**/desk/receive/*/*")
    return keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reception_by_keyboard_alone(person, language):
    operator = person(language, "operator")
    keys = receive(operator, "ไฟถนนดับทั้งซอย มืดมากตอนกลางคืน", "ปากซอยตัวอย่าง")
    code, pin = operator.page.locator("#code").text_content(), operator.page.locator("#pin").text_content()
    assert re.fullmatch(r"RT\d{2}-\w{4}-\w{4}-\w", code) and re.fullmatch(r"\d{6}", pin), (code, pin)
    signs = operator.page.locator(".spelled").first.locator("b").all_text_contents()
    assert "".join(signs) == code.replace("-", "")
    keys.press("Enter")
    operator.page.wait_for_url("**/desk/receive")
    assert operator.page.locator('[name="narrative"]').input_value() == ""
    assert keys.count <= KEYS_MAX, keys.count


def test_what_is_typed_brings_up_the_known_complaint_and_one_key_adds_to_it(person):
    operator = person("th", "operator")
    receive(operator, "โรงงานปล่อยน้ำเสียสีดำลงคลองตัวอย่างทุกคืน", "คลองตัวอย่าง", phone="0899990002")
    code = operator.page.locator("#code").text_content()

    keys = open_console(operator)
    keys.tab_to("narrative").type("คลองตัวอย่างมีน้ำเสียสีดำจากโรงงานอีกแล้ว")
    known = operator.page.locator(f'.hint-similar button[value="{code.replace("-", "")}"]')
    known.wait_for()
    key = known.get_attribute("aria-keyshortcuts")
    keys.press(key)
    # Nothing is added yet: a stranger's words are received as their own, unless the second button is pressed.
    operator.page.locator(".attach-question").wait_for()
    assert code in operator.text(".attach-question")
    operator.page.locator('.attach-question [value="file"]:focus').wait_for()
    assert operator.page.locator('[name="narrative"]').input_value().startswith("คลองตัวอย่าง")
    keys.press("Tab", "Enter")
    operator.page.wait_for_url(f"**/desk/receive/added/{code}")
    assert code not in operator.text("main")
    assert keys.count <= KEYS_MAX, keys.count

    # The caller's own complaints come by the number, which stands in no address.
    asked = []
    operator.page.on("request", lambda request: asked.append(request.url))
    keys = open_console(operator)
    keys.type("089-999-0002")
    operator.page.locator(".hint-caller").wait_for()
    assert code in operator.text(".hint-caller")
    # The caller's own complaint is added to by its key and Enter.
    keys.tab_to("narrative").type("วันนี้เหม็นกว่าเดิม")
    mine = operator.page.locator(f'.hint-caller button[value="{code.replace("-", "")}"]')
    operator.page.locator(".hint-caller kbd").first.wait_for()
    keys.press(mine.get_attribute("aria-keyshortcuts"))
    operator.page.locator(".attach-known").wait_for()
    operator.page.locator('.attach-question [name="confirm"]:focus').wait_for()
    keys.press("Enter")
    operator.page.wait_for_url(f"**/desk/receive/added/{code}")
    assert not any("9990002" in url.replace("-", "") for url in asked), asked


@pytest.mark.parametrize("scripts", [True, False])
def test_the_next_call_can_be_taken_back(person, scripts):
    operator = person("th", "operator", scripts=scripts).open("/desk/receive")
    page = operator.page
    operator.fill(complainant__phone="0899990003", narrative="ผู้โทรเล่าเรื่องยาวมาก", kind="relief", place__province="40")

    def press(key, selector):
        with page.expect_navigation():
            page.keyboard.press(key) if scripts else page.locator(selector).click()

    press("Alt+n", "[data-next-call]")
    assert page.locator('[name="narrative"]').input_value() == ""
    if scripts:
        page.wait_for_function("document.activeElement.name === 'complainant/phone'")
    operator.fill(narrative="สายใหม่")
    press("Alt+z", "[data-restore]")
    values = {name: page.locator(f'[name="{name}"]').input_value()
              for name in ("complainant/phone", "narrative", "kind", "place/province")}
    assert values == {"complainant/phone": "0899990003", "narrative": "ผู้โทรเล่าเรื่องยาวมาก", "kind": "relief",
                      "place/province": "40"}, values
    press("Alt+z", "[data-restore]")
    assert page.locator('[name="narrative"]').input_value() == "สายใหม่"
    # Of a call of which nothing was typed there is nothing to bring back.
    press("Alt+n", "[data-next-call]")
    press("Alt+z", "[data-restore]")
    assert page.locator('[name="narrative"]').input_value() == "สายใหม่"
    assert page.locator("[data-restore]").count() == 0
    # What a caller told is nobody's to keep.
    stored = "[localStorage, sessionStorage].map(s => JSON.stringify({...s})).join()"
    assert not scripts or "ยาวมาก" not in page.evaluate(stored)


def test_leaving_in_the_middle_of_a_call_is_asked_about(person):
    operator = person("th", "operator")
    open_console(operator).type("0899990077")
    asked = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    operator.page.on("dialog", stay)
    with operator.page.expect_event("dialog"):
        operator.page.locator("a.bell").click(no_wait_after=True)
    assert asked == ["beforeunload"]
    operator.page.locator(".account summary").click()
    with operator.page.expect_event("dialog"):
        operator.page.locator(".account form button").click(no_wait_after=True)
    assert operator.path == "/desk/receive"
    assert operator.page.locator('[name="complainant/phone"]').input_value() == "0899990077"
    # What is sent leaves without a question, and so does an empty form.
    with operator.page.expect_navigation():
        operator.page.keyboard.press("Alt+n")
    assert operator.page.locator('[name="complainant/phone"]').input_value() == ""
    operator.click("a.bell")
    assert operator.path == "/desk/notifications" and len(asked) == 2


def test_who_gives_no_name_is_told_of_at_once(person):
    operator = person("th", "operator", scripts=False).open("/desk/receive")
    note = operator.page.locator(".nameless-note")
    assert not note.is_visible()
    operator.page.select_option('[name="identityLevel"]', "anonymous")
    assert note.is_visible()
    operator.page.select_option('[name="identityLevel"]', "named")
    assert not note.is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_button_that_sends_a_long_form_is_in_the_window(person, scripts):
    screener = person("th", "screener", scripts=scripts).open("/desk?part=all&status=received")
    screener.click("tr[data-row] a")
    screener.click('a[href$="/refuse"]')
    page = screener.page
    row = page.locator(".deed .submit-row button")
    row.wait_for()
    for place in (0, 200, 100_000, 0):
        page.evaluate(f"scrollTo(0, {place})")
        page.wait_for_timeout(100)
        box = row.bounding_box()
        assert 0 <= box["y"] and box["y"] + box["height"] <= 900, (place, box)
        # Nothing lies over it.
        hit = page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.closest('.submit-row') !== null",
                            [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])
        assert hit, place


def test_a_place_is_chosen_from_lists_and_every_suggestion_shows_its_key(person):
    operator = person("th", "operator")
    keys = open_console(operator)
    keys.tab_to("narrative").type("ไฟถนนดับทั้งซอย มืดมากตอนกลางคืน")
    operator.page.locator(".hint-category kbd").first.wait_for()
    assert operator.page.locator(".hint-category kbd").first.text_content() == "Alt+1"
    operator.page.select_option('[name="place/province"]', "40")
    operator.page.select_option("#field-district", "4001")
    assert operator.page.locator('[name="place/area"]').input_value() == "4001"


def test_an_enquiry_is_answered_at_once(person):
    operator = person("th", "operator")
    keys = open_console(operator)
    keys.tab_to("identityLevel").press("End")
    keys.tab_to("narrative").type("สอบถามว่าบัตรสวัสดิการเงินเข้าวันไหน")
    operator.page.locator(".hint-answer button").first.wait_for()
    keys.press("Alt+1")
    assert "วันที่ 1" in operator.page.locator('[name="answer"]').input_value()
    assert operator.page.locator('[name="kind"]').input_value() == "enquiry"
    keys.press("Control+Enter")
    operator.page.wait_for_url("**/desk/receive/*/*")
    assert operator.page.locator(".alert-success").count() == 1
    assert keys.count <= KEYS_MAX, keys.count


def test_without_a_script_a_button_shows_the_same(person):
    operator = person("th", "operator", scripts=False).open("/desk/receive")
    operator.fill(narrative="สอบถามว่าบัตรสวัสดิการเงินเข้าวันไหน")
    operator.page.locator('.console-bar button[value="check"]').click()
    operator.page.locator(".hint-answer button").first.click()
    assert "วันที่ 1" in operator.page.locator('[name="answer"]').input_value()
    assert operator.page.locator('[name="narrative"]').input_value().startswith("สอบถาม")


@pytest.mark.parametrize("scripts", [True, False])
def test_many_are_assigned_looked_at_and_taken_back(person, scripts):
    head = busy_head(person, scripts)
    boxes = head.page.locator('input[name="row"]')
    count = min(2, boxes.count())
    for index in range(count):
        boxes.nth(index).check()
    head.page.locator("#bulk-action").select_option("assign")
    head.click(".bulk-bar button")
    units = head.page.locator('[name="unit"] option').evaluate_all("all => all.map(o => o.value).filter(v => v)")
    head.send(unit=units[-1])
    assert head.page.locator("tbody tr").count() == count
    assert head.page.locator(".verdict-yes").count() == count, head.text()
    head.click('.bulk-confirm button[type="submit"]')
    bulk = head.path
    assert re.fullmatch(r"/desk/bulk/[0-9a-f-]{36}", bulk), bulk
    finish(head, scripts)
    assert head.page.locator("tbody .verdict-yes").count() == count, head.text()
    head.click(f'a[href="{bulk}/undo"]')
    assert head.page.locator("tbody tr").count() == count
    head.click('.bulk-confirm button[type="submit"]')
    finish(head, scripts)
    assert head.page.locator("tbody .verdict-yes").count() > 0, head.text()


def busy_head(person, scripts):
    """The executive of an agency that has something in progress, with that list open."""
    for office in ("bma", "rtp", "moi", "mof", "mot", "moph", "mol", "pea", "moac", "mnre"):
        head = person("th", f"{office}.cceo", scripts=scripts)
        head.open("/desk?part=all&status=inProgress&order=oldest")
        if head.page.locator('input[name="row"]').count():
            return head
    raise AssertionError("no agency of the demo works on anything")


def finish(person, scripts):
    """With a script the page follows by itself; without one a link asks again."""
    limit = time.monotonic() + PATIENCE_SECONDS
    while person.page.locator("[data-progress]").count():
        assert time.monotonic() < limit, "the bulk does not end: " + person.text()
        person.page.wait_for_timeout(100)
        if not scripts:
            person.click(".only-plain a")


def test_keys_move_through_the_rows_and_choose(person):
    screener = person("th", "screener").open("/desk?part=all")
    page = screener.page
    page.locator("h1").click()
    for key in ("j", "j", "k", "j", "x"):
        page.keyboard.press(key)
    assert page.locator('input[name="row"]').nth(1).is_checked()
    assert page.locator("[data-chosen]").text_content() == "1"
    code = page.locator('input[name="row"]').nth(1).get_attribute("value")
    page.locator("tr[data-row] a").nth(1).focus()
    page.keyboard.press("o")
    page.wait_for_url("**/desk/complaints/*")
    assert code in screener.path.replace("-", "")


def test_a_list_tells_its_keys_and_that_its_file_is_made(person):
    screener = person("en", "screener").open("/desk?part=all")
    page = screener.page
    assert page.locator(".row-keys kbd").first.is_visible()
    page.keyboard.press("?")
    listed = page.locator("#shortcuts .shortcut-list kbd").all_text_contents()
    assert {"j", "k", "o", "x", "?"} <= set(listed), listed
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        page.click("[data-export]")
    assert download.value.suggested_filename == "complaints.csv"
    page.locator("[data-export-state]", has_text="The file was downloaded").wait_for()


def test_a_kept_list_is_an_address(person):
    screener = person("th", "screener").open("/desk?part=all&urgency=urgent&channel=hotline&order=oldest")
    page = screener.page
    page.locator('form[action="/desk/lists"]').locator("xpath=..").locator("summary").click()
    page.locator('form[action="/desk/lists"] [name="name"]').fill("ด่วนจากสายด่วน")
    screener.click('form[action="/desk/lists"] button')
    kept = page.locator('.tabs-kept a[aria-current="page"]')
    assert "ด่วนจากสายด่วน" in kept.inner_text()
    assert kept.get_attribute("href") == "/desk?part=all&urgency=urgent&channel=hotline&order=oldest"
    # What heads share is there too.
    assert page.locator(".tab-note").count() > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_for_everybody(person, language, artefacts, nu):
    """What the walk through links does not reach, looked at as it looks at everything."""
    operator = person(language, "operator")
    inspector = Inspector(operator, f"console-{language}", artefacts, nu)
    keys = open_console(operator)
    words = "บัตรสวัสดิการเงินเข้าวันไหน เสียงดังรบกวนทุกคืน" if language == "th" else "welfare card and noise"
    keys.tab_to("narrative").type(words)
    operator.page.locator(".hint-answer").wait_for()
    inspector.look("-hints")
    receive(operator, "เสาไฟฟ้าเอียง", "ซอยตัวอย่าง")
    inspector.look("-received")
    screener = person(language, "screener")
    inspector_of_lists = Inspector(screener, f"lists-{language}", artefacts, nu)
    screener.open("/desk?part=all&status=received&urgency=normal")
    screener.page.locator(".filter-box summary").click()
    inspector_of_lists.look("-filter")
    screener.open("/desk?part=all")
    screener.page.locator('input[name="row"]').first.check()
    screener.page.locator("#bulk-action").select_option("note")
    screener.click(".bulk-bar button")
    inspector_of_lists.look("-fields")
    screener.send(text="ตรวจแล้ว")
    inspector_of_lists.look("-preview")
    inspector.verdict()
    inspector_of_lists.verdict()
