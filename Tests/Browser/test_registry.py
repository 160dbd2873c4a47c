# SPDX-License-Identifier: Apache-2.0
"""The registry's pages on a telephone and on a desk, whatever people type into them."""

import re

import pytest

from people import CITIZEN, OFFICER, Person

LONG = "X" * 200


@pytest.fixture
def admin(browser, demo):
    with Person(browser, demo, "en", OFFICER) as person:
        person.log_in("admin")
        yield person


def links(person, part):
    found = person.page.eval_on_selector_all("main a", "all => all.map(a => a.getAttribute('href'))")
    return [link for link in found if re.search(part, link)]


def test_a_long_name_without_a_blank_widens_no_page(admin):
    admin.open("/registry/agencies")
    agency = links(admin, r"/agencies/[0-9a-f-]+$")[-1]
    officer = links(admin.open(agency + "/officers"), r"/officers/[0-9a-f-]+$")[-1]
    admin.open(officer).send(name=LONG)
    admin.open(officer + "/work").fill(**{"from": "1/12/2600", "until": "2/12/2600"})
    admin.click("#absence .submit-row button")
    assert admin.page.locator("main", has_text="The absence was saved.").count()
    for size in (CITIZEN, OFFICER):
        admin.page.set_viewport_size(size)
        for path in (
                officer, officer + "/work", agency + "/officers", agency + "/absences", "/registry/changes?register=officer"):
            admin.open(path)
            assert LONG in admin.page.content(), path
            wide = admin.page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
            assert wide[0] <= wide[1], (path, size, wide)
