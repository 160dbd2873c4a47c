# SPDX-License-Identifier: Apache-2.0
"""Whatever was acknowledged exists after the program is killed in the middle of its work."""

import os
import random
import signal
import time

import pytest

from filing import Filers, expect_clean, expect_rows
from server import engines, installation, wait_until

ROUNDS = int(os.environ.get("RONGTHUK_CRASH_ROUNDS", "20"))
CLIENTS = 64
# Of each round: those at the end, where the program died, and some of the others.
OPENED = 200


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
            filers = Filers([target], key, CLIENTS)
            time.sleep(dice.uniform(0.2, 0.8))
            # A busy machine may need longer; a round without a receipt proves nothing.
            wait_until(lambda: filers.receipts, "nothing was filed in this round")
            target.stop(signal.SIGKILL)
            receipts = filers.join()
            assert not filers.refused, filers.refused[:3]
            total += len(receipts)
            target.start("--no-work")
            expect_rows(target, receipts, OPENED)
            assert target.stop() == 0
        expect_clean(target)
    print(f"{total} receipts kept")
