// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/secret.h"

#include <QElapsedTimer>
#include <QString>

namespace cli {

// A bar with rate and remaining time on standard error, only when that is a
// terminal; and the stop that was asked for.
class TerminalProgress final : public base::Progress
{
public:
    explicit TerminalProgress(bool quiet);
    ~TerminalProgress() override;

    bool report(qsizetype done, qsizetype total) override;

private:
    void draw(qsizetype done, qsizetype total);
    void erase();

    bool m_visible;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceDrawn;
    qsizetype m_lastDone = 0;
};

// SIGINT and SIGTERM, or Ctrl+C and Ctrl+Break of a Windows console, end the running stage cleanly
// instead of the process.
void installStopSignals();

bool canAskPassphrase();
// Asks on the terminal without echo.  An Input error without a terminal.
base::Result<base::Secret> askPassphrase(const QString &prompt);

} // namespace cli
