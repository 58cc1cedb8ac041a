#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""A time-stamping authority over HTTPS for tests (RFC 3161 §3.4), on the program openssl.

Prints {"port": N} once it listens on 127.0.0.1, and ends when its standard input does.  The
path of the address orders a fault:

    /            a good reply
    /refuse      a reply that refuses
    /replay      the reply to another request for the same imprint
    /other       the reply to a request for another imprint
    /error       503
    /moved       302 to another place
    /page        200 with a page of HTML
    /long        more than anybody wants to read
    /cut         closes within the reply
    /silent      never answers
"""

import argparse
import http.server
import json
import os
import ssl
import subprocess
import sys
import tempfile
import threading
import time


def reply_to(options, query, section="tsa"):
    with tempfile.TemporaryDirectory() as folder:
        request, answer = folder + "/query.tsq", folder + "/reply.tsr"
        with open(request, "wb") as file:
            file.write(query)
        subprocess.run(["openssl", "ts", "-reply", "-config", options.config, "-section", section,
                        "-queryfile", request, "-out", answer], check=True, capture_output=True)
        with open(answer, "rb") as file:
            return file.read()


def another_query(digest):
    made = subprocess.run(["openssl", "ts", "-query", "-sha256", "-cert", "-digest", digest],
                          check=True, capture_output=True)
    return made.stdout


def imprint_of(query):
    mark = bytes.fromhex("0420")  # OCTET STRING of 32 bytes
    at = query.index(mark) + 2
    return query[at:at + 32].hex()


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        options = self.server.options
        query = self.rfile.read(int(self.headers["Content-Length"]))
        with open(options.log, "ab") as log:
            log.write(json.dumps({"type": self.headers["Content-Type"], "query": query.hex(),
                                  "headers": dict(self.headers)}).encode() + b"\n")
        fault = self.path.strip("/")
        if fault == "silent":
            time.sleep(3600)
        if fault == "error":
            return self.send_error(503)
        if fault == "moved":
            return self.answer(b"", status=302)
        if fault == "page":
            return self.answer(b"<html>Bonjour</html>", kind="text/html")
        if fault == "long":
            return self.answer(b"x" * (4 << 20))
        if fault == "replay":
            query = another_query(imprint_of(query))
        if fault == "other":
            query = another_query("ab" * 32)
        body = reply_to(options, query, "strict" if fault == "refuse" else "tsa")
        self.answer(body, size=len(body) + (1000 if fault == "cut" else 0))

    def answer(self, body, status=200, kind="application/timestamp-reply", size=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if size is None else size))
        self.end_headers()
        self.wfile.write(body)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--certificate", required=True, help="PEM, with its key")
    parser.add_argument("--config", required=True, help="of openssl ts")
    parser.add_argument("--log", required=True, help="file of requests, one JSON line each")
    options = parser.parse_args()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.certificate)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.options = options
    server.handle_error = lambda *_: None  # who reads too much hangs up
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(json.dumps({"port": server.server_address[1]}), flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
