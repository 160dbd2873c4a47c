# SPDX-License-Identifier: Apache-2.0
"""Walks through all pages that links lead to, one of each kind."""

import collections
import html.parser
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


class Links(html.parser.HTMLParser):
    """Where a page's links lead, in their order."""

    def __init__(self, markup):
        super().__init__()
        self.found = []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        link = dict(attributes).get("href")
        if tag == "a" and link is not None and not ELSEWHERE.match(link):
            self.found.append(link)


class Walk:
    """Visits every kind of page that can be reached; what has been looked at by anybody is only fetched."""

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
            markup = self._fetch(link)
            if markup is None:
                continue
            waiting.extend(Links(markup).found)
            if self._claim(kind):
                self.inspector.open(link)
                self.inspector.look()
                # Scripts may have added some.
                waiting.extend(Links(self.inspector.person.page.content()).found)
        return self

    def _fetch(self, link):
        """The page's markup; a file is no page but must be there too."""
        answer = self.inspector.person.context.request.get(link, max_redirects=5)
        if answer.status >= 400:
            self.inspector.faults.append(f"{self.inspector.label}: the link {link} answers {answer.status}")
        is_page = answer.status < 400 and answer.headers.get("content-type", "").startswith("text/html")
        return answer.text() if is_page else None

    def _claim(self, kind):
        """Whether this kind of page is still to be looked at; some look different for every role."""
        whose = self.inspector.label if kind in self.own else self.inspector.person.language
        name = re.sub(r"[^A-Za-z0-9]+", "-", f"{whose}-{kind}")
        try:
            os.close(os.open(self.claims / name, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        return True
