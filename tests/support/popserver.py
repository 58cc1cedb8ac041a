#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mailbox for tests: POP3 over TLS (RFC 1939), with the files *.eml of a folder in it.

Prints {"port": N} once it listens on 127.0.0.1, and ends when its standard input does.
What it was told goes to --log, but for passwords.
"""

import argparse
import asyncio
import json
import os
import pathlib
import ssl
import sys


class Mailbox:
    def __init__(self, options):
        self.options = options
        self.files = sorted(pathlib.Path(options.folder).glob("*.eml"))
        self.log = open(options.log, "a", buffering=1) if options.log else None

    def name(self, at):
        return f"uid-{self.files[at].stem}"

    def content(self, at):
        lines = self.files[at].read_bytes().split(b"\r\n")
        return b"\r\n".join(b"." + line if line.startswith(b".") else line for line in lines)


class Conversation:
    def __init__(self, mailbox, reader, writer):
        self.mailbox = mailbox
        self.options = mailbox.options
        self.reader = reader
        self.writer = writer
        self.user = ""
        self.is_in = False

    async def run(self):
        if self.options.silent:
            await asyncio.sleep(3600)
        self.say(self.options.greeting)
        while line := await self.reader.readline():
            command, _, argument = line.decode().rstrip("\r\n").partition(" ")
            if self.mailbox.log:
                self.mailbox.log.write(command + ("" if command == "PASS" else " " + argument) + "\n")
            if not self.answer(command.upper(), argument):
                break
            await self.writer.drain()
        self.writer.close()

    def say(self, line):
        self.writer.write(line.encode() + b"\r\n")

    def answer(self, command, argument):
        if command == "USER":
            self.user = argument
            self.say("+OK")
        elif command == "PASS":
            self.is_in = self.user == self.options.user and argument == self.options.password
            self.say("+OK" if self.is_in else "-ERR [AUTH] no")
        elif command == "QUIT":
            self.say("+OK bye")
            return False
        elif not self.is_in:
            self.say("-ERR log in first")
        elif command == "UIDL":
            self.list()
        elif command == "RETR":
            return self.retrieve(int(argument) - 1)
        else:
            self.say("-ERR unknown")
        return True

    def list(self):
        if self.options.broken_list:
            self.say("+OK\r\nHTTP/1.1 400 Bad Request\r\n.")
            return
        self.say("+OK")
        for at in range(len(self.mailbox.files)):
            self.say(f"{at + 1} {self.mailbox.name(at)}")
        self.say(".")

    def retrieve(self, at):
        if at + 1 == self.options.refuse:
            self.say("-ERR no such message")
            return True
        if at + 1 == self.options.endless:
            self.say("+OK")
            self.writer.write(b"x" * 70 + b"\r\n")
            for _ in range(60):
                self.writer.write((b"y" * 1022 + b"\r\n") * 1024)
            return True
        content = self.mailbox.content(at)
        self.say("+OK")
        if at + 1 == self.options.drop:
            self.writer.write(content[: len(content) // 2])
            return False
        self.writer.write(content + b"\r\n.\r\n" if not content.endswith(b"\r\n") else content + b".\r\n")
        return True


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--certificate", required=True, help="PEM, with its key")
    parser.add_argument("--folder", required=True)
    parser.add_argument("--user", default="retours")
    parser.add_argument("--password", default="secret")
    parser.add_argument("--log")
    parser.add_argument("--greeting", default="+OK ready")
    parser.add_argument("--silent", action="store_true")
    parser.add_argument("--broken-list", action="store_true")
    parser.add_argument("--refuse", type=int, default=0, help="this message, from 1")
    parser.add_argument("--drop", type=int, default=0, help="in the midst of this message")
    parser.add_argument("--endless", type=int, default=0, help="60 MB for this message")
    return parser.parse_args()


async def main():
    options = read_options()
    mailbox = Mailbox(options)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.certificate)

    async def converse(reader, writer):
        try:
            await Conversation(mailbox, reader, writer).run()
        except (ConnectionError, ssl.SSLError):
            pass

    server = await asyncio.start_server(converse, "127.0.0.1", 0, ssl=context)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main())
