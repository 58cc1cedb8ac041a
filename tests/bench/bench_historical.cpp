// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

// Precision and recall of the engine on 50,578 records of historical persons
// that nobody here wrote (Wikidata, CC0, with errors added by the Splink
// project, MIT; not committed):
//     bench_historical historical_50k.csv
// Split: the first byte h of SHA-256(cluster), modulo 10.  0–3: all records of
// the person are in the list; 4–6: in the extract; 7–9: in both, each record
// where the first byte of SHA-256(unique_id) is even (list) or odd (extract).
// tests/bench/historical.py does the same through the console.
#include "matching/engine.h"
#include "support/linkagequality.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QStringList>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using people::SourceRecord;

namespace {

int firstHashByte(const QString &text)
{
    return static_cast<unsigned char>(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).at(0));
}

QStringList cells(const QString &line)
{
    QStringList row;
    QString cell;
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            row.append(std::exchange(cell, {}));
        else
            cell += c;
    }
    row.append(cell);
    return row;
}

enum Column { UniqueId, Cluster, FirstName = 4, Surname, Dob, BirthPlace, Postcode, Gender };

SourceRecord recordOf(const QStringList &row)
{
    SourceRecord record;
    record.givenNames = row[FirstName];
    record.birthName = row[Surname];
    const QStringList date = row[Dob].split(u'-');
    if (date.size() == 3)
        record.birthDate = {date[0].toInt(), date[1].toInt(), date[2].toInt()};
    record.city = row[BirthPlace];
    record.postalCode = row[Postcode];
    record.sex = row[Gender] == u"male" ? people::Sex::Male
        : row[Gender] == u"female"      ? people::Sex::Female
                                        : people::Sex::Unknown;
    return record;
}

struct Side {
    std::vector<SourceRecord> records;
    std::vector<QString> clusters;

    void add(const QStringList &row)
    {
        records.push_back(recordOf(row));
        records.back().id.value = std::ssize(records);
        clusters.push_back(row[Cluster]);
    }
    const QString &cluster(people::RecordId id) const
    {
        return clusters[static_cast<std::size_t>(id.value - 1)];
    }
};

bool isInList(const QStringList &row)
{
    const int part = firstHashByte(row[Cluster]) % 10;
    if (part >= 7)
        return firstHashByte(row[UniqueId]) % 2 == 0;
    return part < 4;
}

} // namespace

int main(int argc, char *argv[])
{
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::printf("skipped: historical_50k.csv is not there\n");
        return 0;
    }
    Side list;
    Side leak;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList row = cells(QString::fromUtf8(file.readLine()).trimmed());
        if (row.size() > Gender)
            (isInList(row) ? list : leak).add(row);
    }
    QHash<QString, qint64> inList;
    for (const QString &cluster : list.clusters)
        ++inList[cluster];
    qint64 truePairs = 0;
    qint64 present = 0;
    for (const QString &cluster : leak.clusters) {
        truePairs += inList.value(cluster);
        present += qint64(inList.contains(cluster));
    }

    matching::Engine engine{matching::Parameters{}};
    for (const SourceRecord &record : leak.records)
        engine.addLeak(record);
    for (const SourceRecord &record : list.records)
        engine.addPatient(record);
    base::NoProgress nobody;
    const base::Result<matching::Outcome> outcome = engine.run(nobody);
    const support::IsTrue isTrue = [&](people::RecordId l, people::RecordId p) {
        return leak.cluster(l) == list.cluster(p);
    };
    std::printf("%zu rows of the extract, %lld of them about persons of the list of %zu\n",
                leak.records.size(), static_cast<long long>(present), list.records.size());
    support::print("historical", *outcome, truePairs, isTrue);

    qint64 answered = 0;
    qint64 right = 0;
    for (std::size_t i = 0; i < outcome->pairs.size(); ++i) {
        const matching::Pair &pair = outcome->pairs[i];
        if ((i > 0 && outcome->pairs[i - 1].leak == pair.leak)
            || pair.cls == matching::PairClass::None)
            continue;
        ++answered;
        right += qint64(isTrue(pair.leak, pair.patient));
    }
    std::printf("  rows: best patient right for %.4f of the answered, %.4f of the present\n",
                double(right) / double(answered), double(right) / double(present));
    return 0;
}
