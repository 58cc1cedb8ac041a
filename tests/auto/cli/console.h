// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <map>
#include <memory>

// avis34-cli as a process of its own, as a script starts it: no terminal, no
// screen, nothing of this machine's settings.
namespace console {

struct Run {
    int exitCode = -1; // -1: it crashed, or did not end
    QByteArray out;
    QByteArray err;
    QJsonObject json; // of `out`; empty when that is not exactly one object

    QByteArray all() const { return out + err; }
    QJsonObject error() const { return json.value(QStringLiteral("error")).toObject(); }
    QString message() const { return error().value(QStringLiteral("message")).toString(); }
};

using Environment = std::map<QString, QString>;

inline std::unique_ptr<QProcess> prepared(const QStringList &arguments,
                                          const Environment &environment = {})
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"AVIS34_VAULT", "AVIS34_PASSPHRASE_FILE", "QT_QPA_PLATFORM", "DISPLAY"})
        clean.remove(QLatin1String(name));
    // A backup of the day would take its time, and its entry in the journal.
    clean.insert(QStringLiteral("AVIS34_NO_BACKUP"), QStringLiteral("1"));
    for (const auto &[name, value] : environment)
        clean.insert(name, value);
    process->setProcessEnvironment(clean);
    process->setProgram(QStringLiteral(AVIS34_CLI));
    process->setArguments(arguments);
    process->setStandardInputFile(QProcess::nullDevice());
    return process;
}

inline Run finished(QProcess &process)
{
    constexpr int kTimeout = 60000;
    Run run;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kTimeout)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        run.exitCode = process.exitCode();
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    run.json = QJsonDocument::fromJson(run.out).object();
    return run;
}

inline Run run(const QStringList &arguments, const Environment &environment = {})
{
    const auto process = prepared(arguments, environment);
    process->start();
    return finished(*process);
}

} // namespace console
