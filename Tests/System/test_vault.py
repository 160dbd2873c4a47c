# SPDX-License-Identifier: Apache-2.0
"""Names, phones, addresses and PINs are readable in no file, dump or backup."""

import http.cookies
import os
import re
import subprocess
import urllib.parse

import pytest

from filing import filing
from server import engines, installation

NAME = "นายแฝงตัว ลับสุดยอด"
PHONE = "0819876123"
ADDRESS = "9997/41 ซอยลับเฉพาะกาล"
EMAIL = "hidden.person@secret-example.test"
NATIONAL = "1101700230708"
RESPONDENT = "นายถูกร้อง แฝงนาม"


def planted(number):
    body = filing(number, name=NAME, phone=PHONE, level=["named", "withheld"][number % 2])
    body["complainant"].update({"email": EMAIL, "address": ADDRESS})
    body["respondent"] = {"name": RESPONDENT}
    return body


def traces(word):
    """The ways in which text may lie in a file."""
    forms = [word.encode(), word.encode("utf-16-le"), word.encode().hex().encode()]
    if word.isdigit():
        forms += [f"{word[:3]}-{word[3:6]}-{word[6:]}".encode(), f"+66{word[1:]}".encode(), f"66{word[1:]}".encode()]
    return forms


def words():
    return [NAME, *NAME.split(), PHONE, ADDRESS, EMAIL, RESPONDENT, DRAFTED]


def leaks(content, where, more=()):
    return [(word, where) for word in [*words(), *more] for form in traces(word) if form in content]


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_nothing_of_who_people_are_can_be_read_on_disk(engine, postgres):
    with installation(postgres) as target:
        target.run("seed", "--size", "3")
        key = target.partner_key()
        target.start()
        codes, pins = [], []
        for number in range(20):
            status, _, answer = target.post_json("/api/v1/complaints", planted(number), token=key)
            assert status == 201, answer
            codes.append(answer["code"].replace("-", ""))
            pins.append(answer["pin"])
        draft(target)
        found = files(target)
        if postgres:
            dump = subprocess.run(["pg_dump", "--inserts", target.postgres], capture_output=True, check=True).stdout
            assert "ไฟถนนดับทั้งซอย".encode() in dump, "the dump should hold the complaints themselves"
            found += leaks(dump, "dump", [f"'{pin}'" for pin in pins])
        else:
            backup = os.path.join(target.folder, "backup.sqlite")
            target.run("backup", backup)
            with open(backup, "rb") as file:
                content = file.read()
            assert "ไฟถนนดับทั้งซอย".encode() in content, "the backup should hold the complaints themselves"
            found += leaks(content, "backup")
        assert target.stop() == 0
        found += files(target)
        assert not found, found


DRAFTED = "ความลับที่ยังไม่ได้ส่ง"


def draft(target):
    """Answers questions of a filing that is never sent, with everything personal in it."""
    cookies, path, hidden = {}, "/file", {}

    def visit(method, where, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        status, answer, content = target.request(method, where, body, headers)
        for line in answer.get_all("Set-Cookie") or []:
            for name, cookie in http.cookies.SimpleCookie(line).items():
                cookies[name] = cookie.value
        return status, answer, content.decode()

    answers = {
        "kind": "relief", "narrative": f"{DRAFTED} {NAME}", "place/words": ADDRESS, "identityLevel": "named",
        "complainant/name": NAME, "complainant/phone": PHONE, "complainant/email": EMAIL,
        "complainant/address": ADDRESS, "respondent/name": RESPONDENT,
    }
    while path != "/file/review":
        _, _, page = visit("GET", path)
        hidden = dict(re.findall(r'<input type="hidden" name="(csrf|draft)" value="([^"]*)">', page))
        status, answer, _ = visit("POST", path, urllib.parse.urlencode({**answers, **hidden}))
        assert status == 303, (path, status)
        path = answer["Location"]
    _, _, page = visit("GET", path)
    assert DRAFTED in page and NAME in page and PHONE in page


def files(target):
    """Looks through every file there is while the program runs, the write-ahead log too."""
    found, seen = [], 0
    for folder, _, names in os.walk(target.folder):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                content = file.read()
            found += leaks(content, path)
            seen += "ไฟถนนดับทั้งซอย".encode() in content
    if not target.postgres:
        assert seen, "no file holds the complaints, so the search proves nothing"
    return found
