// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// E-mails through the services to a real local server over TLS: prepared, sent, and each
// state on the disk before the next step.
//
//     bench_emails [MESSAGES] [CONNECTIONS] [MEMORY.csv]
//
// The vault is where TMPDIR says: name a folder on a disk, not in memory, for figures with
// real commits.
#include "mailing/smtptransport.h"
#include "services/emailaccount.h"
#include "services/emailwave.h"
#include "services/outbox.h"
#include "services/processusage.h"
#include "support/emailvault.h"
#include "support/smtpserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

qint64 residentKib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toLongLong();
    }
    return 0;
}

// Writes seconds, messages and resident memory, once a second; notes the first answer.
class Watch final : public base::Progress
{
public:
    explicit Watch(const QString &file)
        : m_file(file)
    {
        if (!file.isEmpty() && m_file.open(QIODevice::WriteOnly))
            m_file.write("seconds,letters,mib\n");
        m_timer.start();
    }
    bool report(qsizetype done, qsizetype) override
    {
        if (m_file.isOpen() && m_timer.elapsed() >= m_next) {
            m_next = m_timer.elapsed() + 1000;
            m_file.write(QByteArray::number(double(m_timer.elapsed()) / 1000) + ','
                         + QByteArray::number(done) + ','
                         + QByteArray::number(double(residentKib()) / 1024) + '\n');
        }
        return true;
    }
    qint64 elapsed() const { return m_timer.elapsed(); }

private:
    QFile m_file;
    QElapsedTimer m_timer;
    qint64 m_next = 0;
};

template<typename T>
T valueOf(base::Result<T> result)
{
    if (result)
        return *std::move(result);
    std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    std::exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int messages = arguments.value(1, u"5000"_s).toInt();
    const int connections = arguments.value(2, u"4"_s).toInt();
    // What is measured is our own commits, not those of the server on the same disk.
    const support::SmtpServer server({.arguments = {u"--no-fsync"_s}});
    const auto vault = support::emailVault(support::plainAddresses(messages), connections);
    support::useServer(vault->session(), server.account());
    Watch watch(arguments.value(3));
    const services::Session &session = vault->session();
    const auto setting = valueOf(services::letterSetting(session));
    const auto account = valueOf(services::emailAccount(session)).value();
    valueOf(services::prepareEmails(session, setting, account, {}, watch));
    const qint64 begun = watch.elapsed();
    const double cpuBefore = services::processCpuSeconds();
    const auto transport = mailing::smtpTransport(server.account());
    services::EmailRun run;
    const auto sent =
        services::runOutbox(session, *transport, valueOf(services::emailLimits(session)),
                            QTimeZone::utc(), {}, run, watch);
    if (!sent) {
        std::fprintf(stderr, "%s\n", qPrintable(sent.error().message));
        return 1;
    }
    const double seconds = double(watch.elapsed() - begun) / 1000;
    const double cpu = services::processCpuSeconds() - cpuBefore;
    std::printf("%lld of %d accepted on %d connections\n", static_cast<long long>(run.accepted),
                messages, connections);
    std::printf("preparation: %.1f s\n", double(begun) / 1000);
    std::printf("sending: %.1f s, %.0f messages/s\n", seconds, double(run.accepted) / seconds);
    std::printf("processor time of this program: %.2f ms a message\n",
                1000 * cpu / double(run.accepted));
    std::printf("resident at the end: %lld MiB\n", static_cast<long long>(residentKib() / 1024));
    std::printf("the server accepted %lld\n", static_cast<long long>(server.accepted().size()));
    return 0;
}
