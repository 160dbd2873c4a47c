# SPDX-License-Identifier: Apache-2.0
"""A real SMTP server and a real HTTP sink for tests, which answer as a test tells them."""

import asyncio
import contextlib
import hashlib
import hmac
import http.server
import json
import os
import sqlite3
import ssl
import subprocess
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from server import free_port


class Mailbox:
    """Takes mail. `answers` are given to the next recipients, `deeds` to the next messages; then all is taken."""

    def __init__(self):
        self.messages, self.recipients, self.sessions, self.logins = [], [], 0, []
        self.answers, self.deeds = [], []
        self.taken = threading.Event()

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers:
            answer = self.answers.pop(0)
            if answer:
                return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        deed = self.deeds.pop(0) if self.deeds else None
        if isinstance(deed, str):
            return deed
        self.messages.append(envelope.content)
        self.recipients += envelope.rcpt_tos
        self.taken.set()
        if deed == 0:
            # Taken, and nobody is told so.
            server.transport.abort()
            await asyncio.sleep(0)
        elif deed:
            await asyncio.sleep(deed)
        return "250 taken"

    def authenticate(self, server, session, envelope, mechanism, data):
        if isinstance(data, LoginPassword):
            self.logins.append((data.login.decode(), data.password.decode()))
            return AuthResult(success=data.password == b"correct horse")
        return AuthResult(success=False)


@contextlib.contextmanager
def mail_server(mailbox, port=None, **options):
    controller = Controller(mailbox, hostname="127.0.0.1", port=port or free_port(), **options)
    controller.start()
    try:
        yield controller
    finally:
        controller.stop()


def certificate(folder):
    """A certificate for 127.0.0.1 that nobody but its maker trusts, and a context that shows it."""
    key, chain = os.path.join(folder, "key.pem"), os.path.join(folder, "chain.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", chain],
        check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    return chain, context


class Sink(http.server.ThreadingHTTPServer):
    """A gateway as docs/gateway.md has it. `answers` are given to the next requests: a status, or seconds to wait."""

    daemon_threads = True

    def __init__(self, secret):
        super().__init__(("127.0.0.1", 0), _Asked)
        self.secret, self.answers, self.requests = secret, [], []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/send"

    def close(self):
        self.shutdown()
        self.server_close()


class _Asked(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        time_said, key = self.headers["Gateway-Timestamp"], self.headers["Idempotency-Key"]
        expected = hmac.new(self.server.secret, f"{time_said}.{key}.".encode() + body, hashlib.sha256).hexdigest()
        self.server.requests.append({
            "key": key, "time": int(time_said), "signed": self.headers["Gateway-Signature"] == "sha256=" + expected,
            "body": body, "type": self.headers["Content-Type"], "headers": dict(self.headers),
        })
        answer = self.server.answers.pop(0) if self.server.answers else 202
        if answer < 100:
            time.sleep(answer)
            answer = 202
        with contextlib.suppress(OSError):
            self.send_response(answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def log_message(self, *words):
        pass


def notices(target, where="1 = 1"):
    """The rows of `notice` as dictionaries, oldest first."""
    columns = ["number", "channel", "template", "state", "attempts", "lapses", "last_error", "message_id", "facts"]
    statement = f"SELECT {', '.join(columns)} FROM notice WHERE {where} ORDER BY number"
    if target.postgres:
        printed = subprocess.run(
            ["psql", "--tuples-only", "--no-align", "--no-psqlrc", target.postgres, "--command",
             f"SELECT row_to_json(found) FROM ({statement}) found"], capture_output=True, text=True, check=True)
        return [json.loads(line) for line in printed.stdout.splitlines() if line]
    with contextlib.closing(sqlite3.connect(os.path.join(target.folder, "rongthuk.sqlite"))) as database:
        return [dict(zip(columns, row)) for row in database.execute(statement)]


def execute(target, statement):
    """Changes rows of a program that does not run."""
    if target.postgres:
        subprocess.run(
            ["psql", "--quiet", "--no-psqlrc", target.postgres, "--command", statement], check=True)
        return
    with contextlib.closing(sqlite3.connect(os.path.join(target.folder, "rongthuk.sqlite"))) as database:
        database.execute(statement)
        database.commit()


def wait_for(what, seconds=30):
    """Waits until `what()` is true and gives it."""
    limit = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < limit, "it did not happen in time"
        time.sleep(0.05)
    return found


def later(minutes):
    """An instant for --clock."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 60 * minutes))
