// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// A patient list through the services, against the bare insertion of the same rows.
//
//     bench_import FOLDER [ROWS] [ROUNDS]
//
// Writes FOLDER/patients.csv with invented patients, unless it is there.  Each round imports
// it into a new vault, as the console does, and inserts the very same records, prepared
// beforehand, into the store of another new vault in one transaction: what no import can
// undercut.  Name a folder on a disk, not in memory.
#include "base/processusage.h"
#include "intake/filereader.h"
#include "memorywatch.h"
#include "services/importservice.h"
#include "store/importstore.h"
#include "store/recordstore.h"
#include "store/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPreparedRows = 20'000; // held at a time

template<typename T>
T valueOf(const char *what, base::Result<T> result)
{
    if (result)
        return *std::move(result);
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.error().message));
    std::exit(1);
}

const base::Secret &passphrase()
{
    static const base::Secret secret =
        base::Secret::fromBytes("an invented passphrase for a bench");
    return secret;
}

// Wall clock and processor time.
struct Cost {
    double seconds = 0;
    double cpu = 0;

    Cost &operator+=(const Cost &other)
    {
        seconds += other.seconds;
        cpu += other.cpu;
        return *this;
    }
};

template<typename Work>
Cost costOf(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    const double cpu = base::processCpuSeconds();
    work();
    return {double(timer.nsecsElapsed()) / 1e9, base::processCpuSeconds() - cpu};
}

QByteArray patient(int number, QRandomGenerator &random)
{
    static const QList<QByteArray> names{"MARTIN",  "BERNARD",    "THOMAS",        "PETIT",
                                         "LE GOFF", "KERMORVANT", "GU\xC3\x89GAN", "B\xC3\x89NARD"};
    static const QList<QByteArray> given{"Jeanne",
                                         "H\xC3\xA9l\xC3\xA8ne",
                                         "Pierre",
                                         "Ma\xC3\xABl",
                                         "Anne-Lise",
                                         "Lo\xC3\xAF"
                                         "c"};
    static const QList<QByteArray> cities{"56000;VANNES", "35000;RENNES",
                                          "45000;ORL\xC3\x89"
                                          "ANS",
                                          "27000;\xC3\x89VREUX"};
    const auto oneOf = [&](const QList<QByteArray> &list) {
        return list[random.bounded(int(list.size()))];
    };
    const auto digits = [&](int from, int to) {
        return QByteArray::number(random.bounded(from, to));
    };
    const auto twoDigits = [](int value) { return QByteArray::number(100 + value).last(2); };
    const int year = random.bounded(1925, 2020);
    const int month = random.bounded(1, 13);
    const bool isWoman = random.bounded(2) == 1;
    const QByteArray nir = (isWoman ? "2" : "1") + twoDigits(year % 100) + twoDigits(month) + "56"
        + digits(100, 261) + digits(100, 1000);
    const int key = 97 - int(nir.toLongLong() % 97);
    const QList<QByteArray> cells{
        // Numbers of their software, in no order.
        digits(1'000'000, 9'999'999) + QByteArray::number(number),
        oneOf(names),
        oneOf(names),
        oneOf(given),
        digits(10, 29) + '/' + twoDigits(month) + '/' + QByteArray::number(year),
        isWoman ? "F" : "M",
        nir + twoDigits(key),
        "02970" + digits(10'000, 99'999),
        "06390" + digits(10'000, 99'999),
        "p" + QByteArray::number(number) + "@example.org",
        digits(1, 200) + " rue des Lilas",
        "R\xC3\xA9sidence Bel Air, b\xC3\xA2timent " + digits(1, 9),
        oneOf(cities),
        "FRANCE",
        isWoman ? "Mme" : "M.",
        digits(10, 29) + '/' + twoDigits(random.bounded(1, 13)) + "/2019",
        "DR RIOU",
        ""};
    return cells.join(';') + '\n';
}

void generate(const QString &path, int rows)
{
    QFile file(path);
    if (file.exists())
        return;
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    file.write("ID;NOM;NOM_NAISSANCE;PRENOM;DDN;SEXE;NSS;TEL;PORTABLE;MAIL;ADR1;ADR2;CP;VILLE;PAYS;"
               "CIVILITE;DATE_PRELEVEMENT;MEDECIN;COMMENTAIRE\n");
    QRandomGenerator random(34);
    for (int row = 1; row <= rows; ++row)
        file.write(patient(row, random));
}

std::unique_ptr<intake::FileReader> readerOf(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        std::exit(1);
    return valueOf("reader", intake::FileReader::open(file, {.today = QDate(2026, 11, 22)}));
}

// False at the end of the file.
bool prepare(intake::FileReader &reader, std::vector<people::SourceRecord> &records)
{
    records.clear();
    while (records.size() < kPreparedRows) {
        auto item = valueOf("row", reader.next());
        if (std::holds_alternative<intake::EndOfFile>(item))
            return !records.empty();
        if (auto *accepted = std::get_if<intake::AcceptedRow>(&item))
            records.push_back(std::move(accepted->record));
    }
    return true;
}

// The clock stands still while records are prepared.
Cost insertAlone(const QDir &folder, const QString &list)
{
    const auto created =
        valueOf("raw vault",
                store::Vault::create(folder.filePath(u"raw"_s),
                                     {.holder = u"DPO"_s, .passphrase = passphrase().copy()}));
    QFile file(list);
    const auto reader = readerOf(file);
    std::vector<people::SourceRecord> records;
    store::Database database = created.vault.connect(store::Access::ReadWrite);
    store::Transaction transaction(database);
    store::ImportStore imports(database);
    store::RecordStore store(database);
    store::Import import;
    import.kind = u"patients"_s;
    const store::ImportId id = imports.beginImport(import);
    const store::ImportFileId part = imports.beginFile({.import = id, .kind = import.kind});
    Cost cost;
    while (prepare(*reader, records)) {
        cost += costOf([&] {
            for (const people::SourceRecord &record : records)
                store.insert(id, record, part);
        });
    }
    cost += costOf([&] {
        transaction.commit();
        database.checkpoint();
    });
    return cost;
}

struct Round {
    Cost import;
    Cost raw;
    qint64 openingKib = 0; // resident at most while the vault is made: the key derivation
    qint64 importKib = 0;  // … and during the import
    qint64 rows = 0;
    qint64 bytes = 0;

    double ratio() const { return raw.seconds / import.seconds; }
};

Round measure(const QDir &folder, const QString &list)
{
    Round round;
    {
        forgetPeak();
        const auto created = valueOf(
            "vault",
            services::Session::create(folder.filePath(u"vault"_s), u"Banc"_s, passphrase()));
        services::ImportRequest request;
        request.file = list;
        base::NoProgress progress;
        round.openingKib = peakKib();
        forgetPeak();
        services::ImportReport report;
        round.import = costOf([&] {
            report = valueOf("import", services::importFile(created.session, request, progress));
        });
        round.importKib = peakKib();
        round.rows = report.rowsAccepted;
        round.bytes = report.bytes;
    }
    round.raw = insertAlone(folder, list);
    for (const QString &vault : {u"vault"_s, u"raw"_s})
        QDir(folder.filePath(vault)).removeRecursively();
    return round;
}

void print(const char *what, const Cost &cost, const Round &round)
{
    std::printf("%-10s %6.2f s, %6.2f s of CPU, %7.0f rows/s, %5.1f MB/s\n", what, cost.seconds,
                cost.cpu, double(round.rows) / cost.seconds,
                double(round.bytes) / 1e6 / cost.seconds);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    const QDir folder(words.value(1));
    if (words.size() < 2 || !folder.mkpath(u"."_s))
        return 2;
    const int rows = words.size() > 2 ? words[2].toInt() : 1'000'000;
    const int rounds = words.size() > 3 ? words[3].toInt() : 3;
    const QString list = folder.filePath(u"patients-%1.csv"_s.arg(rows));
    generate(list, rows);
    std::vector<double> ratios;
    for (int i = 0; i < rounds; ++i) {
        const Round round = measure(folder, list);
        ratios.push_back(round.ratio());
        std::printf("%lld rows, %.0f MB\n", static_cast<long long>(round.rows),
                    double(round.bytes) / 1e6);
        print("import", round.import, round);
        print("insertion", round.raw, round);
        std::printf("ratio      %.2f; peak memory: opening %lld MiB, import %lld MiB\n",
                    round.ratio(), static_cast<long long>(round.openingKib / 1024),
                    static_cast<long long>(round.importKib / 1024));
        std::fflush(stdout);
    }
    std::ranges::sort(ratios);
    std::printf("median ratio %.2f\n", ratios[ratios.size() / 2]);
    return 0;
}
