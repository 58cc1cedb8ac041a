// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The whole production through the services: pre-flight, lots, verification and
// ledger of as many letters as the leak has rows about patients.
//
//     bench_production FOLDER [LEAK_ROWS] [LOT_SIZE] [MEMORY.csv]
//
// Makes a vault FOLDER/vault with an invented list of 1.1 times as many patients
// and a leak that is all of them, unless it is there, and produces into
// FOLDER/lots what is not yet produced: kill it, start it again.
#include "base/processusage.h"
#include "demo/generator.h"
#include "memorywatch.h"
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/preflightservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T valueOf(const char *what, base::Result<T> result)
{
    if (result)
        return *std::move(result);
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.error().message));
    std::exit(1);
}

void must(const char *what, const base::Result<void> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.error().message));
        std::exit(1);
    }
}

void generate(const QDir &folder, qint64 leakRows)
{
    QFile patients(folder.filePath(u"patients.csv"_s));
    QFile leak(folder.filePath(u"fuite.csv"_s));
    QFile truth(folder.filePath(u"verite.csv"_s));
    for (QFile *file : {&patients, &leak, &truth}) {
        if (!file->open(QIODevice::WriteOnly))
            std::exit(1);
    }
    base::NoProgress progress;
    valueOf("generate",
            demo::generate({.patients = leakRows * 11 / 10,
                            .leakRows = leakRows,
                            .seed = 34,
                            .difficulty = demo::Difficulty::Easy,
                            .overlapPermille = 1000},
                           patients, leak, truth, progress));
}

void fill(services::Session &session, const QDir &folder)
{
    base::NoProgress progress;
    must("incident",
         services::saveIncident(
             session,
             valueOf("incident",
                     incident::fromJson(QJsonDocument::fromJson(demo::incidentJson()).object()))));
    services::ImportRequest request;
    request.file = folder.filePath(u"patients.csv"_s);
    valueOf("patients", services::importFile(session, request, progress));
    request.kind = services::ImportKind::Leak;
    request.file = folder.filePath(u"fuite.csv"_s);
    request.provenance = services::Provenance::Processor;
    request.receivedOn = QDate(2021, 2, 26);
    request.confirmFullDump = true;
    valueOf("leak", services::importFile(session, request, progress));
    const auto report = valueOf("matching", services::runMatching(session, progress));
    std::printf("persons %lld\n", static_cast<long long>(report.persons));
}

services::Session sessionIn(const QDir &folder, qint64 leakRows)
{
    const QString vault = folder.filePath(u"vault"_s);
    const base::Secret passphrase = base::Secret::fromBytes("an invented passphrase for a bench");
    if (QDir(vault).exists())
        return valueOf("open", services::Session::open(vault, passphrase));
    generate(folder, leakRows);
    auto created = valueOf("create", services::Session::create(vault, u"Banc"_s, passphrase));
    fill(created.session, folder);
    return std::move(created.session);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList words = application.arguments();
    const QDir folder(words.value(1));
    if (words.size() < 2 || !folder.mkpath(u"."_s))
        return 2;
    const qint64 leakRows = words.size() > 2 ? words[2].toLongLong() : 491'840;
    const int lotSize = words.size() > 3 ? words[3].toInt() : 500;
    services::Session session = sessionIn(folder, leakRows);
    QElapsedTimer timer;
    timer.start();
    base::NoProgress quiet;
    const auto preflight = valueOf("preflight", services::preflightLetters(session, quiet));
    for (const auto &finding : preflight.findings)
        std::printf("%s %lld%s\n", qPrintable(finding.key), static_cast<long long>(finding.count),
                    finding.blocking ? " BLOCKS" : "");
    std::printf("preflight %.1f s\n", double(timer.restart()) / 1000);
    const double cpuBefore = base::processCpuSeconds();
    MemoryWatch memory(words.value(4));
    const auto report =
        valueOf("production",
                services::produceLetters(session, folder.filePath(u"lots"_s), lotSize, memory));
    const double seconds = double(timer.elapsed()) / 1000;
    std::printf("letters %lld, lots %lld, %.1f s, %.0f letters/s, %.2f ms CPU a letter, peak %lld "
                "MiB\n",
                static_cast<long long>(report.letters), static_cast<long long>(report.lots.size()),
                seconds, double(report.letters) / seconds,
                1000 * (base::processCpuSeconds() - cpuBefore)
                    / double(std::max<qint64>(1, report.letters)),
                static_cast<long long>(base::processPeakMemory() >> 20));
    const auto ledger = valueOf("ledger", services::ledger(session));
    std::printf(
        "ledger %s: %lld persons, %lld in preparation, %lld blocked\n",
        ledger.closes() ? "closes" : "DOES NOT CLOSE", static_cast<long long>(ledger.persons),
        static_cast<long long>(ledger.inPreparation), static_cast<long long>(ledger.blocked));
    return 0;
}
