# SPDX-License-Identifier: Apache-2.0
"""Filings by the API and the check that none that was acknowledged is gone."""

import http.client
import json
import random
import threading

from server import wait_until

NAME = "นางสาวสมมติ ตัวอย่างดี"
PHONE = "080-000-0000"


def filing(number, name=NAME, phone=PHONE, words="ไฟถนนดับทั้งซอยมาแล้วหลายคืน มืดมากและอันตราย", level="named"):
    return {
        "kind": "relief", "channel": "partner", "identityLevel": level, "language": "th",
        "narrative": f"{words} ครั้งที่ {number}", "place": {"words": "ซอยตัวอย่าง 7 ตำบลสมมติ"},
        "complainant": {"name": name, "phone": phone},
    }


class Filers:
    """Clients that file over one connection each until they are told to stop or the server is gone."""

    def __init__(self, targets, key, count, **words):
        self.receipts, self.refused, self.unexpected = [], [], []
        self.lock, self.stopped = threading.Lock(), threading.Event()
        self.threads = [
            threading.Thread(target=self._file, args=(targets[index % len(targets)], key, index * 100_000, words))
            for index in range(count)
        ]
        for thread in self.threads:
            thread.start()

    def _file(self, target, key, number, words):
        connection = target.connect()
        while not self.stopped.is_set():
            number += 1
            try:
                status, _, answer = target.post_json(
                    "/api/v1/complaints", filing(number, **words), token=key, connection=connection)
            except (OSError, http.client.HTTPException, json.JSONDecodeError):
                return
            with self.lock:
                if status == 201:
                    self.receipts.append((answer["code"], answer["pin"]))
                elif status == 503:
                    self.refused.append(answer)
                else:
                    self.unexpected.append((status, answer))
                    return

    def wait_for_receipts(self, count):
        """Until so many more were given: what follows would prove nothing without them."""
        wanted = len(self.receipts) + count
        wait_until(
            lambda: len(self.receipts) >= wanted or self.unexpected,
            f"{len(self.receipts)} of {wanted} receipts, {len(self.refused)} refused")

    def join(self):
        """Waits for all clients to be done; gives the receipts."""
        for thread in self.threads:
            thread.join()
        assert not self.unexpected, self.unexpected[:3]
        return self.receipts

    def stop(self):
        self.stopped.set()
        return self.join()


def expect_all(target, receipts):
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


def expect_rows(target, receipts, opened):
    """Every receipt has its complaint, with its PIN in the same row; so many, the last ones among them, open it."""
    kept = {code.replace("-", "") for code in target.column("SELECT code FROM complaint")}
    missing = [code for code, _ in receipts if code.replace("-", "") not in kept]
    assert not missing, f"{len(missing)} of {len(receipts)} receipts lost: {missing[:5]}"
    half = opened // 2
    expect_all(target, receipts[-half:] + random.sample(receipts, min(half, len(receipts))))


def expect_clean(target):
    checked = target.run("verify", check=False)
    assert checked.returncode == 0, checked.stdout[-2000:] + checked.stderr[-2000:]
