# SPDX-License-Identifier: Apache-2.0
"""Whatever people write, the log tells of requests and never of them."""

import json
import re
import urllib.parse

from filing import filing
from server import PASSWORD, installation

PLANTED = {
    "name": "นายปลูกนาม ในบันทึก", "phone": "081-234-9876", "words": "คำปลูกไว้ในเรื่องเล่า", "search": "คำปลูกไว้ในช่องค้นหา",
    "login": "planted.login", "password": "planted-password-9d2f", "header": "planted-header-77aa",
}


def plays(target):
    """Requests of every kind, good and bad, with planted words in each part; returns more words to look for."""
    key, token = target.partner_key(), target.log_in("screener")
    status, _, filed = target.post_json(
        "/api/v1/complaints",
        filing(1, name=PLANTED["name"], phone=PLANTED["phone"], words=PLANTED["words"]), token=key)
    assert status == 201
    code, pin = filed["code"], filed["pin"]
    assert target.get("/api/v1/tracking/" + code, {"Complaint-Pin": pin})[0] == 200
    wrong = f"{(int(pin) + 1) % 1_000_000:06d}"
    assert target.get("/api/v1/tracking/" + code, {"Complaint-Pin": wrong})[0] in (401, 404)
    assert target.post_json(
        "/api/v1/sessions", {"login": PLANTED["login"], "password": PLANTED["password"]})[0] == 401
    assert target.post_json("/api/v1/complaints", {"narrative": PLANTED["words"] * 2}, token=key)[0] == 422
    assert target.request("POST", "/api/v1/complaints", ('{"narrative": "' + PLANTED["words"]).encode(), {
        "Authorization": "Bearer " + key, "Content-Type": "application/json"})[0] in (400, 422)
    query = urllib.parse.quote(PLANTED["search"])
    target.get("/desk/search?q=" + query, {"Cookie": "desk=" + token})
    target.get("/api/v1/complaints?q=" + query, {"Authorization": "Bearer " + token})
    target.get("/no/" + query + "/" + PLANTED["login"], {"X-Planted": PLANTED["header"]})
    target.request("POST", "/desk/login", urllib.parse.urlencode(
        {"login": PLANTED["login"], "password": PLANTED["password"], "csrf": "x"}), {
            "Content-Type": "application/x-www-form-urlencoded"})
    target.request("POST", "/file", urllib.parse.urlencode({"narrative": PLANTED["words"], "csrf": "x"}), {
        "Content-Type": "application/x-www-form-urlencoded", "Cookie": "form=" + PLANTED["header"]})
    return [code, code.replace("-", ""), pin, wrong, key, token, PASSWORD, query]


def test_the_log_holds_none_of_what_people_wrote():
    with installation() as target:
        target.run("seed", "--size", "1")
        target.start("--log-level", "debug")
        more = plays(target)
        assert target.stop() == 0
        log = target.log()
        secret = [*PLANTED.values(), PLANTED["phone"].replace("-", ""), PLANTED["name"].split()[0], *more]
        found = [word for word in secret if mentions(log, word)]
        assert not found, found


def mentions(log, word):
    """A PIN may stand inside a longer number by chance: only a number of its own counts."""
    if re.fullmatch(r"\d{6}", word):
        return re.search(rf"(?<![\d.]){word}(?!\d)", re.sub(r'"(duration_us|bytes_\w+|port|time)":[^,}]+', "", log))
    return word in log


def test_each_request_is_one_line_with_its_id_and_duration():
    with installation() as target:
        target.run("seed", "--size", "1")
        target.start()
        asked = [target.get(path) for path in ("/", "/file", "/no/such", "/api/v1/categories", "/desk", "/healthz")]
        ids = [headers["X-Request-Id"] for _, headers, _ in asked]
        assert len(set(ids)) == len(ids) and all(ids)
        assert target.stop() == 0
        lines = [json.loads(line) for line in target.log().splitlines() if line.startswith("{")]
        for line in lines:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", line["time"]) and line["level"]
        for id, (status, _, content) in zip(ids, asked):
            mine = [line for line in lines if id in line.values()]
            assert len(mine) == 1, (id, mine)
            assert status in mine[0].values() and isinstance(mine[0]["duration_us"], int)
            assert mine[0]["http.method"] == "GET"
        others = [line for line in target.log().splitlines() if not line.startswith("{")]
        assert len(others) <= 1, others
