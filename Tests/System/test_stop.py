# SPDX-License-Identifier: Apache-2.0
"""Asked to stop, the program finishes what runs, takes nothing new, loses nothing and ends with 0."""

import signal
import socket
import threading

import pytest

from filing import Filers, expect_all, expect_clean
from server import PATIENCE_SECONDS, engines, installation, wait_until

BOUNDARY = "slow"


class SlowUpload(threading.Thread):
    """A form with a file whose bytes come in little by little until they may all come."""

    def __init__(self, target):
        super().__init__()
        self.target, self.begun, self.hurry, self.answer = target, threading.Event(), threading.Event(), b""
        self.start()

    def run(self):
        part = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="attachments"; filename="a.png"\r\n' \
            "Content-Type: image/png\r\n\r\n"
        content = b"\x89PNG\r\n\x1a\n" + b"x" * 64_000
        tail = f"\r\n--{BOUNDARY}--\r\n".encode()
        length = len(part) + len(content) + len(tail)
        head = f"POST /track/complaint/message HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {length}\r\n" \
            f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", self.target.port), timeout=PATIENCE_SECONDS) as connection:
            connection.sendall((head + part).encode())
            sent = 0
            while sent < len(content) and not self.hurry.is_set():
                connection.sendall(content[sent:sent + 100])
                sent += 100
                self.begun.set()
                self.hurry.wait(0.06)
            connection.sendall(content[sent:] + tail)
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
            assert upload.begun.wait(PATIENCE_SECONDS)
        filers.wait_for_receipts(64)
        port = target.port
        target.server.send_signal(signal.SIGTERM)
        wait_until(lambda: is_refused(port), "it should refuse new connections")
        still_runs = target.server.poll() is None
        for upload in uploads:
            upload.hurry.set()
            upload.join()
        receipts = filers.join()
        code = target.server.wait(timeout=PATIENCE_SECONDS)
        target.server = None
        assert code == 0, target.log()[-2000:]
        assert still_runs, "it should refuse new connections while the uploads are being finished"
        # The form has no token, so 403 is the whole answer to it: it was read to its end and answered.
        assert [upload.answer[:12] for upload in uploads] == [b"HTTP/1.1 403"] * 4
        target.start("--no-work")
        expect_all(target, receipts)
        assert target.stop() == 0
        expect_clean(target)
        print(f"{len(receipts)} receipts kept on {engine}")


def is_refused(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return True
    return False


def test_an_idle_server_stops_at_once_on_either_signal():
    with installation() as target:
        for how in (signal.SIGTERM, signal.SIGINT):
            target.start()
            with socket.create_connection(("127.0.0.1", target.port)):
                assert target.stop(how) == 0
