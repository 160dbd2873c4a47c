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


@pytest.fixture
def scripted(browser, demo):
    with Person(browser, demo, "en", OFFICER, scripts=True) as person:
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


def test_what_is_typed_is_not_lost_by_the_language_of_the_page(scripted):
    admin = scripted.open("/registry/categories/new")
    asked = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    admin.page.on("dialog", stay)
    # Nothing was typed: nothing is asked.
    admin.click(".language-switch")
    assert asked == [] and admin.path == "/registry/categories/new"
    name = admin.page.locator('[name="nameThai"]')
    name.press_sequentially("หมวดใหม่")
    with admin.page.expect_event("dialog"):
        admin.page.locator(".language-switch").click(no_wait_after=True)
    assert asked == ["beforeunload"] and name.input_value() == "หมวดใหม่"
    # Sending is no leaving, and what came back with errors is still not saved.
    admin.click('main form[method="post"] .submit-row button')
    assert admin.page.locator("#errors").count() == 1 and len(asked) == 1
    admin.page.locator('[name="nameThai"]').click()
    with admin.page.expect_event("dialog"):
        admin.page.locator(".language-switch").click(no_wait_after=True)
    assert admin.page.locator('[name="nameThai"]').input_value() == "หมวดใหม่"
