# SPDX-License-Identifier: Apache-2.0
"""Notices leave by a real mail server and a real gateway, once, whatever happens on the way."""

import contextlib
import email
import email.policy
import email.utils
import json
import os
import re
import signal
import stat
import subprocess
import time

import pytest

from post import Mailbox, Sink, certificate, execute, later, mail_server, notices, wait_for
from server import binary, engines, free_port, installation

NAME, PHONE, EMAIL = "นางสาวสมมติ ตัวอย่างดี", "080-000-0000", "sommut@example.invalid"
FROM = "ศูนย์ 1111 <no-reply@example.go.th>"


def file(target, key, notices="email", words="ไฟถนนดับทั้งซอย", language="th"):
    status, _, receipt = target.post_json("/api/v1/complaints", {
        "kind": "relief", "channel": "partner", "identityLevel": "named", "language": language,
        "narrative": words, "place": {"words": "ซอยตัวอย่าง 7"}, "notices": notices,
        "complainant": {"name": NAME, "phone": PHONE, "email": EMAIL},
    }, token=key)
    assert status == 201, receipt
    return receipt


@contextlib.contextmanager
def office(postgres=None):
    with installation(postgres) as target:
        target.run("seed", "--size", "1")
        # Nobody's mail but that of the complaints which a test files.
        execute(target, "DELETE FROM officer_mail")
        execute(target, "DELETE FROM notice")
        yield target, target.partner_key()


def mail(controller, *options):
    return ["--mail-server", f"smtp://127.0.0.1:{controller.port}", "--mail-from", FROM, *options]


def own(target):
    """The notices of complaints that this test filed; the seeded one may have some of its own."""
    return notices(target, "complaint IN (SELECT id FROM complaint WHERE channel = 'partner')")


def state(target, count=1):
    rows = own(target)
    assert len(rows) == count, rows
    return rows[-1]["state"]


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_mail_is_what_a_reader_of_mail_reads(engine, postgres):
    mailbox = Mailbox()
    with office(postgres) as (target, key), mail_server(mailbox) as controller:
        target.start("--public-url", "https://complaints.example.go.th", *mail(
            controller, "--mail-reply-to", "centre@example.go.th"))
        receipt = file(target, key)
        wait_for(lambda: EMAIL in mailbox.recipients)
        content = mailbox.messages[mailbox.recipients.index(EMAIL)]
        english = file(target, key, language="en")
        wait_for(lambda: mailbox.recipients.count(EMAIL) == 2)
        wait_for(lambda: state(target, 2) == "sent")
        row = own(target)[0]

    assert all(byte < 127 for byte in content)
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines if not line.startswith(b"List-Unsubscribe: ")) <= 78
    assert max(map(len, lines)) <= 998 and not any(b"\n" in line or b"\r" in line for line in lines)
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = list(message.walk())
    assert [part.defects for part in parts] == [[]] * len(parts)
    assert [part.get_content_type() for part in parts] == ["multipart/alternative", "text/plain", "text/html"]
    for header in ("subject", "from", "to", "date", "message-id", "reply-to"):
        assert not message[header].defects, (header, message[header])
    assert message["from"].addresses[0].display_name == "ศูนย์ 1111"
    assert message["from"].addresses[0].addr_spec == "no-reply@example.go.th"
    assert message["reply-to"] == "centre@example.go.th"
    assert message["to"] == EMAIL
    assert message["message-id"] == f"<{row['message_id']}>"
    assert message["auto-submitted"] == "auto-generated"
    assert message["content-language"] == "th"
    assert abs(email.utils.parsedate_to_datetime(message["date"]).timestamp() - time.time()) < 120
    assert re.fullmatch(
        r"<https://complaints\.example\.go\.th/notices/c[0-9a-f-]{36}\.[\w-]{43}>", message["list-unsubscribe"])
    assert message["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"
    assert receipt["code"] in message["subject"]
    text, html = parts[1].get_content(), parts[2].get_content()
    for body in (text, html):
        assert receipt["code"] in body and "https://complaints.example.go.th/track?code=" in body
        assert receipt["pin"] not in body and NAME not in body and "ไฟถนนดับ" not in body and PHONE not in body
    assert "prefers-color-scheme: dark" in html
    other = email.message_from_bytes(mailbox.messages[-1], policy=email.policy.default)
    assert other["subject"] == f"We have your complaint {english['code']}"


def test_one_connection_takes_a_batch():
    mailbox = Mailbox()
    with office() as (target, key), mail_server(mailbox) as controller:
        target.start("--no-work")
        for _ in range(20):
            file(target, key)
        target.stop()
        mailbox.deeds = [1.0]
        target.start(*mail(controller))
        wait_for(lambda: mailbox.recipients.count(EMAIL) == 20)
        assert mailbox.sessions <= 3, mailbox.sessions


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_a_refusal_for_now_is_tried_again_and_one_for_good_is_not(engine, postgres):
    mailbox = Mailbox()
    with office(postgres) as (target, key), mail_server(mailbox) as controller:
        target.start(*mail(controller))
        mailbox.answers = ["451 4.3.0 <sommut@example.invalid> try later"]
        file(target, key)
        wait_for(lambda: state(target) == "failed")
        assert own(target)[0]["last_error"] == "the server answered 451 4.3.0"
        target.stop()
        mailbox.deeds = ["452 4.2.2 sommut@example.invalid is full"]
        target.start("--clock", later(5), *mail(controller))
        wait_for(lambda: own(target)[0]["attempts"] == 2 and state(target) == "failed")
        assert own(target)[0]["last_error"] == "the server answered 452 4.2.2"
        target.stop()
        target.start("--clock", later(20), *mail(controller))
        wait_for(lambda: state(target) == "sent")
        assert mailbox.recipients.count(EMAIL) == 1

        mailbox.answers = ["550 5.1.1 <sommut@example.invalid> unknown"]
        file(target, key)
        wait_for(lambda: state(target, 2) == "dead")
        assert own(target)[1]["last_error"] == "the server answered 550 5.1.1"
        assert "sommut" not in json.dumps(own(target)) and "sommut" not in target.log()
        assert "notices_dead 1" in target.get("/metrics")[2].decode()


def test_a_slow_server_holds_up_nothing_else_and_is_waited_for():
    mailbox = Mailbox()
    mailbox.deeds = [3]
    with office() as (target, key), mail_server(mailbox) as controller:
        target.start(*mail(controller))
        file(target, key)
        mailbox.taken.wait(20)
        began = time.monotonic()
        for _ in range(10):
            file(target, key)
        assert target.get("/")[0] == 200
        assert own(target)[0]["state"] == "sending" or time.monotonic() - began > 2.5
        wait_for(lambda: {row["state"] for row in own(target)} == {"sent"})
        assert mailbox.recipients.count(EMAIL) == 11


def test_no_answer_after_the_whole_message_means_one_copy_more_at_most():
    mailbox = Mailbox()
    with office() as (target, key), mail_server(mailbox) as controller:
        for deed in (0, 8):
            mailbox.messages.clear()
            mailbox.deeds = [deed, deed, deed, deed]
            options = mail(controller)
            options[1] += "?timeout=4"
            target.start(*options)
            count = len(own(target)) + 1
            file(target, key)
            wait_for(lambda: state(target, count) == "failed")
            target.stop()
            for minutes in (10, 60):
                target.start("--clock", later(minutes), *options)
                wait_for(lambda: state(target, count) == "dead")
                target.stop()
            copies = [email.message_from_bytes(content)["message-id"] for content in mailbox.messages]
            assert len(copies) == 2 and len(set(copies)) == 1, copies
            assert own(target)[-1]["last_error"].startswith("no answer after the whole message")


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_killed_while_sending_it_sends_one_copy_more_at_most(engine, postgres):
    mailbox = Mailbox()
    with office(postgres) as (target, key), mail_server(mailbox) as controller:
        mailbox.deeds = [60]
        target.start(*mail(controller))
        file(target, key)
        for minutes in (0, 12):
            assert mailbox.taken.wait(30)
            target.stop(signal.SIGKILL)
            assert state(target) == "sending"
            # Within its lease the notice is somebody's.
            target.start("--clock", later(minutes + 2), *mail(controller))
            time.sleep(2.5)
            assert state(target) == "sending"
            target.stop()
            # Set before the start, since what is due is sent at once.
            mailbox.deeds = [60]
            mailbox.taken.clear()
            target.start("--clock", later(minutes + 12), *mail(controller))
        wait_for(lambda: state(target) == "dead")
        copies = [email.message_from_bytes(content)["message-id"] for content in mailbox.messages]
        assert len(copies) == 2 and set(copies) == {f"<{own(target)[0]['message_id']}>"}
        assert own(target)[0]["last_error"] == "nobody knows whether the last attempts went out"


@pytest.mark.parametrize("engine,postgres", [entry for entry in engines() if entry[1]])
def test_several_workers_share_the_work(engine, postgres):
    mailbox = Mailbox()
    with office(postgres) as (target, key), mail_server(mailbox) as controller:
        target.start("--no-work")
        for _ in range(40):
            file(target, key)
        workers = [
            subprocess.Popen(
                [binary(), "work", *mail(controller), *target.options()], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            for _ in range(3)
        ]
        try:
            wait_for(lambda: {row["state"] for row in own(target)} == {"sent"}, 60)
        finally:
            for worker in workers:
                worker.terminate()
            assert [worker.wait(30) for worker in workers] == [0, 0, 0]
        assert mailbox.recipients.count(EMAIL) == 40
        ids = {email.message_from_bytes(content)["message-id"] for content in mailbox.messages}
        assert len(ids) == len(mailbox.messages)


def test_tls_and_passwords():
    with office() as (target, key):
        chain, context = certificate(target.folder)
        login = os.path.join(target.folder, "login")
        with open(login, "w") as written:
            written.write("centre\ncorrect horse\n")
        safe = ["--mail-from", FROM, "--mail-login", login, "--ca-file", chain]
        mailbox = Mailbox()
        with mail_server(
            mailbox, authenticator=mailbox.authenticate, auth_required=True, require_starttls=True,
            tls_context=context,
        ) as controller:
            target.start("--mail-server", f"smtp://127.0.0.1:{controller.port}?tls=required", *safe)
            file(target, key)
            wait_for(lambda: state(target) == "sent")
            assert mailbox.logins[0] == ("centre", "correct horse")
            target.stop()
            # Without the certificate nobody is trusted, and nothing is lost.
            target.start(
                "--mail-server", f"smtp://127.0.0.1:{controller.port}?tls=required", *safe[:4])
            file(target, key)
            wait_for(lambda: state(target, 2) == "failed")
            assert "certificate" in own(target)[1]["last_error"].lower()
            target.stop()
        other = Mailbox()
        with mail_server(other, ssl_context=context) as controller:
            # aiosmtpd tries whether it runs by a plain connection, so it is begun with its own context.
            target.start(
                "--clock", later(10), "--mail-server", f"smtps://127.0.0.1:{controller.port}", "--mail-from", FROM,
                "--ca-file", chain)
            wait_for(lambda: state(target, 2) == "sent")
            assert other.recipients == [EMAIL]


def test_without_a_server_notices_wait_and_go_out_later():
    mailbox = Mailbox()
    with office() as (target, key), mail_server(mailbox) as controller:
        target.start()
        file(target, key)
        file(target, key, notices="sms")
        time.sleep(1.5)
        assert [row["state"] for row in own(target)] == ["waiting", "waiting"]
        target.stop()
        target.start(*mail(controller))
        wait_for(lambda: [row["state"] for row in own(target)] == ["sent", "waiting"])


def test_a_dead_server_is_left_alone_in_between():
    with office() as (target, key):
        target.start("--mail-server", f"smtp://127.0.0.1:{free_port()}", "--mail-from", FROM)
        for _ in range(12):
            file(target, key)
        time.sleep(3)
        assert 1 <= sum(row["attempts"] for row in own(target)) <= 5
        assert "could" in (own(target)[0]["last_error"] or "").lower()


@pytest.mark.parametrize("engine,postgres", list(engines()))
def test_the_gateway_is_asked_by_signed_requests(engine, postgres):
    secret = "a secret of the gateway"
    sink = Sink(secret.encode())
    try:
        with office(postgres) as (target, key):
            path = os.path.join(target.folder, "gateway-secret")
            with open(path, "w") as written:
                written.write(secret + "\n")
            os.chmod(path, stat.S_IRUSR)
            options = ["--sms-gateway", sink.url, "--line-gateway", sink.url, "--gateway-secret", path]
            target.start(*options)
            sms = file(target, key, notices="sms")
            wait_for(lambda: state(target) == "sent")
            file(target, key, notices="line", language="en")
            wait_for(lambda: state(target, 2) == "sent")
            assert all(request["signed"] for request in sink.requests)
            first, second = (json.loads(request["body"]) for request in sink.requests)
            assert first["to"] == "+66800000000" and first["channel"] == "sms" and first["language"] == "th"
            assert sms["code"] in first["text"] and sms["pin"] not in first["text"] and NAME not in first["text"]
            assert second["channel"] == "line" and second["template"] == "received" and second["language"] == "en"
            assert first["id"] == sink.requests[0]["key"] != second["id"]
            assert abs(sink.requests[0]["time"] - time.time()) < 120

            sink.requests.clear()
            sink.answers = [500, 429, 503]
            file(target, key, notices="sms")
            for attempt, minutes in enumerate((0, 10, 30, 90)):
                if minutes:
                    target.stop()
                    target.start("--clock", later(minutes), *options)
                wait_for(lambda: own(target)[2]["attempts"] == attempt + 1 and own(target)[2]["state"] != "sending")
            assert own(target)[2]["state"] == "sent"
            assert len({request["key"] for request in sink.requests}) == 1 and len(sink.requests) == 4
            assert all(request["signed"] for request in sink.requests)

            sink.answers = [400]
            file(target, key, notices="sms")
            wait_for(lambda: own(target)[3]["state"] == "dead")
            assert own(target)[3]["last_error"] == "the gateway answered 400"
    finally:
        sink.close()


def test_a_gateway_may_have_a_form_of_its_own():
    sink = Sink(b"0123456789abcdef")
    try:
        with office() as (target, key):
            secret, template = (os.path.join(target.folder, name) for name in ("secret", "template"))
            with open(secret, "w") as written:
                written.write("0123456789abcdef\n")
            with open(template, "w") as written:
                written.write(
                    "Content-Type: application/x-www-form-urlencoded\nAuthorization: Bearer of-good-news\n\n"
                    "msisdn={to}&message={text}&sender=1111\n")
            target.start(
                "--sms-gateway", sink.url, "--gateway-secret", secret, "--sms-template", template)
            file(target, key, notices="sms")
            wait_for(lambda: state(target) == "sent")
            request = sink.requests[0]
            assert request["signed"] and request["type"] == "application/x-www-form-urlencoded"
            assert request["headers"]["Authorization"] == "Bearer of-good-news"
            assert request["body"].startswith(b"msisdn=%2B66800000000&message=1111%3A%20%E0%B8")
            assert request["body"].endswith(b"&sender=1111")
    finally:
        sink.close()


def test_the_demonstration_keeps_mail_in_a_folder():
    with installation() as target:
        target.run("seed", "--size", "30")
        key = target.partner_key()
        target.start("--demo")
        receipt = file(target, key)
        wait_for(lambda: state(target) == "sent")
        path = os.path.join(target.folder, "mail", own(target)[0]["message_id"].split("@")[0] + ".eml")
        with open(path, "rb") as kept:
            message = email.message_from_binary_file(kept, policy=email.policy.default)
        assert receipt["code"] in message["subject"] and message["to"] == EMAIL


@pytest.mark.parametrize("words,complaint", [
    (["--mail-server", "smtp://127.0.0.1:1"], "--mail-from"),
    (["--mail-server", "http://127.0.0.1:1", "--mail-from", "a@example.org"], "smtp://"),
    (["--mail-from", "nobody"], "--mail-from"),
    (["--sms-gateway", "https://gateway.example"], "--gateway-secret"),
    (["--sms-gateway", "http://gateway.example", "--gateway-secret", "/etc/hostname"], "16 characters"),
])
def test_a_wrong_setting_is_named(words, complaint):
    with installation() as target:
        done = target.run("work", *words, check=False)
        assert done.returncode == 2 and complaint in done.stderr, done.stderr
