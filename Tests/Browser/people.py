# SPDX-License-Identifier: Apache-2.0
"""People in front of a browser: they follow links and send forms, whatever the language of the words."""

import re
import struct
import zlib

from server import PASSWORD

CITIZEN = {"width": 390, "height": 844}
OFFICER = {"width": 1280, "height": 900}
THAI = re.compile("[\u0e00-\u0e7f]")


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


class Person:
    """One browser profile with one window."""

    def __init__(self, browser, site, language, size=CITIZEN, scripts=False):
        self.site = site
        self.language = language
        self.context = browser.new_context(
            base_url=site.url, viewport=size, java_script_enabled=scripts, reduced_motion="reduce",
            locale="en-GB" if language == "en" else "th-TH")
        self.context.set_default_timeout(8_000)
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
        """Clicks the first link to the path that is in sight; there must be one."""
        self.page.locator(f'a[href="{path}"]:visible').first.click()
        assert self.path.split("?")[0] == path.split("?")[0], (path, self.page.url)
        return self

    @property
    def path(self):
        return self.page.url[len(self.site.url):]

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
        self.page.locator('main form[method="post"] button[type="submit"]').first.click()
        return self

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
        assert self.path == "/desk", (login, self.path, self.text())
        self.expect_language()
        return self

    def log_out(self):
        self.page.locator("details.account summary").click()
        self.page.locator('form[action="/desk/logout"] button').click()
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
                self.page.locator('main .pager a[rel="next"]').click()
            if self.page.locator(link).count():
                self.page.locator(link).first.click()
                assert self.path == f"/desk/complaints/{code}"
                return self
        raise AssertionError(f"{code} is in none of the lists {lists}")

    def perform(self, code, operation, **fields):
        """Opens the operation's form from the complaint's page and sends it."""
        self.follow(f"/desk/complaints/{code}/{operation}").send(**fields)
        assert self.path == f"/desk/complaints/{code}?done={operation}", (operation, self.path, self.text())
        self.expect_language()
        return self
