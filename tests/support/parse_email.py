# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""An independent reader of e-mails, Python's own: prints what it finds in the files
named as arguments as one JSON array, an object for each file.

The MIME reader and writer of app/mailing are compared with it.
"""

import email
import email.policy
import email.utils
import json
import sys
from email.header import decode_header, make_header


def read(path, policy):
    # From bytes: a file object would be read with CRLF turned into LF.
    with open(path, "rb") as file:
        return email.message_from_bytes(file.read(), policy=policy)


def addresses(path, name):
    """By the older interface: the newer one puts blanks between the encoded words of a
    name (against RFC 2047 section 6.2) in Python 3.11."""
    values = read(path, email.policy.compat32).get_all(name, [])
    return [
        [str(make_header(decode_header(name))), address]
        for name, address in email.utils.getaddresses(values)
    ]


def text_of(message, kind):
    part = message.get_body((kind,))
    return part.get_content() if part is not None else None


def delivery_status(message):
    """The fields of every block of every delivery-status part, names in lower case."""
    blocks = []
    for part in message.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for block in part.get_payload():
            fields = {}
            for name, value in block.items():
                fields.setdefault(name.lower(), str(value).strip())
            blocks.append(fields)
    return blocks


def described(path):
    message = read(path, email.policy.default)
    return {
        "headers": [[name, str(value)] for name, value in message.items()],
        "from": addresses(path, "From"),
        "to": addresses(path, "To"),
        "reply_to": addresses(path, "Reply-To"),
        "types": [part.get_content_type() for part in message.walk()],
        "plain": text_of(message, "plain"),
        "html": text_of(message, "html"),
        "defects": [
            type(defect).__name__ for part in message.walk() for defect in part.defects
        ],
    }


def report(path):
    """As lenient as possible: damaged bounces make the strict policy raise."""
    message = read(path, email.policy.compat32)
    return {
        "types": [part.get_content_type() for part in message.walk()],
        "delivery_status": delivery_status(message),
    }


if __name__ == "__main__":
    reader = {"--message": described, "--report": report}[sys.argv[1]]
    json.dump([reader(path) for path in sys.argv[2:]], sys.stdout)
