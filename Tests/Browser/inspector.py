# SPDX-License-Identifier: Apache-2.0
"""Looks at one page as everybody would: on every screen, by axe, by the Nu checker, in the light and in the dark."""

import json
import os
import re
import subprocess
import time
import urllib.request

from axe_playwright_python.base import AXE_SCRIPT

# The last is a page at 400 % on a screen of 1280.
WIDTHS = (1280, 820, 390, 320)
HEIGHT = 844
# Pictures of all pages to look at, which take a quarter of the time and which nothing is tested by.
PICTURES = bool(os.environ.get("RONGTHUK_TEST_PICTURES"))
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

# Boxes in which there should be something.
EMPTY_BOX = """
() => [...document.querySelectorAll(".panel, .alert, section, dd")].filter((box) => box.checkVisibility()
  && !box.innerText.trim() && !box.querySelector("img, svg, input, select, textarea"))
  .map((box) => box.tagName.toLowerCase() + "." + box.className)
"""

# Words that browsers are known to tear at the end of a line; in what is to be read, none may be. What people wrote
# themselves and the narrow cells of tables are left to the browser.
THAI_WORDS = "เจ้าหน้าที่ หน่วยงาน ผู้ร้อง กำหนดเวลา ผู้บริหาร ดำเนินการ รับผิดชอบ ผู้ดูแลระบบ ตรวจสอบ ตัวตน".split()
TORN_WORDS = """
(words) => {
  const torn = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (!parentElement.offsetParent || !parentElement.closest("p, article")) continue;
    if (parentElement.closest(".visually-hidden, .words, table, .timeline, .case-colleagues")) continue;
    for (const word of words) {
      for (let at = data.indexOf(word); at >= 0; at = data.indexOf(word, at + 1)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + word.length);
        const lines = new Set([...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top / 8)));
        if (lines.size > 1) torn.push(data.slice(Math.max(0, at - 20), at + word.length + 10));
      }
    }
  }
  return torn;
}
"""


# Two thirds of axe's time go into contrast, which it works out anew for each cell of each row. Marks what looks
# different: of boxes with the same colours, sizes and classes from the root down a few are enough, since a first one
# may be covered by something.
AXE_MARK = """
() => {
  const numbers = new Map(), known = new Map(), counts = new Map();
  const number = (text) => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1);
  const look = (box) => {
    if (!box) return 0;
    if (!known.has(box)) {
      const style = getComputedStyle(box);
      known.set(box, number([
        box.tagName, box.getAttribute("class"), style.color, style.backgroundColor, style.backgroundImage, style.opacity,
        style.fontSize, style.fontWeight, style.textShadow, style.position, style.mixBlendMode, style.filter,
        box.matches(":disabled, [aria-disabled=true]"), box.control?.disabled, look(box.parentElement),
      ].join("|")));
    }
    return known.get(box);
  };
  const words = (box) => box.matches("input, select, textarea") ? box.value
    : [...box.childNodes].map((node) => node.nodeType === 3 ? node.data : "").join("");
  for (const box of document.querySelectorAll("body, body *")) {
    const text = words(box).trim();
    const key = [look(box), box.checkVisibility({visibilityProperty: true, opacityProperty: true}), text.length > 1,
      /[\\p{L}\\p{N}]/u.test(text)].join("|");
    counts.set(key, (counts.get(key) ?? 0) + 1);
    box.toggleAttribute("data-contrast", counts.get(key) <= 3);
  }
  axe.configure({rules: [{id: "color-contrast", selector: "[data-contrast]"}]});
}
"""
AXE_RUN = """
async (options) => (await axe.run({...options, resultTypes: ["violations"]})).violations
  .map(({id, impact, nodes}) => ({id, impact, targets: nodes.slice(0, 3).map((node) => node.target)}))
"""


def violations(page, **options):
    """What axe finds on the page as it is now: each with id, impact and the first targets.

    Only violations are worked out, not also where all is well.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate(AXE_MARK)
    return page.evaluate(AXE_RUN, options)


class NuChecker:
    """The Nu HTML checker as a server on the loopback address, so that its machine warms up once."""

    # A warning about browsers of ten years ago: the attribute is a wish, and ignored without harm.
    PASSED_OVER = re.compile("“inputmode” attribute is not supported")

    def __init__(self, jar, port):
        self.url = f"http://127.0.0.1:{port}/?out=json"
        self.process = subprocess.Popen(
            # What runs for a few minutes does not earn back the second compiler and the collector of many threads.
            ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss1m", "-Xmx256m", "-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", jar,
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
        self.faults, self.console = [], []
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
        for width in WIDTHS:
            self._widen(width)
            self._fits()
            if PICTURES:
                self._picture(f"{name}-{width}")
        # Most of the time goes into axe: the telephone and the night are tried in Thai, the desk's width in English.
        is_thai = self.person.language == "th"
        width = 390 if is_thai else 1280
        self._widen(width)
        self._obey(f"at {width} px", runOnly=RULES)
        if is_thai:
            page.emulate_media(color_scheme="dark")
            if PICTURES:
                self._picture(f"{name}-dark")
            self._obey("in the dark", runOnly={"type": "rule", "values": ["color-contrast"]})
            page.emulate_media(color_scheme="light")
        self._widen(WIDTHS[0])
        self.console.clear()

    def _widen(self, width):
        self.person.page.set_viewport_size({"width": width, "height": HEIGHT})

    def _picture(self, name):
        self.person.page.screenshot(path=self.artefacts / f"{self.label}-{name}.jpg", full_page=True, quality=60)

    def _fits(self):
        page = self.person.page
        wide, screen = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
        if wide > screen:
            self.fault(f"{wide} px wide on a screen of {screen}")
        for box in page.evaluate(EMPTY_BOX):
            self.fault(f"nothing stands in {box}")
        for text in page.evaluate(CUT_TEXT):
            self.fault(f"on a screen of {screen} px text is cut: {text}")
        if self.person.language == "th":
            for text in page.evaluate(TORN_WORDS, THAI_WORDS):
                self.fault(f"on a screen of {screen} px a word is torn: {text}")

    def _obey(self, where, **options):
        for violation in violations(self.person.page, **options):
            self.fault(f'{where} {violation["id"]} ({violation["impact"]}) at {violation["targets"]}')

    def verdict(self):
        assert not self.faults, "\n".join(["", *dict.fromkeys(self.faults)])
