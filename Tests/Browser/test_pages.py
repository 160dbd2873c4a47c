# SPDX-License-Identifier: Apache-2.0
"""Every page, for everybody who may see it: it fits the screen, can be used by all, and leads somewhere."""

import contextlib
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from people import CITIZEN, OFFICER, Person
from test_story import file, track

SIZES = {"390": CITIZEN, "1280": OFFICER}
PUBLIC = ["/", "/file", "/track", "/privacy", "/desk/login", "/no/such/page"]
ROLES = [
    "operator", "screener", "coordinator", "reviewer", "executive", "auditor", "researcher", "admin", "moj.head",
    "moj.officer", "moj.cceo",
]
SEVERE = {"serious", "critical"}
LOOKED_AT = set()
# What is not to be followed: other programs, and pages that change something by being read.
ELSEWHERE = re.compile(r"^(tel:|mailto:|#|/language/)")


class Inspector:
    """Looks at pages and keeps what is wrong, so that one run tells everything."""

    def __init__(self, person, label, artefacts):
        self.person, self.label, self.artefacts = person, label, artefacts
        self.faults, self.links, self.axe = [], {}, Axe()
        self.console = []
        person.page.on("console", lambda message: message.type == "error" and self.console.append(message.text))
        person.page.on("pageerror", lambda error: self.console.append(str(error)))

    def look(self, path=None, expected=200):
        """Everything there is to see of a page, the one at the path or the one that is open."""
        page = self.person.page
        self.console.clear()
        if path is not None:
            self.person.open(path)
        where = self.person.path
        if path is not None and self.person.status != expected:
            self.faults.append(f"{path}: answered {self.person.status}")
        name = re.sub(r"[^a-z0-9]+", "-", where.split("?")[0].lower()).strip("-") or "home"
        page.screenshot(path=self.artefacts / f"{self.label}-{name}.jpg", full_page=True)
        wide = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
        if wide[0] > wide[1]:
            self.faults.append(f"{where}: {wide[0]} px wide on a screen of {wide[1]}")
        # A failed page is told by the browser itself, which is no fault of the page.
        said = [text for text in self.console if expected == 200 or "Failed to load resource" not in text]
        self.faults += [f"{where}: the console says {text}" for text in said]
        for violation in self.axe.run(page).response["violations"]:
            if violation["impact"] in SEVERE:
                where_on_page = [node["target"] for node in violation["nodes"][:3]]
                self.faults.append(f"{where}: {violation['id']} ({violation['impact']}) at {where_on_page}")
        for link in page.locator("a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
            if not ELSEWHERE.match(link):
                self.links.setdefault(link.split("#")[0], where)

    def follow_links(self):
        """Every link that was seen must lead to a page."""
        for link, where in self.links.items():
            answer = self.person.context.request.get(link, max_redirects=5)
            if answer.status >= 400:
                self.faults.append(f"{where}: its link {link} answers {answer.status}")

    def verdict(self):
        assert not self.faults, "\n".join(["", *self.faults])


@pytest.fixture
def inspect(browser, demo, artefacts):
    with contextlib.ExitStack() as stack:
        def make(language, size, label):
            person = stack.enter_context(Person(browser, demo, language, SIZES[size], scripts=True))
            return Inspector(person, f"{label}-{language}-{size}", artefacts)
        yield make


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["th", "en"])
def test_public_pages(inspect, language, size):
    inspector = inspect(language, size, "public")
    for path in PUBLIC:
        inspector.look(path, expected=404 if "such" in path else 200)
    person = inspector.person
    code, pin = file(person)
    inspector.look()
    track(person, code, pin)
    inspector.look()
    for step in person.page.locator('main a[href^="/track/complaint/"]').evaluate_all(
            "all => all.map(a => a.getAttribute('href'))"):
        inspector.look(step)
    person.open("/file").send()
    inspector.look(expected=422)
    inspector.follow_links()
    inspector.verdict()


@pytest.mark.parametrize("role", ROLES)
def test_desk_pages(inspect, role):
    """Each role's navigation, a complaint of its own list, and every form that is offered there."""
    for language, size in (("th", "1280"), ("en", "390")):
        inspector = inspect(language, size, role)
        person = inspector.person.log_in(role)
        for path in person.page.locator(".site-nav a").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
            inspector.look(path)
        person.open("/desk")
        code = person.page.locator('main table a[href^="/desk/complaints/"]')
        if code.count():
            complaint = code.first.get_attribute("href")
            inspector.look(complaint)
            forms = person.page.locator(f'main a[href^="{complaint}/"]').evaluate_all(
                "all => all.map(a => a.getAttribute('href'))")
            for form in forms:
                # The same form is the same page for every role that has it: once in each language is enough.
                if (form.split("/")[-1], language) not in LOOKED_AT:
                    LOOKED_AT.add((form.split("/")[-1], language))
                    inspector.look(form)
        inspector.follow_links()
        inspector.verdict()
