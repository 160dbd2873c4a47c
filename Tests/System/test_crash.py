# SPDX-License-Identifier: Apache-2.0
"""Whatever was acknowledged exists after the program is killed in the middle of its work."""

import http.client
import json
import os
import random
import signal
import threading
import time

import pytest

from server import engines, installation

ROUNDS = int(os.environ.get("RONGTHUK_CRASH_ROUNDS", "20"))
CLIENTS = 64


def filing(number):
    return {
        "kind": "relief", "channel": "partner", "identityLevel": "named", "language": "th",
        "narrative": f"ไฟถนนดับทั้งซอยมาแล้วหลายคืน มืดมากและอันตราย ครั้งที่ {number}",
        "place": {"words": "ซอยตัวอย่าง 7 ตำบลสมมติ"},
        "complainant": {"name": "นางสาวสมมติ ตัวอย่างดี", "phone": "080-000-0000"},
    }


def file_until_killed(target, key, start, receipts, lock):
    """Files over one connection until the server is gone; keeps what was acknowledged in full."""
    number = start
    connection = target.connect()
    while True:
        number += 1
        try:
            status, _, answer = target.post_json(
                "/api/v1/complaints", filing(number), token=key, connection=connection)
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            return
        assert status == 201, (status, answer)
        with lock:
            receipts.append((answer["code"], answer["pin"]))


def check(target, receipts):
    """Every receipt opens its complaint."""
    connection = target.connect()
    missing = []
    for code, pin in receipts:
        status, _, _ = target.request(
            "GET", "/api/v1/tracking/" + code, headers={"Complaint-Pin": pin}, connection=connection)
        if status != 200:
            missing.append((code, status))
    connection.close()
    assert not missing, f"{len(missing)} of {len(receipts)} receipts lost: {missing[:5]}"


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_a_receipt_that_was_shown_exists_after_kill_9(engine, postgres):
    seed = int(os.environ.get("RONGTHUK_RANDOM_SEED", str(time.time_ns() % 1_000_000)))
    print(f"seed {seed}, {ROUNDS} rounds on {engine}")
    dice = random.Random(seed)
    total = 0
    with installation(postgres) as target:
        target.run("seed", "--size", "1")
        key = target.partner_key()
        for turn in range(ROUNDS):
            target.start()
            receipts, lock = [], threading.Lock()
            clients = [
                threading.Thread(target=file_until_killed, args=(target, key, index * 100_000, receipts, lock))
                for index in range(CLIENTS)
            ]
            for client in clients:
                client.start()
            time.sleep(dice.uniform(0.2, 0.8))
            # A busy machine may need longer; a round without a receipt proves nothing.
            limit = time.monotonic() + 20
            while not receipts and time.monotonic() < limit:
                time.sleep(0.02)
            target.stop(signal.SIGKILL)
            for client in clients:
                client.join()
            assert receipts, "nothing was filed in this round, so it proves nothing"
            total += len(receipts)
            target.start("--no-work")
            check(target, receipts)
            assert target.stop() == 0
        checked = target.run("verify", check=False)
        assert checked.returncode == 0, checked.stdout[-2000:]
    print(f"{total} receipts kept")
