# SPDX-License-Identifier: Apache-2.0
"""Pictures of a small demo, for documents or for the guide; scripts/screenshots runs it."""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "System"))

from playwright.sync_api import sync_playwright  # noqa: E402

import guide_pictures  # noqa: E402
from people import OFFICER, Person  # noqa: E402
from server import installation  # noqa: E402

PUBLIC = {"home": "/", "file": "/file", "track": "/track", "login": "/desk/login"}


def take_main_pages(chromium, demo, folder):
    for language in ("th", "en"):
        ending = "" if language == "th" else "-en"
        with Person(chromium, demo, language, OFFICER) as person:
            for name, path in PUBLIC.items():
                person.open(path).page.screenshot(path=folder / f"{name}{ending}.png")
            person.log_in("screener").page.screenshot(path=folder / f"queue{ending}.png")
            person.page.locator('main table a[href^="/desk/complaints/"]').first.click()
            person.page.screenshot(path=folder / f"complaint{ending}.png")


def main(what, folder):
    take = {"guide": guide_pictures.take, "pages": take_main_pages}[what]
    with installation() as demo, sync_playwright() as playwright:
        demo.run("seed", "--size", "300", "--seed", "1")
        demo.start("--demo")
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        take(chromium, demo, folder)
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
