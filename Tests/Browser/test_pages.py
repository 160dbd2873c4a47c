# SPDX-License-Identifier: Apache-2.0
"""Every page, for everybody who may see it: it fits the screen, can be used by all, and leads somewhere."""

import contextlib

import pytest

from inspector import Inspector
from people import OFFICER, Person
from questions import FILING, answer, receipt
from test_story import track
from walk import Walk

ROLES = [
    "operator", "screener", "coordinator", "reviewer", "executive", "auditor", "researcher", "admin", "moj.head",
    "moj.officer", "moj.cceo",
]
# Pages that every role sees otherwise.
OWN = ["/desk", "/desk/complaints/{code}"]


@pytest.fixture
def inspect(browser, demo, artefacts, nu):
    with contextlib.ExitStack() as stack:
        def make(language, label):
            person = stack.enter_context(Person(browser, demo, language, OFFICER, scripts=True))
            return Inspector(person, f"{label}-{language}", artefacts, nu)
        yield make


@pytest.mark.parametrize("language", ["th", "en"])
def test_public_pages(inspect, claims, language):
    inspector = inspect(language, "public")
    Walk(inspector, claims).all_from("/", "/desk/login", "/design")
    inspector.open("/no/such/page", expected=404)
    inspector.look(expected=404)
    person = inspector.person
    answer(person.open("/file"), look=inspector.look, **FILING)
    inspector.look()
    code, pin = receipt(person.send())
    inspector.look()
    track(person, code, pin)
    Walk(inspector, claims).all_from("/track/complaint")
    inspector.verdict()


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("role", ROLES)
def test_desk_pages(inspect, claims, role, language):
    """Each role's navigation and all that it leads to."""
    inspector = inspect(language, role)
    inspector.person.log_in(role)
    Walk(inspector, claims, own=OWN).all_from("/desk")
    inspector.verdict()
