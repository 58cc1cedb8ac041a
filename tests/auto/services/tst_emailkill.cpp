// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The sending process is killed at random moments, or at a random call to the disk, and
// started again, against a real mail server over TLS that writes down what it accepted.  Afterwards
// server and vault agree: nobody is missing, nobody was written to twice, and what nobody can know
// is uncertain: at most one message a connection and kill.
//
// AVIS34_EMAILS (default 400) messages and AVIS34_KILLS (default 12) kills; AVIS34_SEED
// chooses the moments.

#include "../cli/console.h"
#include "services/emailservice.h"
#include "services/ledgerservice.h"
#include "services/vaultservice.h"
#include "support/emailvault.h"
#include "support/smtpserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr int kConnections = 4;
constexpr int kMostRuns = 5000;
constexpr int kMostCalls = 300; // some seventy before the first message

int environmentNumber(const char *name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

} // namespace

class EmailKillTest : public QObject
{
    Q_OBJECT

private:
    QStringList sendCommand(const support::TestVault &vault) const
    {
        return {u"--json"_s,
                u"--vault"_s,
                vault.folder(),
                u"--passphrase-file"_s,
                vault.passphraseFile(),
                u"email"_s,
                u"send"_s};
    }

    // Kills itself at this call to the disk (support/faultydisk.cpp), if it comes so far.
    std::unique_ptr<QProcess> killedAtCall(const support::TestVault &vault, int call) const
    {
        auto process = console::prepared(sendCommand(vault));
        QProcessEnvironment environment = process->processEnvironment();
        environment.insert(u"AVIS34_FAULT_FOLDER"_s, vault.folder() + u'/');
        environment.insert(u"AVIS34_FAULT"_s, u"kill %1"_s.arg(call));
        process->setProcessEnvironment(environment);
        process->setProgram(QStringLiteral(AVIS34_CLI_FAULTY));
        return process;
    }

    // How long the program takes until it begins to send.
    qint64 startTime(const support::TestVault &vault) const
    {
        QElapsedTimer timer;
        timer.start();
        QStringList words = sendCommand(vault);
        words.last() = u"preflight"_s;
        if (console::run(words).exitCode != 0)
            return -1;
        return timer.elapsed();
    }

    // Until the server has accepted so many more.
    void awaitMessages(QProcess &process, const support::SmtpServer &server, qsizetype more) const
    {
        const qsizetype enough = server.accepted().size() + more;
        while (server.accepted().size() < enough && !process.waitForFinished(1))
            continue;
    }

private slots:
    void nobodyIsMissedAndNobodyToldTwice()
    {
        const int messages = environmentNumber("AVIS34_EMAILS", 400);
        const int kills = environmentNumber("AVIS34_KILLS", 12);
        const int seed = environmentNumber("AVIS34_SEED", 1);
        QRandomGenerator random{quint32(seed)};
        const support::SmtpServer server;
        const auto vault = support::emailVault(support::plainAddresses(messages), kConnections);
        support::useServer(vault->session(), server.account());
        vault->close();
        const qint64 start = startTime(*vault);
        QVERIFY(start >= 0);

        int killed = 0;
        console::Run run;
        for (int runs = 0; runs < kMostRuns; ++runs) {
            const bool isAtCall = killed < kills && random.bounded(2) == 0;
            const auto process = isAtCall ? killedAtCall(*vault, 1 + random.bounded(kMostCalls))
                                          : console::prepared(sendCommand(*vault));
            process->start();
            if (isAtCall) {
                run = console::finished(*process);
                if (process->exitStatus() == QProcess::CrashExit) {
                    ++killed;
                    continue;
                }
            } else if (killed < kills) {
                // Some while it starts, most in the midst of the messages.
                if (random.bounded(8) == 0)
                    process->waitForFinished(random.bounded(int(start) + 1));
                else
                    awaitMessages(*process, server, 1 + random.bounded(messages / kills + 1));
                process->waitForFinished(random.bounded(3)); // not right after one
                if (process->state() == QProcess::Running) {
                    process->kill();
                    process->waitForFinished();
                    ++killed;
                    continue;
                }
            }
            if (!isAtCall)
                run = console::finished(*process);
            QCOMPARE(run.exitCode, 0);
            if (run.json.value(u"pending"_s).toInt() == 0)
                break;
        }
        QCOMPARE(run.json.value(u"pending"_s).toInt(-1), 0);
        qInfo("%d messages, %d kills", messages, killed);

        std::map<QString, int> arrived; // by Message-ID
        for (const support::AcceptedMail &mail : server.accepted())
            ++arrived[mail.messageId];
        vault->reopen();
        const auto rows =
            services::listEmails(vault->session(), services::EmailFilter::All, 0, messages + 1);
        QVERIFY2(rows, support::whyNot(rows).constData());
        QCOMPARE(rows->size(), messages);
        int uncertain = 0;
        int uncertainArrived = 0;
        for (const services::EmailRow &row : *rows) {
            const int times = arrived[row.messageId];
            QVERIFY2(times <= 1, qPrintable(row.reference + u" was sent twice"_s));
            if (row.state == u"accepted"_s) {
                QVERIFY2(times == 1, qPrintable(row.reference + u" never arrived"_s));
                continue;
            }
            QCOMPARE(row.state, u"uncertain"_s);
            ++uncertain;
            uncertainArrived += times;
        }
        QCOMPARE(arrived.size(), rows->size());
        qInfo("%d uncertain, of which the server had accepted %d", uncertain, uncertainArrived);
        QVERIFY(uncertain <= killed * kConnections);

        const auto ledger = services::ledger(vault->session());
        QVERIFY(ledger->closes());
        QCOMPARE(ledger->informed, messages - uncertain);
        base::NoProgress progress;
        const auto check = services::verifyVault(vault->session(), progress);
        QVERIFY2(check, support::whyNot(check).constData());
        QCOMPARE(check->findings, QStringList());
    }
};

QTEST_GUILESS_MAIN(EmailKillTest)
#include "tst_emailkill.moc"
