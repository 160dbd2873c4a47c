# SPDX-License-Identifier: Apache-2.0
"""A full disk refuses filings with 503 and loses none; with room again, everything goes on."""

import os
import resource

from filing import Filers, expect_all, expect_clean, filing
from server import installation, wait_until

FILE = "rongthuk.sqlite"


def limit_files(bytes_max):
    """No file of the program may grow beyond that: writing more fails as on a full disk.

    The soft limit alone, so that it can be lifted while the program runs.
    """
    def apply():
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_max, resource.RLIM_INFINITY))
    return apply


def test_a_full_disk_refuses_and_loses_nothing():
    with installation() as target:
        target.run("seed", "--size", "1")
        key = target.partner_key()
        size = os.path.getsize(os.path.join(target.folder, FILE))
        target.start(preexec=limit_files(max(size, 1_000_000) + 1_500_000))
        filers = Filers([target], key, 8)
        with_room = wait_for_refusal(filers)
        receipts = filers.stop()
        assert with_room, "nothing was filed before the disk was full"
        for answer in filers.refused[:3]:
            assert answer["status"] == 503 and "type" in answer
        expect_all(target, receipts)
        assert target.get("/healthz")[0] == 200
        resource.prlimit(target.server.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        status, _, filed = target.post_json("/api/v1/complaints", filing(1), token=key)
        assert status == 201, filed
        receipts.append((filed["code"], filed["pin"]))
        assert target.stop() == 0
        target.start("--no-work")
        expect_all(target, receipts)
        assert target.stop() == 0
        expect_clean(target)


def wait_for_refusal(filers):
    """How much was filed when the first was refused."""
    wait_until(lambda: filers.refused or filers.unexpected, "the disk was never full")
    return len(filers.receipts)
