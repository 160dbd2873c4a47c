# SPDX-License-Identifier: Apache-2.0
"""Asked to stop, the program finishes what runs, takes nothing new, loses nothing and ends with 0."""

import signal
import socket
import threading
import time

import pytest

from filing import Filers, expect_all, expect_clean
from server import engines, installation

BOUNDARY = "slow"


class SlowUpload(threading.Thread):
    """A form with a file whose bytes come in over a second and more."""

    def __init__(self, target):
        super().__init__()
        self.target, self.begun, self.answer = target, threading.Event(), b""
        self.start()

    def run(self):
        part = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="attachments"; filename="a.png"\r\n' \
            "Content-Type: image/png\r\n\r\n"
        content = b"\x89PNG\r\n\x1a\n" + b"x" * 64_000
        tail = f"\r\n--{BOUNDARY}--\r\n".encode()
        length = len(part) + len(content) + len(tail)
        head = f"POST /track/complaint/message HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {length}\r\n" \
            f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", self.target.port), timeout=30) as connection:
            connection.sendall((head + part).encode())
            for start in range(0, len(content), 4_000):
                connection.sendall(content[start:start + 4_000])
                self.begun.set()
                time.sleep(0.06)
            connection.sendall(tail)
            while chunk := connection.recv(65_536):
                self.answer += chunk
                if b"\r\n\r\n" in self.answer:
                    break


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_a_stop_under_load_loses_nothing(engine, postgres):
    with installation(postgres) as target:
        target.run("seed", "--size", "1")
        key = target.partner_key()
        target.start()
        uploads = [SlowUpload(target) for _ in range(4)]
        filers = Filers([target], key, 64)
        for upload in uploads:
            assert upload.begun.wait(20)
        time.sleep(0.4)
        port = target.port
        target.server.send_signal(signal.SIGTERM)
        refused = wait_until_refused(port)
        still_runs = target.server.poll() is None
        for upload in uploads:
            upload.join()
        receipts = filers.join()
        code = target.server.wait(timeout=60)
        target.server = None
        assert code == 0, target.log()[-2000:]
        assert refused and still_runs, "it should refuse new connections while the uploads are being finished"
        # The form has no token, so 403 is the whole answer to it: it was read to its end and answered.
        assert [upload.answer[:12] for upload in uploads] == [b"HTTP/1.1 403"] * 4
        assert receipts, "nothing was filed, so it proves nothing"
        target.start("--no-work")
        expect_all(target, receipts)
        assert target.stop() == 0
        expect_clean(target)
        print(f"{len(receipts)} receipts kept on {engine}")


def wait_until_refused(port):
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            return True
        time.sleep(0.01)
    return False


def test_an_idle_server_stops_at_once_on_either_signal():
    with installation() as target:
        for how in (signal.SIGTERM, signal.SIGINT):
            target.start()
            with socket.create_connection(("127.0.0.1", target.port)):
                assert target.stop(how) == 0
