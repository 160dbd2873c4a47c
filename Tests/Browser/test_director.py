# SPDX-License-Identifier: Apache-2.0
"""A director on a tablet, in English: two agencies say that a complaint is not theirs, and the centre rules."""

import contextlib
import re

import pytest

from people import CITIZEN, OFFICER, Person
from test_story import file, track

TABLET = {"width": 820, "height": 1180}
JUSTICE, POLICE = re.compile("Ministry of Justice|กระทรวงยุติธรรม"), re.compile("Royal Thai Police|ตำรวจแห่งชาติ")


@pytest.fixture
def somebody(browser, demo):
    with contextlib.ExitStack() as stack:
        def make(login=None, size=OFFICER, language="th"):
            person = stack.enter_context(Person(browser, demo, language, size))
            return person.log_in(login) if login else person
        yield make


def test_a_director_rules_on_a_tablet(somebody):
    citizen = somebody(size=CITIZEN)
    code, pin = file(citizen)
    desk = f"/desk/complaints/{code}"
    somebody("screener").open(desk).perform(
        code, "screen", category=re.compile("."), urgency="normal", secrecy="ordinary")
    coordinator = somebody("coordinator")
    for lead, head, other in ((JUSTICE, "moj.head", POLICE), (POLICE, "rtp.head", JUSTICE)):
        coordinator.open(desk).perform(code, "refer", lead=lead)
        somebody(head).open(desk).perform(
            code, "giveBack", reason="ไม่ใช่งานของหน่วยงานเรา", suggestedAgency=other)
    coordinator.open(desk)
    assert not coordinator.page.locator(f'main a[href="{desk}/refer"]').count(), "twice returned, only a ruling helps"

    director = somebody("executive", TABLET, "en").find_in_queue(code)
    wide = director.page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1], wide
    director.perform(code, "rule", agency=JUSTICE, reason="The payment is decided by this ministry's committee.")

    head = somebody("moj.head").open(desk)
    assert head.status == 200
    assert not head.page.locator(f'main a[href="{desk}/giveBack"]').count(), "a ruling binds"
    track(citizen, code, pin)
    assert JUSTICE.search(citizen.text())
    assert "committee" not in citizen.text() and "ของหน่วยงานเรา" not in citizen.text(), "agencies' reasons are theirs"
