// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace support {

// What Python's email module finds in the files, one object for each (parse_email.py).
// `mode` is --message or --report.  Empty when python3 fails.
inline QJsonArray readByPython(const QString &mode, const QStringList &files)
{
    const QString script =
        QDir(QStringLiteral(TEST_DATA_DIR)).filePath(QStringLiteral("../support/parse_email.py"));
    QProcess python;
    python.start(QStringLiteral("python3"), QStringList{script, mode} + files);
    python.waitForFinished(60'000);
    if (python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace support
