# SPDX-License-Identifier: Apache-2.0
"""Walks through all pages that links lead to, one of each kind."""

import collections
import os
import re

# What is not to be followed: other programs, and what changes something by being read.
ELSEWHERE = re.compile(r"^(tel:|mailto:|#|https?:|/language/|/assets/)")
NAMES = [
    (re.compile(r"RT\d{2}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=U]"), "{code}"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}"), "{id}"),
    (re.compile(r"(?<=/)\d+(?=/|$)"), "{number}"),
]


def kind_of(link):
    """The route that an address belongs to, near enough: its path with names in place of codes and ids."""
    path = link.split("#")[0].split("?")[0]
    for pattern, name in NAMES:
        path = pattern.sub(name, path)
    return path


def links_of(page):
    """Where the page's links lead, in their order."""
    found = page.locator("a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return [link for link in found if not ELSEWHERE.match(link)]


class Walk:
    """Visits every kind of page that can be reached; what has been looked at by anybody is only opened."""

    def __init__(self, inspector, claims, own=()):
        self.inspector, self.claims, self.own = inspector, claims, set(own)
        self.seen = set()

    def all_from(self, *paths):
        waiting = collections.deque(paths)
        while waiting:
            link = waiting.popleft()
            kind = kind_of(link)
            if kind in self.seen:
                continue
            self.seen.add(kind)
            if not self._is_page(link):
                continue
            self.inspector.open(link)
            waiting.extend(links_of(self.inspector.person.page))
            if self._claim(kind):
                self.inspector.look()
        return self

    def _is_page(self, link):
        """Whether there is a page; a file is no page but must be there too."""
        answer = self.inspector.person.context.request.get(link, max_redirects=5)
        if answer.status >= 400:
            self.inspector.faults.append(f"{self.inspector.label}: the link {link} answers {answer.status}")
        return answer.status < 400 and answer.headers.get("content-type", "").startswith("text/html")

    def _claim(self, kind):
        """Whether this kind of page is still to be looked at; some look different for every role."""
        whose = self.inspector.label if kind in self.own else self.inspector.person.language
        name = re.sub(r"[^A-Za-z0-9]+", "-", f"{whose}-{kind}")
        try:
            os.close(os.open(self.claims / name, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        return True
