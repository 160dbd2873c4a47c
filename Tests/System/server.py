# SPDX-License-Identifier: Apache-2.0
"""Runs the real program for tests: its own folder or database, a free loopback port, ended by its own process id."""

import contextlib
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "rongthuk-demo"
# Only a failure takes as long; a busy machine takes its time for what works.
PATIENCE_SECONDS = 120


def binary():
    """The program under test: RONGTHUK_BINARY, else the debug build that the other suites use."""
    path = pathlib.Path(os.environ.get("RONGTHUK_BINARY", ROOT / ".build/debug/rongthuk"))
    if not path.exists():
        raise SystemExit(f"{path} is not built")
    return str(path)


def free_port():
    """A port below those that the system gives to connections, so that none has it before a server does."""
    while True:
        port = random.randrange(10_000, 20_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class Installation:
    """One folder, and with PostgreSQL one database, in which the program runs."""

    def __init__(self, postgres=None):
        self.folder = tempfile.mkdtemp(prefix="rongthuk-system.")
        self.postgres = None
        self.server = None
        self.port = None
        if postgres:
            self.name = "system_" + os.path.basename(self.folder).split(".")[1].lower()
            self._psql(postgres, f'CREATE DATABASE "{self.name}" TEMPLATE template0')
            self.admin = postgres
            parts = urllib.parse.urlsplit(postgres)
            self.postgres = urllib.parse.urlunsplit(parts._replace(path="/" + self.name))

    @staticmethod
    def _psql(url, statement):
        subprocess.run(["psql", "--quiet", "--no-psqlrc", url, "--command", statement], check=True)

    def options(self):
        return ["--data", self.folder] + (["--database", self.postgres] if self.postgres else [])

    def run(self, command, *words, check=True, timeout=600, **extra):
        """Runs one subcommand to its end and gives what it printed."""
        done = subprocess.run(
            [binary(), command, *words, *self.options()], capture_output=True, text=True, timeout=timeout,
            **extra)
        if check and done.returncode != 0:
            raise AssertionError(f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done

    def column(self, statement):
        """What a statement that reads one column finds in the database, as text."""
        if self.postgres:
            printed = subprocess.run(
                ["psql", "--tuples-only", "--no-align", "--no-psqlrc", self.postgres, "--command", statement],
                capture_output=True, text=True, check=True)
            return printed.stdout.splitlines()
        with contextlib.closing(sqlite3.connect(os.path.join(self.folder, "rongthuk.sqlite"), timeout=30)) as database:
            return [str(value) for value, in database.execute(statement)]

    def start(self, *options, preexec=None):
        """Serves on a free port; returns once the program says that it is ready. `preexec` runs in the child first."""
        self.port = self.port or free_port()
        log = open(os.path.join(self.folder, "server.log"), "ab")
        self.server = subprocess.Popen(
            [binary(), "serve", "--listen", f"127.0.0.1:{self.port}", *options, *self.options()],
            stdout=log, stderr=log, stdin=subprocess.DEVNULL, preexec_fn=preexec)
        limit = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < limit:
            if self.server.poll() is not None:
                raise AssertionError("the program ended at start: " + self.log()[-2000:])
            with contextlib.suppress(OSError, http.client.HTTPException):
                if self.get("/readyz")[0] == 200:
                    return self
            time.sleep(0.02)
        raise AssertionError("the program was not ready in time: " + self.log()[-2000:])

    def log(self):
        with open(os.path.join(self.folder, "server.log"), "r", errors="replace") as file:
            return file.read()

    def stop(self, how=signal.SIGTERM):
        """Ends the program and gives its exit code."""
        if not self.server:
            return None
        if self.server.poll() is None:
            self.server.send_signal(how)
        code = self.server.wait(timeout=PATIENCE_SECONDS)
        self.server = None
        return code

    def remove(self):
        self.stop(signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.postgres:
            self._psql(self.admin, f'DROP DATABASE "{self.name}" WITH (FORCE)')

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)

    def request(self, method, path, body=None, headers=None, connection=None):
        """Status, headers and body of one request."""
        own = connection or self.connect()
        own.request(method, path, body, headers or {})
        answer = own.getresponse()
        content = answer.read()
        if not connection:
            own.close()
        return answer.status, answer.headers, content

    def get(self, path, headers=None):
        return self.request("GET", path, headers=headers)

    def post_json(self, path, value, token=None, headers=None, connection=None):
        all_headers = {"Content-Type": "application/json", "Accept": "application/json", **(headers or {})}
        if token:
            all_headers["Authorization"] = "Bearer " + token
        status, answer_headers, content = self.request(
            "POST", path, json.dumps(value).encode(), all_headers, connection)
        return status, answer_headers, json.loads(content) if content else None

    def log_in(self, login, password=PASSWORD):
        """A session token of an officer for the API."""
        status, _, answer = self.post_json("/api/v1/sessions", {"login": login, "password": password})
        assert status == 201, (status, answer)
        return answer["token"]

    def partner_key(self, agency="MOJ"):
        """A partner's API key, printed once by the command line."""
        printed = self.run("partner", "create", "--agency", agency, "--name", "System test").stdout
        return re.search(r"rtk_[A-Za-z0-9_-]+", printed).group(0)


def listens(process):
    """Whether the program has come so far that SIGTERM asks it to stop; before, the system itself ends it.

    All its threads block the signal but the one that waits for it.
    """
    masks = [
        re.search(r"SigBlk:\s+([0-9a-f]+)", status.read_text()).group(1)
        for status in pathlib.Path(f"/proc/{process.pid}/task").glob("*/status")]
    return any(int(mask, 16) >> (signal.SIGTERM - 1) & 1 for mask in masks)


def wait_until(is_true, complaint):
    """Asks again and again until it is so; the complaint is what the test fails with."""
    limit = time.monotonic() + PATIENCE_SECONDS
    while not is_true():
        assert time.monotonic() < limit, complaint
        time.sleep(0.02)


@contextlib.contextmanager
def installation(postgres=None):
    made = Installation(postgres)
    try:
        yield made
    finally:
        made.remove()


def engines():
    """SQLite always, PostgreSQL where a server is given; a full run fails without one."""
    yield "sqlite", None
    postgres = os.environ.get("RONGTHUK_TEST_POSTGRES")
    if postgres:
        yield "postgres", postgres
    elif os.environ.get("RONGTHUK_TEST_ONLY") != "sqlite":
        raise SystemExit("RONGTHUK_TEST_POSTGRES is not set: run as scripts/with-postgres COMMAND")
