# SPDX-License-Identifier: Apache-2.0
"""The sealing key changes while people file; everything sealed before and after can still be opened."""

import json

import pytest

from filing import Filers, NAME, expect_all, expect_clean
from server import engines, installation, wait_until


def count_sealed_before(target, number):
    """Rows of the vault that an older key still protects."""
    statement = f"SELECT count(*) FROM person WHERE key_number < {int(number)}"
    return int(target.column(statement)[0])


def identity(target, token, code):
    """Asks for the complainant's identity and opens it, as an officer of the hub does; the name."""
    requests = f"/api/v1/complaints/{code}/identity-requests"
    status, _, asked = target.post_json(requests, {"reason": "ติดต่อขอข้อมูลเพิ่มเติม"}, token=token)
    assert status == 200, (status, asked)
    status, _, content = target.request(
        "POST", f"{requests}/{asked['identityRequest']}/opening", headers={"Authorization": "Bearer " + token})
    assert status == 200, (status, content)
    return [person["name"] for person in json.loads(content)["people"]]


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_the_key_changes_while_people_file(engine, postgres):
    with installation(postgres) as target:
        target.run("seed", "--size", "40")
        key = target.partner_key()
        target.start()
        token = target.log_in("screener")
        filers = Filers([target], key, 4)
        filers.wait_for_receipts(20)
        assert "is current" in target.run("key", "rotate").stdout
        numbers = target.run("key", "list").stdout.split()
        assert len(numbers) == 2
        filers.wait_for_receipts(20)
        receipts = filers.stop()
        wait_until(
            lambda: count_sealed_before(target, numbers[-1]) == 0, "rows are still sealed with an older key")
        for code, _ in (receipts[0], receipts[-1]):
            assert NAME in identity(target, token, code)
        assert target.stop() == 0
        target.start("--no-work")
        expect_all(target, receipts)
        assert target.stop() == 0
        expect_clean(target)
