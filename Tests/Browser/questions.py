# SPDX-License-Identifier: Apache-2.0
"""How people file in a browser: one question after the other until the receipt."""

import re

NARRATIVE = "ยื่นคำขอค่าตอบแทนผู้เสียหายไว้หกเดือนแล้ว ยังไม่ได้รับแจ้งผลเลย"
FILING = {
    "kind": "relief", "narrative": NARRATIVE, "place__words": "สำนักงานตัวอย่าง ถนนสมมติ",
    "identityLevel": "named", "complainant__name": "นางสาวสมมติ ตั้งใจดี", "complainant__phone": "080-000-0001",
}
SCREENS_MAX = 9


def answer(citizen, look=lambda: None, until="/file/review", **answers):
    """Answers each question with what is given for its fields; `look` sees every page."""
    for _ in range(SCREENS_MAX):
        if citizen.path.split("?")[0] in (until, "/file/receipt"):
            return citizen
        before = citizen.path
        look()
        here = {
            name: value for name, value in answers.items()
            if citizen.page.locator(f'main form.filing-form [name="{name.replace("__", "/")}"]:not([type=hidden])').count()
        }
        citizen.send(**here)
        assert citizen.path != before, (before, citizen.text())
    assert citizen.path.split("?")[0] == until, citizen.path
    return citizen


def file(citizen, **changes):
    """Files from the first question on; the receipt's code and PIN."""
    answer(citizen.open("/file"), **{**FILING, **changes}).send()
    assert citizen.path == "/file/receipt", citizen.text()
    return receipt(citizen)


def receipt(citizen):
    code, pin = citizen.text("#code"), citizen.text("#pin")
    assert re.fullmatch(r"RT\d{2}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=U]", code), code
    assert re.fullmatch(r"\d{6}", pin), pin
    return code, pin
