# SPDX-License-Identifier: Apache-2.0
"""The pictures of the guide: invented people do what its texts speak of, and each page is cut to that."""

import contextlib
import pathlib
import re
import shutil
import tempfile

from people import Person, png
from questions import FILING, answer, receipt

DESK = {"width": 1000, "height": 800}
PHONE = {"width": 390, "height": 760}
FRAME = """(element, offset) => {
    element.style.outline = '3px solid #c8102e';
    element.style.outlineOffset = offset + 'px';
    element.style.borderRadius = '2px';
}"""
# Leaves only the first rows of a table, so that what stands below it is on the same picture.
SHORTEN = "() => document.querySelectorAll('main table tbody tr').forEach((row, i) => { if (i > 4) row.remove(); })"
AGENCY = re.compile("การไฟฟ้าส่วนภูมิภาค|Provincial Electricity")
OTHER_AGENCY = re.compile("กรุงเทพมหานคร|Bangkok Metropolitan")
LIGHTS = re.compile("ไฟ|[Ll]ight|[Ee]lectric")
WORDS = {
    "th": {
        "story": "ไฟถนนหน้าตลาดดับมาสองสัปดาห์ ตอนค่ำมืดมาก เดินไม่ปลอดภัย อยากให้ซ่อม",
        "place": "หน้าตลาดตัวอย่าง ถนนสมมติ", "name": "นางสาวสมมติ ตั้งใจดี", "phone": "080-000-0001",
        "progress": "ช่างตรวจสอบแล้ว สายไฟใต้ดินขาด สั่งอุปกรณ์แล้ว จะซ่อมภายในวันศุกร์นี้",
        "result": "เปลี่ยนสายไฟและหลอดไฟแล้วทั้งสามต้น ทดสอบตอนค่ำแล้วสว่างปกติ",
        "notice": "หน่วยงานเปลี่ยนสายไฟและหลอดไฟแล้วทั้งสามต้น ศูนย์ฯ ตรวจภาพถ่ายแล้ว ไฟสว่างตามปกติ",
        "reason": "ถนนสายนี้โอนให้องค์กรปกครองส่วนท้องถิ่นดูแลแล้ว ตามบันทึกการส่งมอบ",
        "ruling": "ตามบันทึกการส่งมอบถนน หน่วยงานนี้เป็นผู้ดูแลไฟส่องสว่าง",
        "file": "ภาพหลังซ่อม.png",
    },
    "en": {
        "story": "The street lights at the market have been out for two weeks. It is dark and not safe. Please mend them.",
        "place": "In front of Example Market, Sample Road", "name": "Somsri Example", "phone": "080-000-0002",
        "progress": "We looked at it: a cable below the ground is broken. The parts are ordered; we mend it by Friday.",
        "result": "Cable and lamps of all three posts are new. We tried them after dark, and they work.",
        "notice": "The agency has put in a new cable and new lamps. We have seen the pictures; the lights work.",
        "reason": "This road was handed over to the local body, which looks after it since then.",
        "ruling": "By the record of the handover, this agency looks after the lights of the road.",
        "file": "after-the-repair.png",
    },
}


class Album:
    """The pictures of one language, and who is in front of which browser."""

    def __init__(self, chromium, site, language, folder, stack):
        self.chromium, self.site, self.language, self.folder, self.stack = chromium, site, language, folder, stack
        self.words = WORDS[language]
        self.people = {}
        self.citizen = self.visitor(PHONE)

    def visitor(self, size=DESK):
        return self.stack.enter_context(Person(self.chromium, self.site, self.language, size, scripts=True))

    def officer(self, login):
        if login not in self.people:
            self.people[login] = self.visitor().log_in(login)
        return self.people[login]

    def shoot(self, person, name, *parts, frame=(), offset=4, height_max=760):
        """Saves what the parts cover, over the page's whole width, with a red frame around what is spoken of."""
        page, width = person.page, person.page.viewport_size["width"]
        for selector in frame:
            page.locator(selector).first.evaluate(FRAME, offset)
        page.evaluate("() => { scrollTo(0, 0); document.activeElement?.blur(); }")
        # With all of the page in sight nothing sticks to an edge of the window.
        page.set_viewport_size({"width": width, "height": page.evaluate("document.documentElement.scrollHeight")})
        boxes = [page.locator(part).first.bounding_box() for part in parts]
        top = max(0, min(box["y"] for box in boxes) - 12)
        bottom = max(box["y"] + box["height"] for box in boxes) + 12
        page.screenshot(
            path=self.folder / f"{name}-{self.language}.jpg", type="jpeg", quality=55,
            clip={"x": 0, "y": top, "width": width, "height": min(bottom - top, height_max)})
        page.set_viewport_size(PHONE if width == PHONE["width"] else DESK)

    def shoot_form(self, person, name, frame="#deed .submit-row button", height_max=900):
        """A complaint's head and the open form, without the line that names who else has it open."""
        person.page.evaluate("() => document.getElementById('case-colleagues')?.remove()")
        self.shoot(person, name, ".case-head", "#deed", frame=[frame], height_max=height_max)


def choose_officer(head, officer):
    """Picks the officer who is logged in elsewhere, and the unit that stands behind their name."""
    name = officer.page.locator(".account .who").first.text_content().strip()
    option = head.page.locator('main [name="officer"] option', has_text=name).first.text_content()
    head.fill(unit=re.compile(re.escape(option.split(" · ")[-1].strip())), officer=re.compile(re.escape(name)))


def file(album):
    """A citizen's filing on a telephone; the code and the PIN of what was filed."""
    words = album.words
    person = album.citizen

    def look():
        if person.path.split("?")[0] in ("/file", "/file/kind"):
            album.shoot(person, "citizen-kind", ".filing", frame=["main .submit-row .btn-primary"], height_max=840)

    answers = {
        **FILING, "narrative": words["story"], "place__words": words["place"],
        "complainant__name": words["name"], "complainant__phone": words["phone"],
    }
    answer(person.open("/file"), look=look, **answers)
    album.shoot(person, "citizen-review", ".filing", frame=["main .review-change a"])
    person.send()
    album.shoot(person, "citizen-receipt", "main h1", ".receipt-box", frame=[".receipt-box dl"])
    return receipt(person)


def refer(album, code):
    """The centre looks at it and sends it to an agency."""
    screener = album.officer("screener").open(f"/desk/complaints/{code}/screen")
    screener.fill(category=LIGHTS, urgency="urgent", secrecy="ordinary")
    album.shoot_form(screener, "screener-screen")
    screener.send()
    coordinator = album.officer("coordinator").open(f"/desk/complaints/{code}/refer").fill(lead=AGENCY)
    album.shoot_form(coordinator, "coordinator-refer", frame="#deed .field:has(select)", height_max=620)
    coordinator.send()


def dispute(album, code):
    """The agency says that it is not theirs; the executive decides that it is."""
    cceo = album.officer("pea.cceo").open(f"/desk/complaints/{code}/giveBack")
    cceo.fill(reason=album.words["reason"], suggestedAgency=OTHER_AGENCY, isDisputed="yes")
    album.shoot_form(cceo, "cceo-return", frame='#deed .form-check:has([name="isDisputed"])')
    cceo.send()
    executive = album.officer("executive").open(f"/desk/complaints/{code}/rule")
    executive.fill(agency=AGENCY, reason=album.words["ruling"])
    album.shoot_form(executive, "executive-rule")
    executive.send()


def handle(album, code, pin):
    """The agency takes it up and does its work, and the centre looks at the result."""
    words = album.words
    head = album.officer("pea.head").open(f"/desk/complaints/{code}/accept").send()
    officer = album.officer("pea.officer")
    choose_officer(head.open(f"/desk/complaints/{code}/assign"), officer)
    album.shoot_form(head, "unit-head-assign")
    head.send()
    citizen = album.citizen.open("/track").send(code=code, pin=pin)
    album.shoot(citizen, "citizen-track", "main h1", "main .timeline", frame=["main .panel strong"])
    officer.open(f"/desk/complaints/{code}/progress").fill(text=words["progress"], cause="procurement")
    album.shoot_form(officer, "officer-progress")
    officer.send()
    evidence = {"name": words["file"], "mimeType": "image/png", "buffer": png(480, 240, (52, 92, 120))}
    officer.open(f"/desk/complaints/{code}/report").fill(
        outcome="solved", text=words["result"], attachments=[evidence])
    album.shoot_form(officer, "officer-report")
    officer.send()
    head.open(f"/desk/complaints/{code}/approveReport")
    album.shoot_form(head, "unit-head-approve")
    head.send()
    reviewer = album.officer("reviewer").open(f"/desk/complaints/{code}/conclude")
    reviewer.fill(outcome="solved", text=words["notice"])
    album.shoot_form(reviewer, "reviewer-conclude")
    reviewer.send()


def receive(album):
    """An operator takes a call about the same matter."""
    words = album.words
    operator = album.officer("operator").open("/desk/receive")
    operator.fill(complainant__phone=words["phone"], narrative=words["story"], placeWords=words["place"])
    operator.page.locator("#hints .hint h2").first.wait_for()
    operator.page.wait_for_load_state("networkidle")
    album.shoot(
        operator, "operator-receive", "main h1", ".console-grid", frame=["#hints .hint:has(h2)"], offset=-3,
        height_max=640)
    operator.fill(complainant__name=words["name"], identityLevel="named", kind="relief", channel="hotline")
    operator.page.locator(".console-bar button.btn-primary").click()
    operator.page.locator("#pin").wait_for(state="attached")
    album.shoot(operator, "operator-received", "main h1", ".after-call", frame=[".after-call a"])
    operator.open("/desk/caller")
    album.shoot(operator, "operator-caller", "main h1", "main form", frame=["main form button"])


def survey(album):
    """Lists, news, figures and the registry."""
    screener = album.officer("screener").open("/desk")
    album.shoot(screener, "screener-queue", "main h1", "main table", frame=["main .tabs"], height_max=620)
    screener.open("/desk?part=all&order=newest")
    for row in range(3):
        screener.page.locator('main table tbody input[type="checkbox"]').nth(row).check()
    screener.page.evaluate(SHORTEN)
    album.shoot(screener, "screener-bulk", "main table", ".bulk-bar", frame=[".bulk-bar"])
    reviewer = album.officer("reviewer").open("/desk/news")
    album.shoot(reviewer, "reviewer-news", "main h1", "main table", frame=["main a.btn-primary"], height_max=520)
    auditor = album.officer("auditor").open("/desk/audit")
    album.shoot(auditor, "auditor-audit", "main h1", "main table", height_max=520)
    admin = album.officer("admin").open("/registry")
    album.shoot(admin, "administrator-registry", "main h1", "main ul.ways")
    admin.follow("/registry/agencies").page.locator('main table a[href^="/registry/agencies/"]').first.click()
    admin.page.locator('main a[href$="/officers"]').first.click()
    admin.page.locator('main a[href$="/officers/new"]').first.click()
    album.shoot(admin, "administrator-officer", "main h1", "main form")
    visitor = album.visitor().open("/statistics")
    for _ in range(60):
        if visitor.page.locator(".key-figures").count():
            break
        # The figures are counted by a job some time after the start.
        visitor.page.wait_for_timeout(2_000)
        visitor.open("/statistics")
    numbers = visitor.page.locator(".key-figures .key-number").all_inner_texts()
    assert all(number.strip().isdigit() for number in numbers[:5]), f"withheld, so that the picture would show nothing: {numbers}"
    album.shoot(
        visitor, "executive-statistics", "main h1", ".key-figures", frame=[".key-figures > div:nth-of-type(4)"])
    download = 'main a[href*="/statistics/csv"]'
    album.shoot(visitor, "researcher-counting", "main section.panel:last-of-type", download, frame=[download])


def take(chromium, site, folder):
    """All pictures in both languages; once all are taken, what was there before is gone."""
    with tempfile.TemporaryDirectory() as new:
        take_all(chromium, site, pathlib.Path(new))
        for old in folder.glob("*.jpg"):
            old.unlink()
        for picture in pathlib.Path(new).iterdir():
            shutil.copy(picture, folder)


def take_all(chromium, site, folder):
    for language in WORDS:
        with contextlib.ExitStack() as stack:
            album = Album(chromium, site, language, folder, stack)
            code, pin = file(album)
            refer(album, code)
            dispute(album, code)
            handle(album, code, pin)
            receive(album)
            survey(album)
