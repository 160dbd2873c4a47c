# SPDX-License-Identifier: Apache-2.0
"""The pictures of the guide: invented people do what its texts speak of, and each page is cut to that."""

import contextlib
import re

from people import Person, png
from questions import FILING, answer, receipt

DESK = {"width": 1000, "height": 800}
PHONE = {"width": 390, "height": 760}
# Agencies of the demo of which every account is named.
AGENCIES = ["moj", "rtp", "bma", "pea"]
FRAME = """element => {
    element.style.outline = '3px solid #c8102e';
    element.style.outlineOffset = '4px';
    element.style.borderRadius = '2px';
}"""
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
        "place": "In front of Example Market, Sample Road", "name": "Somsri Example", "phone": "080-000-0001",
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

    def visitor(self, size=DESK):
        return self.stack.enter_context(Person(self.chromium, self.site, self.language, size, scripts=True))

    def officer(self, login):
        if login not in self.people:
            self.people[login] = self.visitor().log_in(login)
        return self.people[login]

    def shoot(self, person, name, *parts, frame=(), height_max=760):
        """Saves what the parts cover, over the page's whole width, with a red frame around what is spoken of."""
        page = person.page
        for selector in frame:
            page.locator(selector).first.evaluate(FRAME)
        page.evaluate("() => { scrollTo(0, 0); document.activeElement?.blur(); }")
        boxes = [page.locator(part).first.bounding_box() for part in parts]
        top = max(0, min(box["y"] for box in boxes) - 12)
        bottom = max(box["y"] + box["height"] for box in boxes) + 12
        clip = {
            "x": 0, "y": top, "width": page.viewport_size["width"], "height": min(bottom - top, height_max)}
        page.screenshot(
            path=self.folder / f"{name}-{self.language}.jpg", type="jpeg", quality=60, full_page=True, clip=clip)

    def open_form(self, person, operation, *lists):
        """Opens the operation's form for the first complaint of the lists that allows it."""
        for path in lists:
            person.open(path)
            links = person.page.locator('main table a[href^="/desk/complaints/"]')
            for link in dict.fromkeys(links.evaluate_all("all => all.map(a => a.getAttribute('href'))")):
                person.open(f"{link}/{operation}")
                if person.status == 200 and person.path.split("?")[0] == f"{link}/{operation}":
                    return link.split("/")[-1]
        return None

    def first_of(self, role, operation, *lists):
        """The same, for the first agency of which an account of that role finds such a complaint."""
        for agency in AGENCIES:
            person = self.officer(f"{agency}.{role}")
            if self.open_form(person, operation, *lists):
                return agency, person
        raise AssertionError(f"no {role} finds a complaint for {operation}")


def citizen(album):
    words = album.words
    person = album.visitor(PHONE)

    def look():
        if person.path.split("?")[0] in ("/file", "/file/kind"):
            album.shoot(person, "citizen-kind", "main", frame=["main .submit-row .btn-primary"])

    answers = {
        **FILING, "narrative": words["story"], "place__words": words["place"],
        "complainant__name": words["name"], "complainant__phone": words["phone"],
    }
    answer(person.open("/file"), look=look, **answers)
    album.shoot(person, "citizen-review", "main", frame=["main .review-change"])
    person.send()
    album.shoot(person, "citizen-receipt", "main h1", "#pin", frame=["#code", "#pin"])
    return person, receipt(person)


def follow_up(album, person, code, pin):
    """The centre sends the complaint on, an agency takes it up, and the citizen looks."""
    screener = album.officer("screener").open(f"/desk/complaints/{code}")
    screener.perform(code, "screen", category=re.compile("."), urgency="normal", secrecy="ordinary")
    album.officer("coordinator").open(f"/desk/complaints/{code}").perform(
        code, "refer", lead=re.compile("กระทรวงยุติธรรม|Ministry of Justice"))
    album.officer("moj.head").open(f"/desk/complaints/{code}").perform(code, "accept")
    person.open("/track").send(code=code, pin=pin)
    album.shoot(person, "citizen-track", "main h1", "main .timeline", frame=["main .panel strong"])


def centre(album):
    words = album.words
    operator = album.officer("operator").open("/desk/receive")
    operator.fill(complainant__phone=words["phone"], narrative=words["story"], placeWords=words["place"])
    operator.page.locator("#hints .hint").first.wait_for()
    operator.page.wait_for_load_state("networkidle")
    album.shoot(operator, "operator-receive", "main h1", ".console-grid", frame=["#hints"])
    operator.fill(complainant__name=words["name"], identityLevel="named", kind="relief", channel="hotline")
    operator.page.locator(".console-bar button.btn-primary").click()
    operator.page.locator("#pin").wait_for(state="attached")
    album.shoot(operator, "operator-received", "main h1", ".after-call", frame=[".after-call a"])
    operator.open("/desk/caller")
    album.shoot(operator, "operator-caller", "main h1", "main form", frame=["main form button"])

    screener = album.officer("screener").open("/desk")
    album.shoot(screener, "screener-queue", "main h1", "main table", frame=["main .tabs"], height_max=620)
    for row in range(3):
        screener.page.locator('main table input[type="checkbox"]').nth(row).check()
    album.shoot(screener, "screener-bulk", "main table", ".bulk-bar", frame=[".bulk-bar"], height_max=1400)
    album.open_form(screener, "screen", "/desk?part=hub&status=received&order=oldest")
    form(album, screener, "screener-screen")
    coordinator = album.officer("coordinator")
    album.open_form(coordinator, "refer", "/desk?part=hub&status=screened&order=oldest")
    form(album, coordinator, "coordinator-refer", frame=["#deed select"], height_max=620)
    executive = album.officer("executive")
    album.open_form(executive, "rule", "/desk?part=hub&status=returned&order=oldest")
    executive.fill(reason=words["ruling"])
    form(album, executive, "executive-rule")


def form(album, person, name, frame=(), **more):
    """A complaint's head and the open form beside what it is about."""
    album.shoot(person, name, ".case-head", "#deed", frame=frame or ["#deed .submit-row button"], **more)


def agency(album):
    words = album.words
    active = ["/desk?part=all&status=inProgress&order=oldest", "/desk?part=all&status=accepted&order=oldest"]
    name, officer = album.first_of("officer", "report", *active)
    code = officer.path.split("/")[3]
    evidence = {"name": words["file"], "mimeType": "image/png", "buffer": png(480, 240, (52, 92, 120))}
    officer.open(f"/desk/complaints/{code}/progress").fill(text=words["progress"], cause="procurement")
    form(album, officer, "officer-progress")
    officer.send()
    officer.open(f"/desk/complaints/{code}/report").fill(
        outcome="solved", text=words["result"], attachments=[evidence])
    form(album, officer, "officer-report", height_max=900)
    officer.send()
    head = album.officer(f"{name}.head").open(f"/desk/complaints/{code}/approveReport")
    form(album, head, "unit-head-approve")
    _, head = album.first_of("head", "assign", "/desk?part=unassigned&status=accepted&order=oldest", *active)
    form(album, head, "unit-head-assign")
    _, cceo = album.first_of(
        "cceo", "giveBack", "/desk?part=all&status=referred&order=oldest",
        "/desk?part=all&status=accepted&order=oldest")
    cceo.fill(reason=words["reason"]).page.locator('[name="isDisputed"]').check()
    form(album, cceo, "cceo-return", frame=['#deed .form-check:has([name="isDisputed"])'])


def watchers(album):
    words = album.words
    reviewer = album.officer("reviewer")
    album.open_form(reviewer, "conclude", "/desk?part=hub&status=reported&order=oldest")
    reviewer.fill(text=words["notice"])
    form(album, reviewer, "reviewer-conclude")
    reviewer.open("/desk/news")
    album.shoot(reviewer, "reviewer-news", "main h1", "main table", frame=["main a.btn-primary"], height_max=520)
    auditor = album.officer("auditor").open("/desk/audit")
    album.shoot(auditor, "auditor-audit", "main h1", "main table", height_max=520)
    admin = album.visitor()
    admin.open("/desk/login").send(login="admin", password="rongthuk-demo")
    admin.open("/registry")
    album.shoot(admin, "administrator-registry", "main h1", "main ul.ways")
    admin.follow("/registry/agencies").page.locator('main table a[href^="/registry/agencies/"]').first.click()
    admin.page.locator('main a[href$="/officers"]').first.click()
    admin.page.locator('main a[href$="/officers/new"]').first.click()
    album.shoot(admin, "administrator-officer", "main h1", "main form")
    visitor = album.visitor().open("/statistics")
    album.shoot(
        visitor, "executive-statistics", "main h1", ".key-figures", frame=[".key-figures div:nth-of-type(4)"],
        height_max=620)


def take(chromium, site, folder):
    """All pictures in both languages; what was there before is gone."""
    for old in folder.glob("*.jpg"):
        old.unlink()
    for language in WORDS:
        with contextlib.ExitStack() as stack:
            album = Album(chromium, site, language, folder, stack)
            person, (code, pin) = citizen(album)
            follow_up(album, person, code, pin)
            centre(album)
            agency(album)
            watchers(album)
