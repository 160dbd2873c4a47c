# SPDX-License-Identifier: Apache-2.0
"""The sealing key changes while people file; everything sealed before and after can still be opened."""

import contextlib
import json
import os
import sqlite3
import subprocess
import time

import pytest

from filing import Filers, NAME, expect_all, expect_clean
from server import engines, installation


def count_sealed_before(target, number):
    """Rows of the vault that an older key still protects."""
    statement = f"SELECT count(*) FROM person WHERE key_number < {int(number)}"
    if target.postgres:
        printed = subprocess.run(
            ["psql", "--tuples-only", "--no-psqlrc", target.postgres, "--command", statement],
            capture_output=True, text=True, check=True)
        return int(printed.stdout)
    with contextlib.closing(sqlite3.connect(os.path.join(target.folder, "rongthuk.sqlite"))) as database:
        return database.execute(statement).fetchone()[0]


def wait_until_sealed(target, number):
    limit = time.monotonic() + 30
    while count := count_sealed_before(target, number):
        assert time.monotonic() < limit, f"{count} rows are still sealed with an older key"
        time.sleep(0.1)


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
        time.sleep(0.3)
        before = list(filers.receipts)
        assert before
        assert "is current" in target.run("key", "rotate").stdout
        numbers = target.run("key", "list").stdout.split()
        assert len(numbers) == 2
        time.sleep(1.0)
        receipts = filers.stop()
        assert len(receipts) > len(before)
        wait_until_sealed(target, numbers[-1])
        for code, _ in (receipts[0], receipts[-1]):
            assert NAME in identity(target, token, code)
        assert target.stop() == 0
        target.start("--no-work")
        expect_all(target, receipts)
        assert target.stop() == 0
        expect_clean(target)
