// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace support {

struct SpamVerdict {
    bool isSpam = false;
    double score = 0; // spam from 5
    QString rules;    // that fired
};

// SpamAssassin's own rules as the Debian package brings them: no network, nothing learnt,
// whatever this machine's user has set.  Nothing when the program cannot be run.  Takes
// about two seconds.
inline std::optional<SpamVerdict> spamVerdict(const QByteArray &message)
{
    using namespace Qt::StringLiterals;
    const QTemporaryDir home;
    QProcess filter;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    filter.setProcessEnvironment(environment);
    filter.start(u"spamassassin"_s,
                 {u"--local"_s, u"--nocreate-prefs"_s, u"--configpath=/usr/share/spamassassin"_s,
                  u"--cf=use_bayes 0"_s, u"--cf=use_auto_welcomelist 0"_s});
    if (!filter.waitForStarted())
        return {};
    filter.write(message);
    filter.closeWriteChannel();
    if (!filter.waitForFinished(120'000) || filter.exitCode() != 0)
        return {};
    static const QRegularExpression status(
        u"^X-Spam-Status: (Yes|No), score=(-?[0-9.]+) .*?tests=(.*?) *autolearn"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    const auto found = status.match(QString::fromUtf8(filter.readAllStandardOutput()));
    if (!found.hasMatch())
        return {};
    return SpamVerdict{.isSpam = found.captured(1) == u"Yes",
                       .score = found.captured(2).toDouble(),
                       .rules = found.captured(3).simplified()};
}

} // namespace support
