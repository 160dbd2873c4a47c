# SPDX-License-Identifier: Apache-2.0
"""Several programs on one PostgreSQL are one system: nothing lives in the memory of one alone."""

import contextlib
import os
import shutil
import signal
import subprocess

import pytest

from filing import Filers, expect_all, expect_clean, filing
from server import PATIENCE_SECONDS, Installation, binary, engines, installation, wait_until

POSTGRES = dict(engines()).get("postgres")
pytestmark = pytest.mark.skipif(
    os.environ.get("RONGTHUK_TEST_ONLY") == "sqlite", reason="several processes need PostgreSQL")


class Beside(Installation):
    """Another program on the same database, with a folder and a port of its own and the same keys."""

    def __init__(self, first):
        super().__init__()
        self.postgres = first.postgres
        shutil.copytree(os.path.join(first.folder, "keys"), os.path.join(self.folder, "keys")) \
            if os.path.isdir(os.path.join(first.folder, "keys")) \
            else shutil.copy2(os.path.join(first.folder, "keys"), self.folder)

    def remove(self):
        self.postgres = None
        super().remove()


@contextlib.contextmanager
def pair():
    """Two servers that run no jobs, and a key of a partner."""
    with installation(POSTGRES) as first:
        first.run("seed", "--size", "1")
        key = first.partner_key()
        second = Beside(first)
        try:
            yield first.start("--no-work"), second.start("--no-work"), key
        finally:
            second.remove()


@contextlib.contextmanager
def worker(target):
    with open(os.path.join(target.folder, "worker.log"), "ab") as log:
        running = subprocess.Popen([binary(), "work", *target.options()], stdout=log, stderr=log)
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=PATIENCE_SECONDS) == 0


def waiting(target):
    for line in target.get("/metrics")[2].decode().splitlines():
        if line.startswith("jobs_waiting "):
            return float(line.split()[1])
    raise AssertionError("no jobs_waiting in the metrics")


def test_what_one_files_the_other_tracks_and_a_third_works_on():
    with pair() as (first, second, key):
        status, _, filed = first.post_json("/api/v1/complaints", filing(1), token=key)
        assert status == 201
        expect_all(second, [(filed["code"], filed["pin"])])
        token = first.log_in("screener")
        # Rotating leaves a job for certain, and nobody works yet.
        first.run("key", "rotate")
        assert waiting(second) >= 1
        assert second.get("/api/v1/me", {"Authorization": "Bearer " + token})[0] == 200
        with worker(first):
            wait_until(lambda: waiting(second) == 0, "the worker leaves jobs undone")
        assert first.stop() == 0 and second.stop() == 0
        expect_clean(first)


def test_attempts_count_over_both():
    with pair() as (first, second, key):
        _, _, filed = first.post_json("/api/v1/complaints", filing(1), token=key)
        wrong = f"{(int(filed['pin']) + 1) % 1_000_000:06d}"
        answers = []
        for number in range(12):
            target = (first, second)[number % 2]
            answers.append(target.get("/api/v1/tracking/" + filed["code"], {"Complaint-Pin": wrong})[0])
        assert 429 not in answers[:10] and answers[10:] == [429, 429], answers
        for target in (first, second):
            assert target.get("/api/v1/tracking/" + filed["code"], {"Complaint-Pin": filed["pin"]})[0] == 429


def test_killing_one_loses_nothing():
    with pair() as (first, second, key):
        filers = Filers([first, second], key, 32)
        # Each of the clients more than once, so that both were filed with.
        filers.wait_for_receipts(200)
        first.stop(signal.SIGKILL)
        filers.wait_for_receipts(100)
        receipts = filers.stop()
        expect_all(second, receipts)
        first.start("--no-work")
        expect_all(first, receipts[-20:])
        assert second.stop() == 0 and first.stop() == 0
        expect_clean(first)
