// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QCoreApplication>
#include <QString>

namespace base {

// Why something could not be done.  `message` is one or two sentences in the
// user's language: what happened, what was not done, what to do.  `detail` is
// for the curious and for bug reports.  Neither ever holds personal data:
// lines, columns, counts and file names only.
struct Error {
    enum class Kind {
        Input,      // the file, template or argument is not acceptable (console: exit 3)
        Permission, // the vault did not open: passphrase, newer version, damaged (exit 4)
        Conflict,   // somebody else holds it, or the state does not allow it (exit 3)
        Network,    // exit 1
        Storage,    // reading or writing failed: disk full, no right (exit 1)
        Cancelled,  // the user asked to stop; nothing was changed (exit 5)
    };

    Kind kind = Kind::Input;
    QString message;
    QString detail = {};

    bool operator==(const Error &) const = default;
};

// The name of the kind in the console's JSON: "input", "permission", …
QString kindName(Error::Kind kind);

// The one error of a stage that the user stopped.
Error cancelled();

} // namespace base
