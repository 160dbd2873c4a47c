# SPDX-License-Identifier: Apache-2.0
"""Two workers on one PostgreSQL, killed and started again at random: no alarm is lost and none rings twice.

RONGTHUK_SOAK_SECONDS says for how long (one round if it is not set); `make soak` takes five minutes.
"""

import collections
import datetime
import json
import os
import random
import signal
import subprocess
import time

import pytest

from filing import expect_clean
from server import PATIENCE_SECONDS, binary, engines, installation, listens, wait_until

POSTGRES = dict(engines()).get("postgres")
pytestmark = pytest.mark.skipif(
    os.environ.get("RONGTHUK_TEST_ONLY") == "sqlite", reason="several processes need PostgreSQL")
SECONDS = float(os.environ.get("RONGTHUK_SOAK_SECONDS", 0))
SIZE = 600 if SECONDS else 150
# For so long nobody worked before a round begins.
AWAY = datetime.timedelta(days=25)


def present():
    """The database's microseconds since 1970, as the program counts them."""
    return time.time_ns() // 1000


class Crew:
    """Two workers, of which one at a time is killed without warning and replaced."""

    def __init__(self, target, dice):
        self.target, self.dice, self.kills = target, dice, 0
        self.log = open(os.path.join(target.folder, "worker.log"), "ab")
        self.workers = [self.hire(), self.hire()]

    def hire(self):
        return subprocess.Popen([binary(), "work", *self.target.options()], stdout=self.log, stderr=self.log)

    def kill_one(self):
        place = self.dice.randrange(2)
        self.workers[place].send_signal(signal.SIGKILL)
        self.workers[place].wait(timeout=PATIENCE_SECONDS)
        self.kills += 1
        self.workers[place] = self.hire()

    def dismiss(self):
        """Ends both; each must end well."""
        for worker in self.workers:
            wait_until(lambda worker=worker: listens(worker), "a worker did not start")
            worker.send_signal(signal.SIGTERM)
        codes = [worker.wait(timeout=PATIENCE_SECONDS) for worker in self.workers]
        self.log.close()
        assert codes == [0, 0], codes


def due(target):
    return int(target.column(f"SELECT count(*) FROM clock WHERE alarm_at IS NOT NULL AND alarm_at <= {present()}")[0])


def reminders(target):
    """Every step that was taken, with how often."""
    bodies = target.column("SELECT complaint || ' ' || body FROM event WHERE kind = 'reminded'")
    steps = collections.Counter()
    for line in bodies:
        complaint, body = line.split(" ", 1)
        step = json.loads(body)
        steps[complaint, step["clock"], step.get("agency"), step.get("run"), step["level"]] += 1
    return steps


def play(seed):
    """One round; gives how many steps were taken and how many workers killed."""
    dice = random.Random(seed)
    with installation(POSTGRES) as target:
        then = (datetime.datetime.now(datetime.timezone.utc) - AWAY).strftime("%Y-%m-%dT%H:%M:%SZ")
        target.run("seed", "--size", str(SIZE), "--seed", str(seed), "--clock", then)
        before = reminders(target)
        waiting = due(target)
        assert waiting > SIZE / 10, "hardly anything is due"
        crew = Crew(target, dice)
        limit = time.monotonic() + PATIENCE_SECONDS
        while due(target):
            assert time.monotonic() < limit, "alarms are left"
            time.sleep(dice.uniform(0.2, 1.5))
            crew.kill_one()
        crew.dismiss()
        after = reminders(target)
        twice = [step for step, count in after.items() if count > 1]
        assert not twice, f"seed {seed}: {twice[:5]}"
        assert len(after) - len(before) >= waiting, f"seed {seed}: steps were lost"
        expect_clean(target)
        return len(after) - len(before), crew.kills


def test_no_alarm_is_lost_or_doubled_when_workers_are_killed():
    end = time.monotonic() + SECONDS
    first = int(os.environ.get("RONGTHUK_RANDOM_SEED", 1))
    rounds = steps = kills = 0
    while rounds == 0 or time.monotonic() < end:
        taken, killed = play(first + rounds)
        rounds, steps, kills = rounds + 1, steps + taken, kills + killed
    print(f"soak: {rounds} rounds from seed {first}, {steps} steps taken, {kills} workers killed, none lost or doubled")
    assert kills > 0
