# SPDX-License-Identifier: Apache-2.0
"""People in front of a browser: they follow links and send forms, whatever the language of the words."""

import contextlib
import re
import struct
import time
import zlib

from server import PASSWORD

CITIZEN = {"width": 390, "height": 844}
OFFICER = {"width": 1280, "height": 900}
ROW = 'main form[method="post"] .submit-row button[type="submit"]'
THAI = re.compile("[\u0e00-\u0e7f]")
# Only a failure takes as long; a busy machine takes its time for what works.
PATIENCE_SECONDS = 30


def png(width=24, height=16, colour=(178, 34, 34)):
    """A picture of one colour."""
    def chunk(kind, content):
        packed = kind + content
        return struct.pack(">I", len(content)) + packed + struct.pack(">I", zlib.crc32(packed))

    rows = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def picture(name="street.png"):
    return {"name": name, "mimeType": "image/png", "buffer": png()}


@contextlib.contextmanager
def held_back(person, ending):
    """The first form that goes to such an address meanwhile never arrives; ends once it is on its way."""
    held = []

    def hold(route):
        if held or route.request.method != "POST":
            route.continue_()
        else:
            held.append(route)

    pattern = re.compile(re.escape(ending) + "$")
    person.page.route(pattern, hold)
    with person.page.expect_request(lambda request: request.method == "POST" and pattern.search(request.url)):
        yield


def reopened(person, path, selector, text):
    """Opens a page until the field holds the text: what a page sends as it is left may come after the next request."""
    limit = time.monotonic() + PATIENCE_SECONDS
    while (found := person.open(path).page.locator(selector).input_value()) != text:
        assert time.monotonic() < limit, found
        person.page.wait_for_timeout(50)


class Person:
    """One browser profile with one window."""

    def __init__(self, browser, site, language, size=CITIZEN, scripts=False, worker=True):
        """`worker`: whether the site may stand between page and network, where the browser weighs nothing."""
        self.site = site
        self.language = language
        self.context = browser.new_context(
            base_url=site.url, viewport=size, java_script_enabled=scripts, reduced_motion="reduce",
            service_workers="allow" if worker else "block",
            locale="en-GB" if language == "en" else "th-TH")
        self.context.set_default_timeout(1_000 * PATIENCE_SECONDS)
        self.page = self.context.new_page()
        self.status = None
        self.page.on("response", self._note)

    def _note(self, response):
        if response.request.is_navigation_request() and response.frame == self.page.main_frame:
            self.status = response.status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def open(self, path):
        self.page.goto(path)
        return self

    def follow(self, path):
        """Clicks the first link to the path that can be seen; there must be one."""
        self.click(f'a[href="{path}"]:visible')
        assert self.path.split("?")[0] == path.split("?")[0], (path, self.page.url)
        return self

    @property
    def path(self):
        return self.page.url[len(self.site.url):]

    def click(self, selector):
        """Clicks the first one and waits until all of the page that it leads to is there."""
        self.page.locator(selector).first.click()
        # The browser is there as soon as an answer begins; what is counted at once may come later.
        self.page.wait_for_load_state("domcontentloaded")
        return self

    def fill(self, **fields):
        """Types, picks, ticks or attaches by the fields' names; `__` stands for `/`."""
        for name, value in fields.items():
            name = name.replace("__", "/")
            control = self.page.locator(f'main [name="{name}"]')
            kind = control.first.evaluate("e => e.type")
            if kind in ("radio", "checkbox"):
                self.page.locator(f'main [name="{name}"][value="{value}"]').check()
            elif kind == "file":
                control.set_input_files(value)
            elif kind.startswith("select"):
                control.select_option(value if not isinstance(value, re.Pattern) else self._option(control, value))
            else:
                control.fill(value)
        return self

    @staticmethod
    def _option(control, pattern):
        for option in control.locator("option").all():
            value = option.get_attribute("value")
            if value and pattern.search(option.text_content()):
                return value
        raise AssertionError(f"no choice like {pattern.pattern}")

    def send(self, **fields):
        """Fills the page's form in and sends it."""
        self.fill(**fields)
        # The button that is seen; another one may stand before it for the Enter key.
        row = self.page.locator(ROW)
        return self.click(ROW if row.count() else 'main form[method="post"] button[type="submit"]')

    def text(self, selector="main"):
        return self.page.locator(selector).first.inner_text()

    def expect_language(self):
        assert self.page.locator("html").get_attribute("lang") == self.language
        heading = self.text("h1")
        navigation = self.text(".site-nav")
        assert bool(THAI.search(navigation)) == (self.language == "th"), (self.path, navigation)
        return heading

    def log_in(self, login, password=PASSWORD):
        self.open("/desk/login").send(login=login, password=password)
        # Whoever keeps the registry and works on no complaint begins there.
        assert self.path in ("/desk", "/registry"), (login, self.path, self.text())
        self.expect_language()
        return self

    def log_out(self):
        self.page.locator("details.account summary").click()
        self.click('form[action="/desk/logout"] button')
        assert self.path == "/desk/login"
        return self

    def find_in_queue(self, code):
        """Turns the pages of the officer's own lists until the complaint is there, and opens it."""
        self.open("/desk")
        lists = self.page.locator("main .tabs a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        link = f'main table a[href="/desk/complaints/{code}"]'
        for path in lists or ["/desk"]:
            self.open(path)
            while not self.page.locator(link).count() and self.page.locator('main .pager a[rel="next"]').count():
                self.click('main .pager a[rel="next"]')
            if self.page.locator(link).count():
                self.click(link)
                assert self.path == f"/desk/complaints/{code}"
                return self
        raise AssertionError(f"{code} is in none of the lists {lists}")

    def perform(self, code, operation, **fields):
        """Opens the operation's form from the complaint's page and sends it."""
        self.follow(f"/desk/complaints/{code}/{operation}").send(**fields)
        assert self.path == f"/desk/complaints/{code}?done={operation}", (operation, self.path, self.text())
        self.expect_language()
        return self
