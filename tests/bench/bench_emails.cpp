// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// E-mails through the services to a real local server over TLS: prepared, sent, and each
// state on the disk before the next step.
//
//     bench_emails [MESSAGES] [CONNECTIONS] [MEMORY.csv]
//
// The vault is where TMPDIR says: name a folder on a disk, not in memory, for figures with
// real commits.
#include "base/processusage.h"
#include "mailing/smtptransport.h"
#include "memorywatch.h"
#include "services/emailaccount.h"
#include "services/emailwave.h"
#include "services/outbox.h"
#include "support/emailvault.h"
#include "support/smtpserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

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
    MemoryWatch watch(arguments.value(3));
    const services::Session &session = vault->session();
    const auto setting = valueOf(services::letterSetting(session));
    const auto account = valueOf(services::emailAccount(session)).value();
    valueOf(services::prepareEmails(session, setting, account, {}, watch));
    const qint64 begun = watch.elapsed();
    const double cpuBefore = base::processCpuSeconds();
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
    const double cpu = base::processCpuSeconds() - cpuBefore;
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
