#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mail server for tests, on Debian's aiosmtpd: real TLS, real logins, faults on demand.

Prints {"port": N} once it listens on 127.0.0.1, and ends when its standard input does.
What it accepted is in --log: one JSON line per message, on the disk before the client is
told (but with --no-fsync).

An address orders a fault by its local part, a sender's for the step "mail", a recipient's
for the others; what follows an underscore only tells addresses apart:

    refuse-STEP-CODE[-ENHANCED]   refuse-rcpt-550-5.1.1_7@patients.example
    once-STEP-CODE[-ENHANCED]     refused the first time, as by greylisting
    slow-STEP-SECONDS             answers late
    drop-STEP                     cuts the connection instead of answering
    garbage-STEP                  answers what is no reply
    long-STEP                     answers a line of 100 KB
    many-STEP                     answers 3 000 lines

STEP is mail, rcpt, data (the reply to DATA) or dot (to the whole message); drop knows also
body (in the midst of the message) and accepted (the message is logged, then cut).
"""

import argparse
import asyncio
import hashlib
import hmac
import json
import logging
import os
import pathlib
import re
import socket
import ssl
import sys
import threading
import warnings
from base64 import b64decode

from aiosmtpd.smtp import MISSING, SMTP, AuthResult, LoginPassword

MECHANISMS = ("PLAIN", "LOGIN", "CRAM-MD5", "XOAUTH2")
PATH = re.compile(r"(?:FROM|TO):<([^<>\s]*)>(?: (.*))?", re.IGNORECASE)
MESSAGE_ID = re.compile(rb"^Message-ID:\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
CHALLENGE = "<1896.697170952@mail.test>"


class Log:
    """What was accepted, on the disk before anybody is told."""

    def __init__(self, options):
        self.file = open(options.log, "ab", buffering=0) if options.log else None
        self.folder = pathlib.Path(options.messages) if options.messages else None
        self.fsync = not options.no_fsync
        self.count = 0

    def write(self, entry, content):
        self.count += 1
        if self.folder:
            (self.folder / f"{self.count:06}.eml").write_bytes(content)
        if self.file:
            self.file.write(json.dumps(entry).encode() + b"\n")
            if self.fsync:
                os.fdatasync(self.file.fileno())


class State:
    """What all connections share."""

    def __init__(self, options):
        self.options = options
        self.log = Log(options)
        self.connections = 0
        self.seen = set()


class Logins:
    """The mechanisms that aiosmtpd does not have; a hook object of its SMTP class."""

    def __init__(self, state):
        self.options = state.options

    def is_right(self, user, password):
        return user == self.options.user.encode() and password == self.options.password.encode()

    def authenticate(self, server, session, envelope, mechanism, data):
        if isinstance(data, LoginPassword) and self.is_right(data.login, data.password):
            return AuthResult(success=True, auth_data=data)
        return AuthResult(success=False, handled=False)

    async def handle_AUTH(self, server, session, envelope, args):
        if self.options.refuse_login:
            # As real servers do: only after the password was given.
            if args[0] == "LOGIN":
                await server.challenge_auth("Username:")
                await server.challenge_auth("Password:")
            return self.options.refuse_login
        return MISSING

    async def auth_CRAM__MD5(self, server, args):
        answer = await server.challenge_auth(CHALLENGE)
        user, _, digest = answer.partition(b" ") if isinstance(answer, bytes) else (b"", b"", b"")
        wanted = hmac.new(self.options.password.encode(), CHALLENGE.encode(), "md5").hexdigest()
        ok = user == self.options.user.encode() and digest == wanted.encode()
        return AuthResult(success=ok, handled=False)

    async def auth_XOAUTH2(self, server, args):
        wanted = f"user={self.options.user}\x01auth=Bearer {self.options.password}\x01\x01"
        if len(args) == 2 and b64decode(args[1]) == wanted.encode():
            return AuthResult(success=True)
        # RFC 7628 §3.2.2: the reason as a challenge, to be answered by an empty line.
        await server.challenge_auth('{"status":"401"}')
        return AuthResult(success=False, handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        if not self.options.mechanisms:
            responses = [line for line in responses if not line.startswith("250-AUTH")]
        if self.options.refuse_starttls:
            responses.insert(1, "250-STARTTLS")
        if not self.options.no_dsn:
            responses.insert(1, "250-DSN")
        return responses


class Server(SMTP):
    line_length_limit = 1 << 20
    AuthLoginUsernameChallenge = "Username:"
    AuthLoginPasswordChallenge = "Password:"

    def __init__(self, state, tls_context):
        options = state.options
        offers_starttls = options.tls == "starttls"
        logins = Logins(state)
        excluded = [name for name in MECHANISMS if name not in options.mechanisms]
        super().__init__(
            logins,
            hostname="mail.test",
            ident="test",
            data_size_limit=options.size,
            tls_context=tls_context if offers_starttls else None,
            require_starttls=offers_starttls,
            auth_required=bool(options.mechanisms),
            auth_require_tls=offers_starttls,
            auth_exclude_mechanism=excluded,
            authenticator=logins.authenticate,
        )
        if options.login_prompts:
            self.AuthLoginUsernameChallenge, self.AuthLoginPasswordChallenge = options.login_prompts.split("|")
        self.state = state
        self.options = options
        self.is_greeted = False
        self.messages = 0
        self.mail_argument = self.recipient_argument = ""

    # ------------------------------------------------------------------ the connection

    def connection_made(self, transport):
        # asyncio itself does so only for sockets that it opened.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)

    async def push(self, status):
        if not self.is_greeted:
            self.is_greeted = True
            return await self.greet(status)
        if self.options.inject_after_starttls and status == "220 Ready to start TLS":
            status += "\r\n250-injected.test\r\n250 AUTH PLAIN"
        return await super().push(status)

    async def greet(self, status):
        self.state.connections += 1
        if self.options.silent:
            await asyncio.sleep(3600)
        await asyncio.sleep(self.options.greeting_delay)
        if self.options.greeting and self.state.connections <= self.options.greeting_count:
            await super().push(self.options.greeting)
            self.transport.close()
            return
        await super().push(status)

    async def smtp_STARTTLS(self, arg):
        if self.options.refuse_starttls:
            await self.push(self.options.refuse_starttls)
        else:
            await super().smtp_STARTTLS(arg)

    # ------------------------------------------------------------------------- faults

    def order(self, address, step):
        """The fault that an address orders for a step, as a list of words, or []."""
        words = address.partition("@")[0].partition("_")[0].split("-")
        return words if len(words) > 1 and words[1] == step else []

    def cut(self):
        self.transport.abort()
        raise asyncio.CancelledError

    async def answer(self, address, step, status):
        """Sends the reply or the fault; true when the step was accepted."""
        words = self.order(address, step)
        action = words[0] if words else ""
        if action == "once":
            if (address, step) not in self.state.seen:
                self.state.seen.add((address, step))
                action = "refuse"
        if action == "refuse":
            enhanced = words[3] + " " if len(words) > 3 else ""
            await self.push(f"{words[2]} {enhanced}<{address}>: as ordered")
            if words[2] == "421":
                self.transport.close()
            return False
        if action == "drop":
            self.cut()
        if action == "slow":
            await asyncio.sleep(float(words[2]))
        elif action == "garbage":
            status = "Bonjour, ceci n'est pas une reponse"
        elif action == "long":
            status = status[:4] + "x" * 100_000
        elif action == "many":
            line = f"{status[:3]}-{'y' * 60}\r\n"
            status = line * 3000 + status
        await self.push(status)
        return True

    # -------------------------------------------------------- commands with parameters

    async def address(self, arg, needed):
        """The address of MAIL or RCPT, or None when the command was refused."""
        if await self.check_helo_needed() or await self.check_auth_needed("MAIL"):
            return None
        match = PATH.fullmatch(arg or "")
        if not match or not needed:
            await self.push("501 5.5.4 Syntax: no blank after the colon" if needed else "503 5.5.1 Bad sequence")
            return None
        return match[1]

    async def smtp_MAIL(self, arg):
        sender = await self.address(arg, not self.envelope.mail_from)
        if sender is None:
            return
        if 0 < self.options.per_connection <= self.messages:
            await self.push("421 4.7.0 Too many messages on this connection")
            self.transport.close()
            return
        if 0 < self.options.quota <= self.state.log.count:
            await self.push(self.options.quota_reply)
            return
        if await self.answer(sender, "mail", "250 2.1.0 OK"):
            self.envelope.mail_from = sender
            self.mail_argument = arg

    async def smtp_RCPT(self, arg):
        recipient = await self.address(arg, self.envelope.mail_from)
        if recipient is not None and await self.answer(recipient, "rcpt", "250 2.1.5 OK"):
            self.envelope.rcpt_tos.append(recipient)
            self.recipient_argument = arg

    async def smtp_DATA(self, arg):
        if not self.envelope.rcpt_tos:
            await self.push("503 5.5.1 Error: need RCPT command")
            return
        recipient = self.envelope.rcpt_tos[-1]
        if not await self.answer(recipient, "data", "354 End data with <CR><LF>.<CR><LF>"):
            return
        content = await self.read_content(self.order(recipient, "body"))
        accepts = self.accepts(recipient)
        if accepts:
            await self.store(content)
        if self.order(recipient, "accepted"):
            self.cut()
        self._set_post_data_state()
        await self.answer(recipient, "dot", "250 2.0.0 OK queued as 4F2A1")

    def accepts(self, recipient):
        words = self.order(recipient, "dot")
        first = (recipient, "dot") not in self.state.seen
        return not words or words[0] not in ("refuse", "drop", "once") or (words[0] == "once" and not first)

    async def read_content(self, cut):
        data = bytearray(b"\r\n")
        while True:
            start = max(0, len(data) - 5)
            data += await self._reader.read(1 << 16)
            if cut and len(data) > 1000:
                self.cut()
            end = data.find(b"\r\n.\r\n", start)
            if end >= 0:
                break
        # The line end before the first line is there only to find its dot.
        return bytes(data[:end + 2]).replace(b"\r\n.", b"\r\n")[2:]

    async def store(self, content):
        if self.options.delay:
            await asyncio.sleep(self.options.delay)
        found = MESSAGE_ID.search(content)
        self.messages += 1
        self.state.log.write({
            "id": found[1].decode("ascii", "replace") if found else "",
            "from": self.envelope.mail_from,
            "to": self.envelope.rcpt_tos,
            "mail": self.mail_argument,
            "rcpt": self.recipient_argument,
            "helo": self.session.host_name,
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }, content)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--tls", choices=("implicit", "starttls", "none"), default="none")
    parser.add_argument("--certificate", help="PEM, with its key")
    parser.add_argument("--tls11", action="store_true", help="nothing newer than TLS 1.1")
    parser.add_argument("--tls12", action="store_true", help="nothing newer than TLS 1.2")
    parser.add_argument("--ciphers", help="of TLS 1.2")
    parser.add_argument("--user", default="notifications")
    parser.add_argument("--password", default="secret")
    parser.add_argument("--mechanisms", default="PLAIN,LOGIN", help="empty: no login offered nor wanted")
    parser.add_argument("--login-prompts", help="of AUTH LOGIN, separated by |")
    parser.add_argument("--refuse-login", metavar="REPLY")
    parser.add_argument("--refuse-starttls", metavar="REPLY", help="offers it all the same")
    parser.add_argument("--inject-after-starttls", action="store_true")
    parser.add_argument("--greeting", metavar="REPLY", help="instead of 220; then closes")
    parser.add_argument("--greeting-count", type=int, default=1 << 30, help="only the first connections")
    parser.add_argument("--greeting-delay", type=float, default=0)
    parser.add_argument("--silent", action="store_true", help="never greets")
    parser.add_argument("--size", type=int, default=33554432)
    parser.add_argument("--no-dsn", action="store_true")
    parser.add_argument("--delay", type=float, default=0, help="seconds before each message is accepted")
    parser.add_argument("--per-connection", type=int, default=0, help="messages, then 421")
    parser.add_argument("--quota", type=int, default=0, help="messages in all, then --quota-reply")
    parser.add_argument("--quota-reply", default="452 4.3.1 Daily quota exceeded")
    parser.add_argument("--log", help="file of accepted messages, one JSON line each")
    parser.add_argument("--messages", help="folder for their bytes, 000001.eml and on")
    parser.add_argument("--no-fsync", action="store_true")
    options = parser.parse_args()
    options.mechanisms = [name for name in options.mechanisms.split(",") if name]
    return options


def tls_context(options):
    if not options.certificate:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if options.tls11:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    if options.tls12:
        context.maximum_version = ssl.TLSVersion.TLSv1_2
    if options.ciphers:
        context.set_ciphers(options.ciphers)
    context.load_cert_chain(options.certificate)
    return context


def refuse_handshakes(listener, context):
    """Handshakes by OpenSSL itself, which says by an alert why one fails; asyncio hangs up."""
    while True:
        connection, _ = listener.accept()
        try:
            context.wrap_socket(connection, server_side=True).close()
        except (OSError, ssl.SSLError):
            connection.close()


async def until_input_ends():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, sys.stdin.read)


async def main():
    options = read_options()
    state = State(options)
    context = tls_context(options)
    loop = asyncio.get_running_loop()
    listener = socket.create_server(("127.0.0.1", options.port), backlog=100)
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    if options.tls11 and options.tls == "implicit":
        threading.Thread(target=refuse_handshakes, args=(listener, context), daemon=True).start()
    else:
        tls = context if options.tls == "implicit" else None
        await loop.create_server(lambda: Server(state, context), sock=listener, ssl=tls)
    await until_input_ends()
    os._exit(0)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    asyncio.run(main())
