# SPDX-License-Identifier: Apache-2.0
"""The curves of `rongthuk curve` are those of lifelines, on random durations with ties and with open ones."""

import json
import math
import os
import random
import subprocess
import warnings

from lifelines import KaplanMeierFitter
from lifelines.utils import median_survival_times, qth_survival_times

from server import binary

CASES = 300


def cases(seed):
    """Few days make ties; the share of open ones goes from none to nearly all."""
    dice = random.Random(seed)
    for number in range(CASES):
        days = dice.choice([3, 10, 40, 400])
        open_share = dice.choice([0, 0.2, 0.5, 0.9])
        made = {"id": str(number), "ended": [], "open": []}
        for _ in range(dice.randint(1, 200)):
            made["open" if dice.random() < open_share else "ended"].append(dice.randint(0, days))
        yield made


def whole(days):
    """A day as ours, where lifelines has infinity for one that is not known yet."""
    return None if math.isinf(days) else round(days)


def test_curves_are_those_of_lifelines():
    seed = int(os.environ.get("RONGTHUK_SEED", random.randrange(2**32)))
    print("seed", seed)
    made = [one for one in cases(seed) if one["ended"]]
    printed = subprocess.run(
        [binary(), "curve"], input=json.dumps({"cases": made}), capture_output=True, text=True, check=True).stdout
    lines = [json.loads(line) for line in printed.splitlines()]
    assert [line["id"] for line in lines] == [one["id"] for one in made]
    for one, ours in zip(made, lines):
        durations = one["ended"] + one["open"]
        fitter = KaplanMeierFitter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fitter.fit(durations, [1] * len(one["ended"]) + [0] * len(one["open"]))
        theirs = fitter.survival_function_["KM_estimate"]
        bounds = fitter.confidence_interval_
        assert [step["day"] for step in ours["steps"]] == sorted(set(one["ended"])), (seed, one["id"])
        for step in ours["steps"]:
            assert abs(step["open"] - theirs[step["day"]]) < 1e-9, (seed, one["id"], step)
            if step["open"] == 0:
                continue
            low, high = bounds.loc[step["day"]]
            assert abs(step["low"] - low) < 1e-9 and abs(step["high"] - high) < 1e-9, (seed, one["id"], step)
        # Both take the first day on which no more than the share is left; a share that is met exactly counts as met,
        # whatever the product of its fractions is in binary.
        rounded = fitter.survival_function_.round(9)
        assert ours.get("median") == whole(median_survival_times(rounded)), (seed, one["id"])
        assert ours.get("ninetieth") == whole(qth_survival_times(0.1, rounded)), (seed, one["id"])


def test_what_is_no_file_of_durations_is_said_to_be_none():
    ended = subprocess.run([binary(), "curve"], input="[]", capture_output=True, text=True)
    assert ended.returncode != 0
    assert ended.stderr.startswith("rongthuk: ") and len(ended.stderr.splitlines()) == 1
