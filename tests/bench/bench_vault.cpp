// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What encryption costs: the same statements on SQLCipher with a key and without one, by the
// same library in one process, as ratios of CPU seconds (best of so many rounds), and what
// opening, verifying, backing up and drilling cost a vault of that size.
//
//     bench_vault FOLDER [ROWS] [ROUNDS]

#include "store/backup.h"
#include "store/drill.h"
#include "store/selftest.h"
#include "store/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>
#include <random>
#include <sqlcipher/sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

double cpuSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

double best(int rounds, const std::function<void()> &work)
{
    double least = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
        const double begin = cpuSeconds();
        work();
        least = std::min(least, cpuSeconds() - begin);
    }
    return least;
}

void must(bool done, const char *what)
{
    if (!done) {
        std::fprintf(stderr, "bench_vault: %s failed\n", what);
        std::exit(1);
    }
}

// --- One file, with a key or without

class File final
{
public:
    File(const QString &path, bool isEncrypted, int cacheKiB = 131'072)
    {
        must(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK, "opening");
        if (isEncrypted) {
            run("PRAGMA cipher_log_level=NONE");
            const QByteArray key = "x'" + QByteArray(64, '7') + '\'';
            must(sqlite3_key_v2(m_handle, "main", key.constData(), int(key.size())) == SQLITE_OK,
                 "key");
        }
        // As store/sqlite.cpp sets them.
        run("SELECT count(*) FROM sqlite_schema; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;"
            "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
        run("PRAGMA cache_size=-" + QByteArray::number(cacheKiB));
    }
    ~File() { sqlite3_close_v2(m_handle); }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    void run(const QByteArray &sql)
    {
        must(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK,
             sql.constData());
    }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        must(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK, sql);
        return statement;
    }

private:
    sqlite3 *m_handle = nullptr;
};

void insertRows(File &file, int rows)
{
    file.run("CREATE TABLE patient(id INTEGER PRIMARY KEY, ref TEXT, birth_name TEXT, name TEXT,"
             " given TEXT, born INTEGER, sex INTEGER, nir TEXT, street TEXT, postcode TEXT,"
             " city TEXT, email TEXT); CREATE INDEX patient_by_nir ON patient(nir); BEGIN");
    sqlite3_stmt *insert =
        file.prepare("INSERT INTO patient VALUES(?1, 'P' || ?1, 'DURAND-BELLEMARE', 'BELLEMARE',"
                     " 'Capucine Anne', 19580714, 2, ?2, '12 RUE DE LA CORDERIE', '35400',"
                     " 'SAINT-MALO', 'c' || ?1 || '@example.org')");
    std::mt19937 random(34);
    for (int row = 1; row <= rows; ++row) {
        const QByteArray nir = "2" + QByteArray::number(random()).rightJustified(14, '0');
        sqlite3_bind_int(insert, 1, row);
        sqlite3_bind_text(insert, 2, nir.constData(), int(nir.size()), SQLITE_TRANSIENT);
        must(sqlite3_step(insert) == SQLITE_DONE, "insert");
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    file.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

void look(File &file, int rows)
{
    constexpr int kLookups = 100'000;
    sqlite3_stmt *query = file.prepare("SELECT name, city FROM patient WHERE id = ?");
    std::mt19937 random(35);
    for (int lookup = 0; lookup < kLookups; ++lookup) {
        sqlite3_bind_int(query, 1, 1 + int(random() % unsigned(rows)));
        must(sqlite3_step(query) == SQLITE_ROW, "lookup");
        sqlite3_reset(query);
    }
    sqlite3_finalize(query);
}

void scan(File &file)
{
    sqlite3_stmt *query = file.prepare("SELECT sum(length(street)) FROM patient");
    must(sqlite3_step(query) == SQLITE_ROW, "scan");
    sqlite3_finalize(query);
}

void exportRows(File &file, const QString &path)
{
    QFile target(path);
    must(target.open(QIODevice::WriteOnly | QIODevice::Truncate), "export");
    sqlite3_stmt *query = file.prepare("SELECT * FROM patient ORDER BY nir");
    while (sqlite3_step(query) == SQLITE_ROW) {
        QByteArray line;
        for (int column = 0; column < sqlite3_column_count(query); ++column) {
            line += reinterpret_cast<const char *>(sqlite3_column_text(query, column));
            line += ';';
        }
        line.back() = '\n';
        target.write(line);
    }
    sqlite3_finalize(query);
}

struct Costs {
    double open = 0;
    double insert = 0;
    double lookup = 0;     // the pages stay in memory
    double lookupCold = 0; // a cache of 2 MiB
    double scan = 0;       // from the file
    double exported = 0;
    qint64 bytes = 0;
};

void removeFile(const QString &path)
{
    for (const QString &part : {path, QString(path + u"-wal"), QString(path + u"-shm")})
        QFile::remove(part);
}

Costs measure(const QString &path, bool isEncrypted, int rows, int rounds)
{
    Costs costs;
    costs.insert = best(rounds, [&] {
        removeFile(path);
        File file(path, isEncrypted);
        insertRows(file, rows);
    });
    costs.bytes = QFileInfo(path).size();
    constexpr int kOpenings = 20;
    costs.open = best(rounds,
                      [&] {
                          for (int opening = 0; opening < kOpenings; ++opening)
                              const File file(path, isEncrypted);
                      })
        / kOpenings;
    costs.scan = best(rounds, [&] {
        File file(path, isEncrypted);
        scan(file);
    });
    costs.exported = best(rounds, [&] {
        File file(path, isEncrypted);
        exportRows(file, path + u".csv");
    });
    File warm(path, isEncrypted);
    look(warm, rows);
    costs.lookup = best(rounds, [&] { look(warm, rows); });
    File cold(path, isEncrypted, 2'048);
    costs.lookupCold = best(rounds, [&] { look(cold, rows); });
    return costs;
}

void print(const char *what, double plain, double encrypted)
{
    std::printf("%-44s %10.4f s %10.4f s   ratio %.2f\n", what, plain, encrypted,
                encrypted / plain);
}

void compare(const QString &folder, int rows, int rounds)
{
    const QString plainFile = QDir(folder).filePath(u"plain.db"_s);
    const QString file = QDir(folder).filePath(u"encrypted.db"_s);
    const Costs plain = measure(plainFile, false, rows, rounds);
    const Costs encrypted = measure(file, true, rows, rounds);
    must(store::isClearText(plainFile) && !store::isClearText(file), "comparing the right files");
    std::printf("%d rows, CPU seconds, best of %d       plain        SQLCipher\n", rows, rounds);
    print("open with the raw key", plain.open, encrypted.open);
    print("insert, one transaction, checkpoint", plain.insert, encrypted.insert);
    print("100,000 lookups, pages in memory", plain.lookup, encrypted.lookup);
    print("100,000 lookups, 2 MiB of cache", plain.lookupCold, encrypted.lookupCold);
    print("scan", plain.scan, encrypted.scan);
    print("export in another order, as text", plain.exported, encrypted.exported);
    std::printf("%-44s %8.1f MB %9.1f MB   ratio %.3f\n", "size", 1e-6 * double(plain.bytes),
                1e-6 * double(encrypted.bytes), double(encrypted.bytes) / double(plain.bytes));
    for (const QString &path : {plainFile, file}) {
        removeFile(path);
        QFile::remove(path + u".csv");
    }
}

// --- A vault

void fill(const store::Vault &vault, int rows)
{
    store::Database database = vault.connect(store::Access::ReadWrite);
    database.executeScript("CREATE TABLE patient(id INTEGER PRIMARY KEY, street TEXT)");
    store::Transaction transaction(database);
    auto insert = database.statement("INSERT INTO patient(street) VALUES(?)");
    for (int row = 0; row < rows; ++row)
        insert.bind(QString(200, QChar(u'A' + row % 26))).execute();
    transaction.commit();
    database.checkpoint();
}

void printRate(const char *what, double seconds, double megabytes)
{
    std::printf("%-44s %10.4f s %10.0f MB/s\n", what, seconds, megabytes / seconds);
}

void measureVault(const QString &folder, int rows, int rounds)
{
    const QString path = QDir(folder).filePath(u"vault"_s);
    QDir(path).removeRecursively();
    const base::Secret passphrase = base::Secret::fromBytes("girafe lampe nuage sept tortue");
    auto made = store::Vault::create(path, {u"DPO"_s, passphrase.copy(), {}});
    must(made.has_value(), "creating a vault");
    const base::Secret code = made->recoveryCode.copy();
    const auto open = [&](const auto &opened) { must(opened.has_value(), "opening the vault"); };
    {
        const store::Vault closed = std::move(made->vault);
    }
    const double emptyCode =
        best(rounds, [&] { open(store::Vault::openWithRecovery(path, code)); });
    const double empty = best(rounds, [&] { open(store::Vault::open(path, passphrase)); });
    auto vault = store::Vault::open(path, passphrase);
    open(vault);
    fill(*vault, rows);
    {
        const store::Vault closed = *std::move(vault);
    }
    const double fullCode = best(rounds, [&] { open(store::Vault::openWithRecovery(path, code)); });
    const double fullReader =
        best(rounds, [&] { open(store::Vault::open(path, passphrase, store::Access::ReadOnly)); });
    const double full = best(rounds, [&] { open(store::Vault::open(path, passphrase)); });
    vault = store::Vault::open(path, passphrase);
    open(vault);
    base::NoProgress progress;
    const double megabytes = 1e-6 * double(QFileInfo(path + u"/store.db").size());
    const QString name = u"2026-01-01-0800.avis34-backup"_s;
    const double backup = best(rounds, [&] {
        must(vault->backUp(vault->backupFolder(), name, progress).has_value(), "backup");
    });
    const double verified =
        best(rounds, [&] { must(vault->verify(progress).has_value(), "verifying"); });
    const double drill = best(rounds, [&] {
        const auto tried = store::drill(*vault, vault->backupFolder() + u'/' + name, {}, progress);
        must(tried && tried->passed(), "drill");
    });
    std::printf("\nvault of %.0f MB\n", megabytes);
    std::printf("%-44s %10.4f s\n", "open and close, new vault, recovery code", emptyCode);
    std::printf("%-44s %10.4f s\n", "the same, passphrase", empty);
    std::printf("%-44s %10.4f s\n", "this vault, recovery code", fullCode);
    std::printf("%-44s %10.4f s\n", "the same, passphrase", full);
    std::printf("%-44s %10.4f s\n", "the same, passphrase, for reading", fullReader);
    printRate("backup, read back", backup, megabytes);
    printRate("verify (all five checks)", verified, megabytes);
    printRate("restore drill", drill, megabytes);
    vault = base::cancelled();
    QDir(path).removeRecursively();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2 || !base::initialiseCrypto()) {
        std::fprintf(stderr, "bench_vault FOLDER [ROWS] [ROUNDS]\n");
        return 2;
    }
    const int rows = words.size() > 2 ? words.at(2).toInt() : 500'000;
    const int rounds = words.size() > 3 ? words.at(3).toInt() : 5;
    compare(words.at(1), rows, rounds);
    measureVault(words.at(1), rows, rounds);
    return 0;
}
