# SPDX-License-Identifier: Apache-2.0
"""Looks at one page as everybody would: on every screen, by axe, by the Nu checker, in the light and in the dark."""

import json
import re
import subprocess
import time
import urllib.request

from axe_playwright_python.sync_playwright import Axe

WIDTHS = (1280, 820, 390)
# A page at 400 % on a screen of 1280.
NARROWEST = 320
HEIGHT = 844
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Boxes that show less than they hold; what is meant for screen readers alone is one pixel large, and a title tells
# the whole of what an ellipsis leaves out.
CUT_TEXT = """
() => [...document.querySelectorAll("body *")].filter((box) => {
  const style = getComputedStyle(box);
  if (box.clientWidth <= 1 || box.title || style.visibility === "hidden" || box.tagName === "TEXTAREA") return false;
  if (![...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
  const hides = (value) => value === "hidden" || value === "clip";
  return (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
    || (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 1);
}).map((box) => box.tagName.toLowerCase() + "." + box.className + ": " + box.textContent.trim().slice(0, 40))
"""


class NuChecker:
    """The Nu HTML checker as a server on the loopback address, so that its machine warms up once."""

    # A warning about browsers of ten years ago: the attribute is a wish, and ignored without harm.
    PASSED_OVER = re.compile("“inputmode” attribute is not supported")

    def __init__(self, jar, port):
        self.url = f"http://127.0.0.1:{port}/?out=json"
        self.process = subprocess.Popen(
            ["java", "-Xss1m", "-Xmx256m", "-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", jar,
             "nu.validator.servlet.Main", str(port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def faults(self, markup):
        """Errors and warnings, each with its line."""
        request = urllib.request.Request(
            self.url, markup.encode(), {"Content-Type": "text/html; charset=utf-8"}, method="POST")
        messages = json.loads(self._answer(request))["messages"]
        return [
            f'line {message.get("lastLine")}: {message["message"]}' for message in messages
            if message["type"] == "error" or message.get("subType") == "warning"
            if not self.PASSED_OVER.search(message["message"])]

    def _answer(self, request):
        """The first answers wait for the server to come up."""
        for _ in range(1_200):
            assert self.process.poll() is None, "the Nu checker ended"
            try:
                return urllib.request.urlopen(request, timeout=60).read()
            except ConnectionError:
                time.sleep(0.1)
            except urllib.error.URLError as error:
                if not isinstance(error.reason, ConnectionError):
                    raise
                time.sleep(0.1)
        raise AssertionError("the Nu checker did not come up")

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Inspector:
    """Looks at pages of one person and keeps what is wrong, so that one run tells everything."""

    def __init__(self, person, label, artefacts, nu):
        self.person, self.label, self.artefacts, self.nu = person, label, artefacts, nu
        self.faults, self.axe, self.console = [], Axe(), []
        person.page.on("console", lambda message: message.type == "error" and self.console.append(message.text))
        person.page.on("pageerror", lambda error: self.console.append(str(error)))

    def fault(self, text):
        self.faults.append(f"{self.label} {self.person.path}: {text}")

    def open(self, path, expected=200):
        """Goes there as a person would; a wrong status is a fault."""
        self.console.clear()
        self.person.open(path)
        if self.person.status != expected:
            self.fault(f"answered {self.person.status}")

    def look(self, state="", expected=200):
        """Everything there is to see of the page that is open; `state` names it where its address does not."""
        page = self.person.page
        address = self.person.path.split("?")[0] + state
        name = re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-") or "home"
        # A failed page is told by the browser itself, which is no fault of the page.
        said = [text for text in self.console if expected == 200 or "Failed to load resource" not in text]
        for text in said:
            self.fault(f"the console says {text}")
        for text in self.nu.faults(page.content()):
            self.fault(f"markup, {text}")
        page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
        self._fits()
        # Most of the time goes into axe: the telephone and the night are tried in Thai, the desk's width in English.
        is_thai = self.person.language == "th"
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            self._fits()
            page.screenshot(path=self.artefacts / f"{self.label}-{name}-{width}.jpg", full_page=True, quality=60)
            if width == (390 if is_thai else 1280):
                self._obey({"runOnly": RULES}, f"at {width} px")
        if is_thai:
            page.emulate_media(color_scheme="dark")
            page.screenshot(path=self.artefacts / f"{self.label}-{name}-dark.jpg", full_page=True, quality=60)
            self._obey({"runOnly": {"type": "rule", "values": ["color-contrast"]}}, "in the dark")
            page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
        self.console.clear()

    def _fits(self):
        page = self.person.page
        wide, screen = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
        if wide > screen:
            self.fault(f"{wide} px wide on a screen of {screen}")
        for text in page.evaluate(CUT_TEXT):
            self.fault(f"on a screen of {screen} px text is cut: {text}")

    def _obey(self, options, where):
        for violation in self.axe.run(self.person.page, options=options).response["violations"]:
            nodes = [node["target"] for node in violation["nodes"][:3]]
            self.fault(f'{where} {violation["id"]} ({violation["impact"]}) at {nodes}')

    def verdict(self):
        assert not self.faults, "\n".join(["", *dict.fromkeys(self.faults)])
