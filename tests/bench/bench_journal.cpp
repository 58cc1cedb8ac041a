// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/chain.h"
#include "journal/exportfile.h"
#include "store/pagedigest.h"
#include "store/vault.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

// What it costs to verify an exported journal, and to look at all pages of a store before it is
// opened, against the opening.
//
//     bench_journal FOLDER [ENTRIES] [MEGABYTES]

using namespace Qt::StringLiterals;

static double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Runs `work` three times and prints each.
template<typename Work>
static void measure(const char *name, const Work &work)
{
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer wall;
        wall.start();
        const double before = processorSeconds();
        work();
        std::printf("%-36s %6.3f s processor %6.3f s wall\n", name, processorSeconds() - before,
                    static_cast<double>(wall.elapsed()) / 1'000);
        std::fflush(stdout);
    }
}

static void writeJournal(const QString &path, int entries)
{
    const QDateTime begin(QDate(2026, 3, 3), QTime(8, 0), Qt::UTC);
    QFile lines(path + u".lines"_s);
    QFile file(path);
    if (!lines.open(QIODevice::ReadWrite | QIODevice::Truncate) || !file.open(QIODevice::WriteOnly))
        std::exit(1);
    journal::Chain chain;
    for (int i = 1; i <= entries; ++i)
        lines.write(journal::exportLine(chain.append(
            {u"DPO"_s,
             u"review.decided"_s,
             u"pair:%1"_s.arg(i),
             {{u"verdict"_s, u"same"_s}, {u"transaction_rows"_s, 2}, {u"reader"_s, 1}}},
            begin.addSecs(i), journal::newSalt())));
    file.write(journal::exportHeader(chain.count(), chain.head()));
    lines.seek(0);
    while (!lines.atEnd())
        file.write(lines.read(1 << 20));
    lines.remove();
}

static void verify(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        std::exit(1);
    const auto verification = journal::verifyExport(file);
    if (!verification || verification->fault)
        std::exit(1);
}

static void writePages(const QString &path, int megabytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    for (int megabyte = 0; megabyte < megabytes; ++megabyte)
        file.write(QByteArray(1 << 20, static_cast<char>(megabyte)));
}

// So that the next reading comes from the disk.
static void forget(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    ::fsync(file);
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

static base::Secret passphrase()
{
    return base::Secret::fromBytes("bench passphrase");
}

static void openVault(const QString &path)
{
    const auto vault = store::Vault::open(path, passphrase());
    if (!vault || !vault->warnings().isEmpty())
        std::exit(1);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("bench_journal FOLDER [ENTRIES] [MEGABYTES]\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const int entries = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
    const int megabytes = argc > 3 ? std::atoi(argv[3]) : 500;
    const QString journalFile = folder.filePath(u"bench.jsonl"_s);
    writeJournal(journalFile, entries);
    std::printf("%d entries, %lld bytes\n", entries, qint64(QFile(journalFile).size()));
    measure("verify the exported journal", [&] { verify(journalFile); });
    const QString store = folder.filePath(u"bench.pages"_s);
    writePages(store, megabytes);
    measure("digest of the pages, in memory", [&] { store::pageDigest(store); });
    measure("digest of the pages, from the disk", [&] {
        forget(store);
        store::pageDigest(store);
    });
    const QString vault = folder.filePath(u"bench.avis34"_s);
    if (!store::Vault::create(vault, {.holder = u"DPO"_s, .passphrase = passphrase()}))
        return 1;
    measure("opening and closing a new vault", [&] { openVault(vault); });
    QFile::remove(journalFile);
    QFile::remove(store);
    QDir(vault).removeRecursively();
    return 0;
}
