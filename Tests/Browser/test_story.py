# SPDX-License-Identifier: Apache-2.0
"""The main story, from a citizen's words to an answer, in both languages and without JavaScript."""

import contextlib
import re

import pytest

from questions import FILING, NARRATIVE, answer, file, receipt
from people import CITIZEN, OFFICER, Person, picture

LANGUAGES = ["th", "en"]


class Cast:
    """Everybody in the story, each with a browser of their own."""

    def __init__(self, browser, site, language, stack):
        self.browser, self.site, self.language, self.stack = browser, site, language, stack
        self.officers = {}

    def citizen(self):
        return self.stack.enter_context(Person(self.browser, self.site, self.language, CITIZEN))

    def officer(self, login):
        if login not in self.officers:
            person = self.stack.enter_context(Person(self.browser, self.site, self.language, OFFICER))
            self.officers[login] = person.log_in(login)
        return self.officers[login]

    def perform(self, login, code, operation, **fields):
        """The officer finds the complaint in their own list and does the operation."""
        return self.officer(login).find_in_queue(code).perform(code, operation, **fields)


@pytest.fixture(params=LANGUAGES)
def cast(request, browser, demo):
    with contextlib.ExitStack() as stack:
        yield Cast(browser, demo, request.param, stack)


def track(citizen, code, pin):
    citizen.open("/track").send(code=code, pin=pin)
    assert citizen.path == "/track/complaint", citizen.text()
    return citizen


def status(citizen):
    """The complaint's status on its page, by the badge's style, which is the same in every language."""
    return citizen.page.locator("main .status").first.get_attribute("class")


def test_the_whole_story(cast):
    citizen = cast.citizen()
    citizen.open("/").expect_language()
    citizen.follow("/file").expect_language()
    code, pin = file(citizen, attachments=[picture()])
    citizen.expect_language()
    track(citizen, code, pin)
    assert code in citizen.text("h1") and NARRATIVE in citizen.text()
    assert "street.png" in citizen.text()

    cast.perform("screener", code, "screen", category=re.compile("."), urgency="urgent", secrecy="ordinary")
    cast.perform("coordinator", code, "refer", lead=re.compile("กระทรวงยุติธรรม|Ministry of Justice"))
    head = cast.perform("moj.head", code, "accept")
    head.follow(f"/desk/complaints/{code}/assign")
    head.send(unit=re.compile("ศูนย์บริการร่วม|Joint Service"))
    assert head.path == f"/desk/complaints/{code}?done=assign", head.text()

    officer = cast.officer("moj.officer").open("/desk?part=all&status=inProgress&status=accepted")
    officer.click(f'main table a[href="/desk/complaints/{code}"]')
    officer.perform(
        code, "progress", text="ตรวจสอบสำนวนและขอเอกสารเพิ่มเติมจากสถานีตำรวจแล้ว", cause="investigating")
    officer.perform(
        code, "report", outcome="solved", text="คณะอนุกรรมการอนุมัติค่าตอบแทนแล้ว จะโอนภายในเจ็ดวัน",
        attachments=[picture("approval.png")])
    head.open(f"/desk/complaints/{code}").perform(code, "approveReport")
    answer = "อนุมัติค่าตอบแทนแล้ว เงินจะเข้าบัญชีภายในเจ็ดวัน"
    cast.perform("reviewer", code, "conclude", outcome="solved", text=answer)

    citizen.open("/track/complaint").expect_language()
    assert answer in citizen.text()
    citizen.follow("/track/complaint/contest").send(reason="เลยเจ็ดวันแล้วยังไม่ได้รับเงิน")
    assert citizen.path.startswith("/track/complaint?done="), citizen.text()
    cast.perform("reviewer2", code, "upholdContest", reason="ยังไม่พบหลักฐานการโอนเงิน")
    officer.open(f"/desk/complaints/{code}").perform(
        code, "report", outcome="explained", text="ธนาคารแจ้งว่าเลขบัญชีไม่ตรง ได้นัดผู้ร้องแก้ไขแล้ว")
    second = "เลขบัญชีไม่ตรงกับชื่อ กรุณานำสมุดบัญชีมาแก้ไข แล้วเงินจะเข้าทันที"
    cast.perform("reviewer", code, "conclude", outcome="explained", text=second)

    citizen.open("/track/complaint")
    assert second in citizen.text()
    citizen.follow("/track/complaint/rating").send(ease="5", fairness="4", speed="3", result="4", words="ขอบคุณ")
    assert citizen.path.startswith("/track/complaint?done="), citizen.text()
    citizen.expect_language()
    history = cast.officer("reviewer").open(f"/desk/complaints/{code}").page.locator("main").inner_html()
    assert "street.png" in history and "approval.png" in history


def test_the_way_to_answer_a_question_can_be_read(cast):
    citizen = cast.citizen().open("/file")
    code, pin = file(citizen)
    cast.perform("screener", code, "requestInformation", question="ไฟดับกี่ดวง และดับมานานเท่าใด")
    track(citizen, code, pin)
    button = citizen.page.locator('.alert a[href="/track/complaint/information"]')
    lightness = button.evaluate("""e => {
      const style = getComputedStyle(e);
      return [style.color, style.backgroundColor].map(color => {
        const parts = color.match(/[0-9.]+/g).slice(0, 3).map(Number).map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      });
    }""")
    assert (max(lightness) + 0.05) / (min(lightness) + 0.05) >= 4.5, lightness
    citizen.follow("/track/complaint/information").send(text="สองดวง สามวันแล้ว")
    assert citizen.path.startswith("/track/complaint?done="), citizen.text()


def test_a_wrong_pin_opens_nothing(cast):
    citizen = cast.citizen()
    code, pin = file(citizen)
    wrong = f"{(int(pin) + 1) % 1_000_000:06d}"
    citizen.open("/track").send(code=code, pin=wrong)
    assert citizen.path == "/track" and citizen.status >= 400
    assert citizen.page.locator(".error-summary").count() == 1
    assert NARRATIVE not in citizen.page.content()
    citizen.open("/track/complaint")
    assert citizen.path == "/track"


def test_an_empty_form_says_what_is_missing_and_keeps_what_was_typed(cast):
    citizen = cast.citizen()
    citizen.open("/file").send()
    assert citizen.path == "/file?check=1" and citizen.status == 422
    answer(citizen.open("/file"), until="/file/contact", **FILING).send(complainant__phone="12")
    assert citizen.path == "/file/contact?check=1" and citizen.status == 422
    summary = citizen.page.locator(".error-summary a")
    assert summary.count() == 2
    for link in summary.all():
        assert citizen.page.locator(link.get_attribute("href")).count() == 1
    assert citizen.page.locator('[name="complainant/phone"]').input_value() == "12"
    citizen.expect_language()
    answer(citizen, **FILING).send()
    receipt(citizen)


def form_fields(person):
    """The hidden fields of the page's form."""
    hidden = person.page.locator('main form[method="post"] input[type="hidden"]').all()
    return {field.get_attribute("name"): field.get_attribute("value") for field in hidden}


def test_a_receipt_belongs_to_whoever_filed(cast):
    citizen = cast.citizen()
    code, pin = file(citizen)
    other = cast.citizen()
    other.open("/file").open("/file/receipt")
    assert other.status == 404 and pin not in other.page.content() and code not in other.page.content()


def test_a_stale_form_is_refused(cast):
    citizen = cast.citizen()
    track(citizen, *file(citizen)).follow("/track/complaint/message")
    citizen.context.clear_cookies(name="track")
    citizen.send(text="...")
    assert citizen.status == 403, citizen.text()
    officer = cast.officer("screener")
    stolen = cast.citizen().open("/file")
    refused = officer.context.request.post("/desk/logout", form=form_fields(stolen))
    assert refused.status == 403
    assert officer.open("/desk").path == "/desk"


def test_another_agency_finds_nothing(cast):
    citizen = cast.citizen()
    code, _ = file(citizen)
    cast.perform("screener", code, "screen", category=re.compile("."), urgency="normal", secrecy="ordinary")
    cast.perform("coordinator", code, "refer", lead=re.compile("กระทรวงยุติธรรม|Ministry of Justice"))
    cast.officer("moj.head").open(f"/desk/complaints/{code}")
    assert cast.officer("moj.head").status == 200
    stranger = cast.officer("rtp.head").open(f"/desk/complaints/{code}")
    assert stranger.status == 404 and NARRATIVE not in stranger.page.content()
    stranger.open(f"/desk/complaints/{code}/note")
    assert stranger.status == 404


def test_logging_out_ends_the_session(cast):
    officer = cast.officer("auditor")
    cookies = officer.context.cookies()
    assert all(cookie["httpOnly"] and cookie["sameSite"] in ("Lax", "Strict") for cookie in cookies), cookies
    officer.log_out().open("/desk")
    assert officer.path.startswith("/desk/login")
    # The token itself is worthless too, not just forgotten by this browser.
    officer.context.add_cookies(cookies)
    officer.open("/desk")
    assert officer.path.startswith("/desk/login")
    officer.page.go_back()
    assert officer.page.locator("form.inline").count() == 0
