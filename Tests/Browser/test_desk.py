# SPDX-License-Identifier: Apache-2.0
"""An officer's day on a complaint's page: by keyboard, beside colleagues, through crashes and expired sessions."""

import contextlib
import re
import statistics
import time

import pytest

from inspector import Inspector
from people import CITIZEN, OFFICER, PATIENCE_SECONDS, Person, held_back, picture, reopened
from questions import FILING, NARRATIVE, answer, file

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
LETTER = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": PDF}
HARMFUL = {
    "picture.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "page.png": b"<!doctype html><html><body><script>alert(1)</script></body></html>",
}


class Office:
    """Officers with scripts on, each in a window of their own, and a citizen who files."""

    def __init__(self, browser, site, stack):
        self.browser, self.site, self.stack = browser, site, stack

    def citizen(self):
        return self.stack.enter_context(Person(self.browser, self.site, "th", CITIZEN))

    def officer(self, login, language="en", size=OFFICER):
        person = self.stack.enter_context(Person(self.browser, self.site, language, size, scripts=True))
        person.log_in(login)
        return person

    def filed(self, *files):
        return file(self.citizen(), **({"attachments": list(files)} if files else {}))[0]


@pytest.fixture
def office(browser, demo):
    with contextlib.ExitStack() as stack:
        yield Office(browser, demo, stack)


def at(code, operation=None):
    return f"/desk/complaints/{code}" + (f"/{operation}" if operation else "")


def press(person, *keys):
    for key in keys:
        person.page.keyboard.press(key)


def opened(person, key, operation):
    """Opens a form by its key, without leaving the page; the first field has the focus."""
    before = person.page.url
    press(person, key)
    person.page.wait_for_selector(f'#deed[data-operation="{operation}"]')
    assert person.page.url == before
    person.page.wait_for_selector("#deed :focus")


def sent(person, operation):
    """Sends the open form by the keyboard; it must be done."""
    press(person, "Control+Enter")
    person.page.wait_for_url(f"**?done={operation}")


def test_two_officers_see_one_another_and_lose_nothing(office):
    code = office.filed()
    first, second = office.officer("screener"), office.officer("reviewer")
    first.open(at(code))
    opened(first, "x", "refuse")
    first.fill(text="A court has it.")
    second.open(at(code))
    # What somebody fills in is told a moment after the form opened, and asked for again after a while.
    second.page.locator("#case-colleagues", has_text="Do not accept").wait_for()
    opened(second, "n", "note")
    second.fill(text="Please wait for me.")
    sent(second, "note")

    # The next beat, without waiting for it.
    first.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    first.page.wait_for_selector("#case-changed:not([hidden])")
    assert "reviewer" not in first.text("#case-colleagues") and first.page.is_visible("#case-colleagues")
    assert first.page.locator("#deed [name=text]").input_value() == "A court has it."
    first.fill(reason="beforeCourt")
    press(first, "Control+Enter")
    first.page.wait_for_selector(".deed-meanwhile")
    assert first.status == 409 and "Please wait for me." in first.text(".deed-meanwhile")
    assert first.page.locator("#deed [name=text]").input_value() == "A court has it."
    first.page.locator("#deed [name=text]").focus()
    sent(first, "refuse")


def test_a_complaint_is_handled_by_the_keyboard_alone(office):
    code = office.filed()
    screener = office.officer("screener").open(at(code))
    opened(screener, "s", "screen")
    press(screener, "Tab", "ArrowDown", "Tab", "ArrowDown")
    sent(screener, "screen")

    coordinator = office.officer("coordinator").open(at(code))
    opened(coordinator, "f", "refer")
    coordinator.page.keyboard.type("Ministry of Justice")
    sent(coordinator, "refer")

    head = office.officer("moj.head").open(at(code))
    opened(head, "a", "accept")
    press(head, "Enter")
    head.page.wait_for_url("**?done=accept")
    opened(head, "p", "progress")
    head.page.keyboard.type("The file was asked for at the police station.")
    sent(head, "progress")
    opened(head, "r", "report")
    press(head, "Space", "ArrowDown", "ArrowDown", "Tab")
    head.page.keyboard.type("It was explained in a letter.")
    sent(head, "report")

    reviewer = office.officer("reviewer").open(at(code))
    opened(reviewer, "c", "conclude")
    assert "explained in a letter" in reviewer.page.locator("#deed [name=text]").input_value()
    sent(reviewer, "conclude")
    assert "Concluded" in reviewer.text(".case-line")


def test_keys_do_nothing_while_typing_or_when_switched_off(office):
    officer = office.officer("screener").open(at(office.filed()))
    opened(officer, "n", "note")
    officer.page.keyboard.type("not m or s?")
    assert officer.page.locator("#deed [name=text]").input_value() == "not m or s?"
    assert officer.page.locator('#deed[data-operation="note"]').count() == 1
    assert not officer.page.is_visible("#shortcuts")
    press(officer, "Escape")
    officer.page.wait_for_selector("#deed", state="detached")
    press(officer, "?")
    officer.page.get_by_label("Use shortcuts").uncheck()
    press(officer, "Escape")
    officer.page.reload()
    press(officer, "n", "?")
    assert officer.page.locator("#deed").count() == 0 and not officer.page.is_visible("#shortcuts")
    assert not officer.page.is_visible(".case-actions kbd")
    officer.page.click(".shortcut-open")
    officer.page.get_by_label("Use shortcuts").check()
    press(officer, "Escape")
    opened(officer, "n", "note")


def test_shortcuts_are_switched_off_on_the_account_too(office):
    officer = office.officer("screener").open("/desk/account")
    officer.page.get_by_label("Use shortcuts").uncheck()
    officer.open(at(office.filed()))
    press(officer, "n")
    assert officer.page.locator("#deed").count() == 0 and not officer.page.is_visible(".case-actions kbd")
    officer.open("/desk/account").page.get_by_label("Use shortcuts").check()


def test_a_note_calls_the_colleague_who_was_chosen(office):
    officer = office.officer("screener").open(at(office.filed()))
    opened(officer, "n", "note")
    officer.page.keyboard.type("Please look")
    officer.page.click(".call-list summary")
    officer.page.click('[data-call="reviewer"]')
    assert officer.page.locator("#deed [name=text]").input_value() == "Please look @reviewer "
    sent(officer, "note")
    assert officer.page.locator(".mention", has_text="@reviewer").count() == 1


def test_the_sheet_lists_what_works(office):
    officer = office.officer("screener").open(at(office.filed()))
    press(officer, "?")
    rows = officer.page.locator("#shortcuts .shortcut-list > div").evaluate_all(
        "all => all.map(row => [row.querySelector('kbd').textContent, row.querySelector('dd').textContent])")
    # Digits are the agency's macros.
    rows = [row for row in rows if not row[0].isdigit()]
    listed = dict(rows)
    assert len(rows) == len(listed) and {"s", "q", "x", "m", "n", "h", "t", "?"} == set(listed), rows
    assert listed["h"] == "History: Everything", listed
    press(officer, "Escape")
    for key, words in listed.items():
        if key in "?ht":
            continue
        press(officer, key)
        officer.page.locator("#deed-title", has_text=re.compile(f"^{re.escape(words)}$")).wait_for()
        press(officer, "Escape")
        officer.page.wait_for_selector("#deed", state="detached")
    press(officer, "t")
    assert officer.page.locator(".history .timeline").get_attribute("data-show") == "words"
    # A Thai keyboard sends the letter of the same key.
    officer.page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ื', code: 'KeyN', bubbles: true}))")
    officer.page.wait_for_selector('#deed[data-operation="note"]')


def test_a_draft_outlives_a_crash(office):
    code = office.filed()
    officer = office.officer("screener").open(at(code))
    opened(officer, "n", "note")
    officer.page.keyboard.type("Half of what I")
    officer.page.wait_for_selector(".draft-state:not(:empty)")
    officer.context.close()

    again = office.officer("screener").open("/desk?part=all&order=newest")
    assert again.page.locator(f'tr:has(a[href="{at(code)}"]) .mark-draft').count() == 1
    again.open(at(code))
    assert again.page.locator(".begun").count() == 1
    opened(again, "n", "note")
    assert again.page.locator("#deed [name=text]").input_value() == "Half of what I"
    again.page.locator("#deed [name=text]").press("End")
    again.page.keyboard.type(" wanted to say.")
    sent(again, "note")
    assert "Half of what I wanted to say." in again.text(".history")
    assert again.page.locator(".begun").count() == 0
    assert office.officer("reviewer").open(at(code, "note")).page.locator("#deed [name=text]").input_value() == ""


def test_what_is_typed_when_the_page_is_left_at_once_is_kept(office):
    code = office.filed()
    officer = office.officer("screener").open(at(code))
    opened(officer, "n", "note")
    officer.page.keyboard.type("Gone in a moment")
    officer.open("/desk")
    reopened(officer, at(code, "note"), "#deed [name=text]", "Gone in a moment")


def test_what_is_on_its_way_when_the_page_is_left_is_kept(office):
    code = office.filed()
    officer = office.officer("screener").open(at(code))
    opened(officer, "n", "note")
    with held_back(officer, "/draft"):
        officer.page.keyboard.type("On its way")
    officer.open("/desk")
    reopened(officer, at(code, "note"), "#deed [name=text]", "On its way")


def test_an_expired_session_loses_no_text(office):
    code = office.filed()
    officer = office.officer("screener").open(at(code))
    opened(officer, "n", "note")
    officer.context.clear_cookies(name="desk")
    officer.page.keyboard.type("Written after the end")
    officer.page.wait_for_selector("#case-ended:not([hidden])")
    officer.page.wait_for_selector(".draft-state.is-failed")
    window = officer.context.new_page()
    window.goto("/desk/login")
    window.fill("[name=login]", "screener")
    window.fill("[name=password]", "rongthuk-demo")
    window.press("[name=password]", "Enter")
    window.wait_for_url("**/desk")
    officer.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    officer.page.wait_for_selector("#case-ended", state="hidden")
    sent(officer, "note")
    assert "Written after the end" in officer.text(".history")


def test_the_reading_position_stays(office):
    citizen = office.citizen()
    code, _ = file(citizen, narrative="\n".join(f"{line} {NARRATIVE}" for line in range(80)))
    officer = office.officer("screener").open(at(code))
    step = officer.page.locator('.history [data-revision="1"]')

    def place():
        return step.bounding_box()["y"]

    step.scroll_into_view_if_needed()
    before = place()
    assert officer.page.evaluate("scrollY") > 500
    opened(officer, "n", "note")
    assert abs(place() - before) < 40, (before, place())
    assert officer.page.locator("#deed [name=text]").is_visible()
    officer.page.keyboard.type("Seen.")
    typed = place()
    sent(officer, "note")
    assert abs(place() - typed) < 40, (typed, place())


def test_pictures_and_documents_are_seen_beside_the_words(office, whole_browser):
    office.browser = whole_browser
    code = office.filed(picture(), LETTER)
    officer = office.officer("screener").open(at(code))
    assert officer.page.locator(".gallery img").evaluate("i => i.decode().then(() => i.naturalWidth)") == 24
    officer.page.locator(".gallery iframe").scroll_into_view_if_needed()
    # Chromium's viewer shows it, which it would not if the policy forbade the document to be seen.
    limit = time.monotonic() + PATIENCE_SECONDS
    while not any(frame.url.startswith("chrome-extension:") for frame in officer.page.frames):
        assert time.monotonic() < limit, [frame.url for frame in officer.page.frames]
        officer.page.wait_for_timeout(100)
    officer.page.evaluate("scrollTo(0, 0)")
    words = officer.page.locator(".submission").first.bounding_box()
    image = officer.page.locator(".gallery img").bounding_box()
    assert image["x"] >= words["x"] + words["width"] and image["y"] < words["y"] + words["height"]


def test_what_could_act_is_never_shown_in_place(office):
    citizen = answer(office.citizen().open("/file"), until="/file/files", **FILING)
    for name, content in HARMFUL.items():
        citizen.send(attachments=[{"name": name, "mimeType": "image/png", "buffer": content}])
        assert name in citizen.text(".refused-files"), name
    code = office.filed(picture())
    officer = office.officer("screener").open(at(code))
    path = officer.page.locator(".gallery img").get_attribute("src")
    headers = officer.context.request.get(path).headers
    assert headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff" and headers["content-type"] == "image/png"


def test_a_reply_goes_in_where_the_cursor_is(office):
    code = office.filed()
    officer = office.officer("screener")
    officer.open("/registry/replies/new").send(
        name="Received", textThai="ได้รับเรื่อง {code} แล้ว", textEnglish="We have {code}.")
    officer.open(at(code))
    opened(officer, "m", "sendMessage")
    officer.page.keyboard.type("เรียน ผู้ร้อง")
    officer.page.locator("#reply").select_option(label="Received")
    officer.page.locator(".reply-choice button").click()
    field = officer.page.locator("#deed [name=text]")
    assert field.input_value() == f"เรียน ผู้ร้อง\nได้รับเรื่อง {code} แล้ว"

    # Between two lines it stays a line of its own.
    field.evaluate("(field) => field.setSelectionRange(13, 13)")
    officer.page.locator("#reply").select_option(label="Received")
    officer.page.locator(".reply-choice button").click()
    told = f"ได้รับเรื่อง {code} แล้ว"
    assert field.input_value() == f"เรียน ผู้ร้อง\n{told}\n{told}"
    sent(officer, "sendMessage")


def test_a_reply_goes_in_behind_what_the_form_begins_with(office):
    code = office.filed()
    officer = office.officer("screener")
    officer.open("/registry/replies/new").send(name="Closing", textThai="ขอแสดงความนับถือ", textEnglish="Yours")
    # As a form that a colleague's report fills in: nobody has put the cursor anywhere.
    officer.open(at(code, "sendMessage"))
    officer.page.locator("#deed [name=text]").fill("เรียน ผู้ร้อง")
    officer.page.locator("#deed .draft-state.is-failed, #deed .draft-state:not(:empty)").first.wait_for()
    reopened(officer, at(code, "sendMessage"), "#deed [name=text]", "เรียน ผู้ร้อง")
    officer.page.locator("#reply").select_option(label="Closing")
    officer.page.locator(".reply-choice button").click()
    assert officer.page.locator("#deed [name=text]").input_value() == "เรียน ผู้ร้อง\nขอแสดงความนับถือ"


def test_files_that_are_too_large_or_too_many_cost_no_text(office):
    code = office.filed()
    officer = office.officer("screener").open(at(code, "sendMessage"))
    large = {"name": "film.mp4", "mimeType": "video/mp4", "buffer": bytes(21 * 1024 * 1024)}
    for files, told in (
            ([picture(), large], "The file “film.mp4” is larger than 20 megabytes."),
            ([picture(f"{number}.png") for number in range(12)], "10 files")):
        officer.page.locator("#deed [name=text]").fill("We looked at it.")
        officer.page.locator("#deed [name=attachments]").set_input_files(files)
        officer.page.locator("#deed .submit-row button[type=submit]").first.click()
        officer.page.locator(".error-summary", has_text=told).wait_for()
        assert officer.page.locator("#deed [name=text]").input_value() == "We looked at it."
    officer.page.locator("#deed [name=text]").focus()
    sent(officer, "sendMessage")


def test_a_long_text_is_counted_and_not_cut_off(office):
    code = office.filed()
    officer = office.officer("screener").open(at(code, "note"))
    field = officer.page.locator("#deed [name=text]")
    field.fill("สั้น")
    officer.page.wait_for_timeout(400)
    assert officer.page.locator("#deed .form-count").count() == 0
    # A vowel above its consonant is no character of its own, here as on the server.
    field.fill("ที่" * 3_990)
    officer.page.locator("#deed .form-count", has_text="10 characters left").wait_for()
    field.fill("ที่" * 4_005)
    officer.page.locator("#deed .form-count.is-over", has_text="5 characters too long").wait_for()
    officer.page.locator("#deed .submit-row button[type=submit]").first.click()
    officer.page.locator(".error-summary").wait_for()
    assert officer.page.locator("#deed [name=text]").input_value() == "ที่" * 4_005
    assert officer.page.locator("#deed .form-count.is-over").is_visible()

    # However many bytes its letters have, what is read comes back.
    officer.page.locator("#deed [name=text]").fill("ก" * 20_000)
    officer.page.locator("#deed .submit-row button[type=submit]").first.click()
    officer.page.locator("#deed .form-count.is-over", has_text="16,000 characters too long").wait_for()
    officer.page.locator(".error-summary").wait_for()
    assert len(officer.page.locator("#deed [name=text]").input_value()) == 20_000
    # What is longer than the server reads stays on the page.
    officer.page.locator("#deed [name=text]").fill("ก" * 57_000)
    officer.page.locator("#deed .submit-row button[type=submit]").first.click()
    officer.page.locator("#deed .form-count.is-over", has_text="53,000 characters too long").wait_for()
    assert len(officer.page.locator("#deed [name=text]").input_value()) == 57_000


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_with_a_form_open_is_for_everybody(office, artefacts, nu, language):
    code = office.filed(picture(), LETTER)
    office.officer("reviewer").open(at(code))
    officer = office.officer("screener", language)
    inspector = Inspector(officer, f"desk-{language}", artefacts, nu)
    for label, operation in (("", None), ("-screen", "screen"), ("-refuse", "refuse"), ("-message", "sendMessage")):
        inspector.open(at(code, operation))
        inspector.look(label)
    inspector.verdict()


def test_on_paper_a_list_has_its_rows_and_no_tools(office):
    screener = office.officer("screener", "th")
    screener.open("/desk?part=all").page.emulate_media(media="print")
    table = screener.page.locator("table.summary-table")
    assert table.is_visible() and table.locator("tbody tr").first.is_visible()
    for tool in (".bulk-bar", ".choose", ".list-line", ".list-tools", ".tabs", ".filter-box"):
        parts = screener.page.locator(tool).all()
        assert parts and not any(part.is_visible() for part in parts), tool


def test_how_soon_a_key_is_answered(office, artefacts):
    """Measured from the key to the first painted frame that shows its effect; a number to read, not a verdict."""
    officer = office.officer("screener").open(at(office.filed(picture())))
    officer.page.evaluate("""() => {
      window.answers = []; window.forms = [];
      document.addEventListener('keydown', (event) => {
        if (event.key !== 'n') return;
        const start = event.timeStamp;
        requestAnimationFrame(() => setTimeout(() => window.answers.push(performance.now() - start)));
        new MutationObserver((_, watch) => {
          if (!document.getElementById('deed')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => window.forms.push(performance.now() - start)));
        }).observe(document.getElementById('deed-place'), {childList: true});
      }, true);
    }""")
    for _ in range(10):
        press(officer, "n")
        officer.page.wait_for_selector("#deed")
        press(officer, "Escape")
        officer.page.wait_for_selector("#deed", state="detached")
    officer.page.wait_for_function("window.answers.length === 10 && window.forms.length === 10")
    answers, forms = officer.page.evaluate("[window.answers, window.forms]")
    figures = f"answer {statistics.median(answers):.0f} ms, form {statistics.median(forms):.0f} ms (medians)"
    (artefacts / "key-times.txt").write_text(figures + "\n")
    print(figures)
