# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks share: load by wrk, a browser that keeps cookies, and what a process costs."""

import html
import http.cookies
import json
import os
import re
import subprocess
import urllib.parse

from server import PASSWORD


def memory(process):
    """Resident megabytes of a process."""
    with open(f"/proc/{process}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def processor_seconds(process):
    """What a process has taken of the processors so far; less at the mercy of its neighbours than a rate."""
    with open(f"/proc/{process}/stat") as status:
        fields = status.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wrk(url, seconds, connections=64, script=None, headers=()):
    """Requests a second, p50 and p99 in milliseconds, and how many answers were no success."""
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for name, value in headers:
        command += ["-H", f"{name}: {value}"]
    if script:
        command += ["-s", script]
    printed = subprocess.run(command + [url], capture_output=True, text=True, check=True).stdout

    requests = int(re.search(r"(\d+) requests in", printed).group(1))

    def milliseconds(share):
        value, unit = re.search(rf"\s{share}%\s+([\d.]+)(us|ms|s)\b", printed).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", printed)
    broken = re.search(r"Socket errors: (.*)", printed)
    return {
        "rps": float(re.search(r"Requests/sec:\s+([\d.]+)", printed).group(1)), "requests": requests,
        "p50": milliseconds(50), "p99": milliseconds(99), "failed": int(refused.group(1)) if refused else 0,
        "socket": broken.group(1) if broken else "",
    }


def lua(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


NARRATIVE = (
    "ถนนหน้าหมู่บ้านชำรุดเป็นหลุมลึกหลายจุด น้ำขังเวลาฝนตก รถจักรยานยนต์ล้มบ่อย โดยเฉพาะตอนกลางคืนเพราะไฟส่องสว่างดับ "
    "ชาวบ้านเคยแจ้งแล้วแต่ยังไม่มีผู้ใดมาดูแล ขอให้หน่วยงานที่เกี่ยวข้องเร่งซ่อมแซมโดยด่วน ")


def filing(number):
    return {
        "kind": "relief", "channel": "partner", "identityLevel": "named", "language": "th",
        "narrative": NARRATIVE * 2 + f"รายการที่ {number}", "place": {"words": "หมู่ 4 ตำบลสมมติ อำเภอตัวอย่าง"},
        "complainant": {"name": "นายสมมติ ตัวอย่างดี", "phone": "080-000-0000"},
    }


def field(page, name):
    """The value of a hidden field of a page."""
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page) or re.search(
        rf'value="([^"]*)"[^>]*name="{name}"', page)
    return html.unescape(found.group(1)) if found else ""


class Browser:
    """Keeps cookies and sends forms, as far as the benchmark needs."""

    def __init__(self, target):
        self.target = target
        self.cookies = {}

    def open(self, path):
        return self._go("GET", path, None, {})

    def send(self, path, form):
        body = urllib.parse.urlencode(form).encode()
        return self._go("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def _go(self, method, path, body, headers):
        for _ in range(5):
            cookie = {"Cookie": self.cookie} if self.cookies else {}
            status, answer, content = self.target.request(method, path, body, {**headers, **cookie})
            for line in answer.get_all("Set-Cookie") or []:
                for name, morsel in http.cookies.SimpleCookie(line).items():
                    self.cookies[name] = morsel.value
            if status not in (302, 303):
                return status, content.decode()
            method, path, body, headers = "GET", answer["Location"], None, {}
        raise AssertionError("too many redirects")

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def log_in(target, login):
    browser = Browser(target)
    _, page = browser.open("/desk/login")
    status, _ = browser.send("/desk/login", {"csrf": field(page, "csrf"), "login": login, "password": PASSWORD})
    assert status == 200, status
    return browser


def create_script(folder, key):
    body = json.dumps(filing(1), ensure_ascii=False)
    return lua(folder, "create.lua", f"""
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/json"
wrk.headers["Authorization"] = "Bearer {key}"
wrk.body = [==[{body}]==]
""")
