// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/bundle.h"

#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using cnil::BundleFile;

namespace {

const cnil::BundleInfo kInfo{cnil::FilingKind::FollowUp, u"V-2021-03"_s, u"2023-07"_s,
                             QDateTime::fromString(u"2021-03-01T10:00:00Z"_s, Qt::ISODate)};

std::vector<BundleFile> sampleFiles()
{
    return {{u"reponses.csv"_s, "Rubrique;Champ\r\n"},
            {u"lettre-specimen.pdf"_s, QByteArray(3000, 'p')},
            {u"vide.txt"_s, QByteArray()}};
}

QByteArray sampleBundle()
{
    return *cnil::writeBundle(sampleFiles(), kInfo);
}

// Replaces a text of the same length: data, names or sums alike.
QByteArray with(QByteArray bundle, const char *before, const char *after)
{
    Q_ASSERT(qstrlen(before) == qstrlen(after));
    return bundle.replace(before, after);
}

template<typename T>
void put(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, qsizetype(sizeof(T)));
}

// A stored ZIP of any names, written by hand as an attacker would.
QByteArray handMadeZip(const std::vector<BundleFile> &files, quint16 flags = 0)
{
    QByteArray zip;
    QByteArray directory;
    const auto common = [flags](QByteArray &bytes, const BundleFile &file) {
        put<quint16>(bytes, 10);
        put<quint16>(bytes, flags);
        put<quint16>(bytes, 0);
        put<quint32>(bytes, 0x00210000);
        put<quint32>(bytes, 0);
        put<quint32>(bytes, quint32(file.bytes.size()));
        put<quint32>(bytes, quint32(file.bytes.size()));
        put<quint16>(bytes, quint16(file.name.toUtf8().size()));
        put<quint16>(bytes, 0);
    };
    for (const BundleFile &file : files) {
        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, 10);
        common(directory, file);
        directory.append(10, '\0');
        put<quint32>(directory, quint32(zip.size()));
        directory += file.name.toUtf8();
        put<quint32>(zip, 0x04034b50);
        common(zip, file);
        zip += file.name.toUtf8() + file.bytes;
    }
    const auto offset = quint32(zip.size());
    zip += directory;
    put<quint32>(zip, 0x06054b50);
    put<quint32>(zip, 0);
    put<quint16>(zip, quint16(files.size()));
    put<quint16>(zip, quint16(files.size()));
    put<quint32>(zip, quint32(directory.size()));
    put<quint32>(zip, offset);
    put<quint16>(zip, 0);
    return zip;
}

} // namespace

class TestBundle final : public QObject
{
    Q_OBJECT

private slots:
    void theSameInputGivesTheSameBytes();
    void verificationGivesBackWhatWasWritten();
    void entriesComeInAFixedOrder();
    void handMadeTwinIsAccepted();
    void refusedInput_data();
    void refusedInput();
    void tampering_data();
    void tampering();
    void theChangedFileIsNamed();
    void everyChangedByteIsRefused();
    void everyCutIsRefused();
};

void TestBundle::theSameInputGivesTheSameBytes()
{
    std::vector<BundleFile> reversed = sampleFiles();
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(sampleBundle(), sampleBundle());
    QCOMPARE(*cnil::writeBundle(reversed, kInfo), sampleBundle());
    cnil::BundleInfo other = kInfo;
    other.kind = cnil::FilingKind::Complete;
    QVERIFY(*cnil::writeBundle(sampleFiles(), other) != sampleBundle());
}

void TestBundle::verificationGivesBackWhatWasWritten()
{
    const auto verified = cnil::verifyBundle(sampleBundle());
    QVERIFY2(verified, verified ? "" : qPrintable(verified.error().message));
    std::vector<BundleFile> expected = sampleFiles();
    std::swap(expected[0], expected[1]); // by name
    QVERIFY(verified->files == expected);
    QVERIFY(verified->info == kInfo);
}

void TestBundle::entriesComeInAFixedOrder()
{
    const QByteArray bundle = sampleBundle();
    qsizetype position = -1;
    for (const char *name : {"README.txt", "lettre-specimen.pdf", "reponses.csv", "vide.txt",
                             "manifest.json", "SHA256SUMS"}) {
        const QByteArray header = QByteArray("PK\x03\x04");
        qsizetype next = bundle.indexOf(header, position + 1);
        QCOMPARE(bundle.mid(next + 30, qsizetype(qstrlen(name))), QByteArray(name));
        position = next;
    }
}

// Shows that what follows is refused for what it changes, not for being made by hand.
void TestBundle::handMadeTwinIsAccepted()
{
    const QByteArray bundle = sampleBundle();
    const auto verified = cnil::verifyBundle(bundle);
    QVERIFY(verified);
    const auto between = [&bundle](const char *from, const char *to) {
        const qsizetype start = bundle.indexOf(from);
        return bundle.mid(start, bundle.indexOf(to, start) - start);
    };
    std::vector<BundleFile> all{{u"README.txt"_s, between("DOSSIER DE", "PK\x03\x04")}};
    all.insert(all.end(), verified->files.begin(), verified->files.end());
    all.push_back({u"manifest.json"_s, between("{\n    \"files\"", "PK\x03\x04")});
    const qsizetype sums =
        bundle.indexOf("SHA256SUMS",
                       bundle.indexOf("PK\x03\x04", bundle.indexOf("\"avis34-bundle\"")))
        + 10;
    all.push_back({u"SHA256SUMS"_s, bundle.mid(sums, bundle.indexOf("PK\x01\x02", sums) - sums)});
    const auto twin = cnil::verifyBundle(handMadeZip(all));
    QVERIFY2(twin, twin ? "" : qPrintable(twin.error().message));
    QVERIFY(twin->files == verified->files);

    QVERIFY(!cnil::verifyBundle(handMadeZip(all, 1))); // flagged as encrypted
    std::vector<BundleFile> missing = all;
    missing.erase(missing.begin() + 1);
    QVERIFY(!cnil::verifyBundle(handMadeZip(missing)));
    std::vector<BundleFile> extra = all;
    extra.insert(extra.begin() + 1, {u"extra.txt"_s, "x"});
    QVERIFY(!cnil::verifyBundle(handMadeZip(extra)));
    std::vector<BundleFile> twice = all;
    twice.insert(twice.begin() + 1, all[1]);
    QVERIFY(!cnil::verifyBundle(handMadeZip(twice)));
    for (const QString &odd : {u"../a.pdf"_s, u"/etc/a"_s, u"a\\b.pdf"_s, u"C:a"_s, u"dossier/"_s,
                               u"README.TXT"_s, u".cache"_s, u""_s}) {
        std::vector<BundleFile> renamed = all;
        renamed[1].name = odd;
        QVERIFY2(!cnil::verifyBundle(handMadeZip(renamed)), qPrintable(odd));
    }
}

void TestBundle::refusedInput_data()
{
    QTest::addColumn<QStringList>("names");

    QTest::newRow("no file") << QStringList();
    QTest::newRow("twice the same name") << QStringList{u"a.txt"_s, u"a.txt"_s};
    QTest::newRow("a path upwards") << QStringList{u"../a.txt"_s};
    QTest::newRow("a folder") << QStringList{u"a/b.txt"_s};
    QTest::newRow("a capital") << QStringList{u"A.txt"_s};
    QTest::newRow("an accent") << QStringList{u"réponses.csv"_s};
    QTest::newRow("a hidden file") << QStringList{u".a"_s};
    QTest::newRow("an empty name") << QStringList{u""_s};
    QTest::newRow("a name of 65 letters") << QStringList{QString(65, u'a')};
    QTest::newRow("the name of the manifest") << QStringList{u"manifest.json"_s};
}

void TestBundle::refusedInput()
{
    QFETCH(QStringList, names);
    std::vector<BundleFile> files;
    for (const QString &name : names)
        files.push_back({name, "x"});
    const auto written = cnil::writeBundle(files, kInfo);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, base::Error::Kind::Input);
    QVERIFY(cnil::writeBundle({{QString(64, u'a'), "x"}}, kInfo));
}

void TestBundle::tampering_data()
{
    QTest::addColumn<QByteArray>("bundle");

    const QByteArray bundle = sampleBundle();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not a ZIP") << QByteArray("This is not a bundle, but a letter.");
    QTest::newRow("a changed word of a file") << with(bundle, "Rubrique;Champ", "Rubrique;Chomp");
    QTest::newRow("a file renamed everywhere but in the manifest")
        << with(bundle, "vide.txt", "vida.txt");
    QTest::newRow("another kind of filing") << with(bundle, "follow_up", "initial__");
    QTest::newRow("a changed manifest") << with(bundle, "V-2021-03", "V-2021-04");
    QTest::newRow("a changed README") << with(bundle, "DOSSIER DE", "DOSSIER DU");
    QTest::newRow("a changed sum") << with(bundle, "  vide.txt", "  vida.txt");
    QTest::newRow("a changed size") << with(bundle, "\"size\": 3000", "\"size\": 3001");
    QTest::newRow("bytes before") << "x" + bundle;
    QTest::newRow("bytes after") << bundle + "x";
    QTest::newRow("a second bundle after it") << bundle + bundle;
    QTest::newRow("an empty ZIP") << handMadeZip({});
    const QByteArray manifest(
        R"({"files":[],"format":"avis34-bundle","format_version":1,"kind":"initial"})");
    const QByteArray sum = QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex()
        + "  manifest.json\n";
    QTest::newRow("a manifest of nothing")
        << handMadeZip({{u"manifest.json"_s, manifest}, {u"SHA256SUMS"_s, sum}});
    QTest::newRow("only sums") << handMadeZip({{u"SHA256SUMS"_s, ""}});
}

void TestBundle::tampering()
{
    QFETCH(QByteArray, bundle);
    const auto verified = cnil::verifyBundle(bundle);
    QVERIFY(!verified);
    QCOMPARE(verified.error().kind, base::Error::Kind::Input);
    QVERIFY(!verified.error().message.isEmpty());
}

void TestBundle::theChangedFileIsNamed()
{
    const auto verified =
        cnil::verifyBundle(with(sampleBundle(), "Rubrique;Champ", "Rubrique;Chomp"));
    QVERIFY(!verified);
    QVERIFY2(verified.error().message.contains(u"reponses.csv"),
             qPrintable(verified.error().message));
}

// The contents are hashed; of the headers, what readers believe is compared.
// Time stamps and the like change nothing that anybody reads.
void TestBundle::everyChangedByteIsRefused()
{
    const QByteArray bundle = sampleBundle();
    const auto original = cnil::verifyBundle(bundle);
    int accepted = 0;
    for (qsizetype i = 0; i < bundle.size(); ++i) {
        QByteArray changed = bundle;
        changed[i] = char(changed[i] ^ 0x20);
        const auto verified = cnil::verifyBundle(changed);
        if (!verified)
            continue;
        ++accepted;
        QVERIFY(verified->files == original->files);
        QVERIFY(verified->info == original->info);
    }
    QVERIFY2(accepted < 400, qPrintable(QString::number(accepted)));
}

void TestBundle::everyCutIsRefused()
{
    const QByteArray bundle = sampleBundle();
    for (qsizetype size = 0; size < bundle.size(); size += 7)
        QVERIFY(!cnil::verifyBundle(bundle.left(size)));
}

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
