// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The filing bundle as others see it: unzip, sha256sum, Poppler, Python's jsonschema and
// zipfile.  None of them shares code with ours.

#include "cnil/vocabulary.h"
#include "journal/printedhead.h"
#include "services/bundleservice.h"
#include "services/incidentservice.h"
#include "services/postingservice.h"
#include "services/registerservice.h"
#include "services/stage.h"
#include "store/journalstore.h"
#include "store/recordstore.h"
#include "support/emailvault.h"
#include "support/printedvault.h"
#include "support/sampleincident.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using services::FilingKind;

namespace {

constexpr double kPointsOfMillimetre = 72 / 25.4;
// Millimetres (printing/report.cpp): labels are left of the one and all above the other.
constexpr double kValueColumn = 80;
constexpr double kFooter = 280;

struct Ran {
    int exitCode = -1;
    QByteArray out;
    QByteArray all;
};

Ran ran(const QString &program, const QStringList &words, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, words);
    if (!process.waitForFinished(60'000))
        return {};
    const QByteArray out = process.readAllStandardOutput();
    return {process.exitCode(), out, out + process.readAllStandardError()};
}

// The words of a PDF left or right of the border between labels and values, without blanks.
QString columnOf(const QString &pdf, bool isLabels)
{
    QString text;
    QXmlStreamReader xml(ran(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s}).out);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"word")
            continue;
        if (xml.attributes().value("yMin"_L1).toDouble() > kFooter * kPointsOfMillimetre)
            continue;
        const bool isLeft =
            xml.attributes().value("xMin"_L1).toDouble() < kValueColumn * kPointsOfMillimetre;
        const QString word = xml.readElementText();
        if (isLeft == isLabels)
            text += word;
    }
    return text;
}

QString squeezed(QString text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.remove(blanks);
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}@._+-]+"_s);
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

// Everything that a person can read in the files of a folder.
QString textUnder(const QString &folder)
{
    QString text;
    for (const QString &file : support::filesUnder(folder)) {
        const QString path = QDir(folder).filePath(file);
        if (file.endsWith(u".pdf"))
            text += QString::fromUtf8(ran(u"pdftotext"_s, {path, u"-"_s}).out);
        else if (file.endsWith(u".ods"))
            text += QString::fromUtf8(ran(u"unzip"_s, {u"-p"_s, path}).out);
        else
            text += QString::fromUtf8(support::contentsOf(path));
        text += u'\n';
    }
    return text;
}

// The apostrophe keeps a spreadsheet from running a cell of the CSV as a formula.
constexpr auto kCompareTables = R"(
import csv, zipfile
import xml.etree.ElementTree as ElementTree
T = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
P = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
table = list(csv.reader(open('registre.csv', encoding='utf-8-sig', newline=''), delimiter=';'))
root = ElementTree.fromstring(zipfile.ZipFile('registre.ods').read('content.xml'))
words = lambda line: (line.text or '') + ''.join(' ' + (node.tail or '') for node in line)
sheet = [['\n'.join(words(line) for line in cell.findall(P + 'p'))
          for cell in row.findall(T + 'table-cell')] for row in root.iter(T + 'table-row')]
plain = [[cell[1:] if cell[:1] == "'" else cell for cell in row] for row in table]
assert sheet == plain, [pair for pair in zip(sum(sheet, []), sum(plain, [])) if pair[0] != pair[1]]
print(len(sheet), 'rows of', len(sheet[0]), 'cells')
)";

constexpr auto kValidator = R"(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
for error in Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))):
    print('/'.join(str(step) for step in error.path), error.message)
)";

// What Debian's python3-jsonschema finds, a line each.
QByteArray schemaFindings(const QString &folder, const QString &document)
{
    const Ran python =
        ran(u"/usr/bin/python3"_s,
            {u"-c"_s, QString::fromLatin1(kValidator), u"filing.schema.json"_s, document}, folder);
    return python.exitCode == 0 ? python.all : "validator: " + python.all;
}

} // namespace

class FilingBundleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void unzipFindsItWhole();
    void sha256sumAgrees();
    void theSchemaDescribesTheAnswers();
    void theSchemaRefuses_data();
    void theSchemaRefuses();
    void everyPdfIsBuiltToBeArchived();
    void answersHaveTheWholeForm();
    void answersHaveATableOfContents();
    void everyTextThatWasUsedHasItsSpecimen();
    void beforeTheLettersThereAreDrafts();
    void emailsHaveTheirSpecimens();
    void theRegisterTellsOnlyThisBreach();
    void theSpreadsheetHasTheCellsOfTheTable();
    void tablesAreCounts();
    void theJournalExtractNamesTheHead();
    void nobodyOfTheVaultIsInIt();
    void sameVaultSameBytes();
    void theJournalKnowsTheBundle();

private:
    QString unpacked(services::Session &session, support::TestVault &vault, const QString &name,
                     FilingKind kind = FilingKind::Complete);
    QString in(const QString &file) const { return QDir(m_folder).filePath(file); }
    QString textOf(const QString &file) const
    {
        return QString::fromUtf8(support::contentsOf(in(file)));
    }

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
    QString m_zip;
    QString m_folder;
};

QString FilingBundleTest::unpacked(services::Session &session, support::TestVault &vault,
                                   const QString &name, FilingKind kind)
{
    const QString zip = vault.beside(name + u".zip"_s);
    const auto written = services::writeBundle(session, kind, zip, m_progress);
    if (!written)
        qFatal("%s", qPrintable(written.error().message));
    const QString folder = vault.beside(name);
    if (ran(u"unzip"_s, {u"-q"_s, zip, u"-d"_s, folder}).exitCode != 0)
        qFatal("unzip");
    return folder;
}

void FilingBundleTest::initTestCase()
{
    for (const QString &tool : {u"unzip"_s, u"pdftotext"_s, u"pdfinfo"_s, u"sha256sum"_s})
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP("unzip and poppler-utils are needed");
    m_vault = support::printedVault();
    services::Session &session = m_vault->session();
    incident::Breach other;
    other.incident.reference = u"V-2020-01"_s;
    other.incident.title = u"Ordinateur égaré"_s;
    QVERIFY(services::addBreach(session, other));
    QVERIFY(services::setMotivation(session, services::kOwnBreach,
                                    {incident::FilingDecision::ToFile,
                                     u"Risque élevé pour les personnes."_s,
                                     u"Toutes les personnes sont informées."_s}));
    m_zip = m_vault->beside(u"dossier.zip"_s);
    m_folder = unpacked(session, *m_vault, u"dossier"_s);
}

void FilingBundleTest::unzipFindsItWhole()
{
    const Ran tested = ran(u"unzip"_s, {u"-t"_s, m_zip});
    QCOMPARE(tested.exitCode, 0);
    QVERIFY2(tested.all.contains("No errors detected"), tested.all.constData());
    const auto verified = services::verifyBundle(m_zip);
    QVERIFY(verified);
    QCOMPARE(verified->findings, QStringList());
    for (const char *name :
         {"reponses.pdf", "reponses.json", "reponses.csv", "reponses-a-coller.txt",
          "filing.schema.json", "evaluation-du-risque.pdf", "registre.csv", "registre.ods",
          "registre.pdf", "lots.csv", "courriels.csv", "journal.csv", "journal-tete.txt"})
        QVERIFY2(verified->entries.contains(QLatin1String(name)), name);
    const QString readme = textOf(u"README.txt"_s);
    for (const QString &entry : verified->entries)
        QVERIFY2(readme.contains(entry) || entry.startsWith(u"lettre-")
                     || entry.startsWith(u"registre."),
                 qPrintable(entry));
}

void FilingBundleTest::sha256sumAgrees()
{
    const Ran sums = ran(u"sha256sum"_s, {u"--strict"_s, u"-c"_s, u"SHA256SUMS"_s}, m_folder);
    QVERIFY2(sums.exitCode == 0, sums.all.constData());
    // Every file but the list itself.
    QCOMPARE(sums.out.count('\n'), support::filesUnder(m_folder).size() - 1);
}

void FilingBundleTest::theSchemaDescribesTheAnswers()
{
    QCOMPARE(schemaFindings(m_folder, u"reponses.json"_s), QByteArray());
    const QString initial =
        unpacked(m_vault->session(), *m_vault, u"initial"_s, FilingKind::Initial);
    QCOMPARE(schemaFindings(initial, u"reponses.json"_s), QByteArray());
}

void FilingBundleTest::theSchemaRefuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("an unknown key") << QByteArray("\"late\":") << QByteArray("\"later\":");
    QTest::newRow("another kind") << QByteArray("\"kind\": \"complete\"")
                                  << QByteArray("\"kind\": \"withdrawn\"");
    QTest::newRow("a number as text")
        << QByteArray("\"number\": 1,") << QByteArray("\"number\": \"1\",");
    QTest::newRow("a local time") << QByteArray("\"prepared_at\": \"2021")
                                  << QByteArray("\"prepared_at\": \"mars 2021");
    QTest::newRow("an unknown standing")
        << QByteArray("\"standing\": \"typed\"") << QByteArray("\"standing\": \"guessed\"");
}

void FilingBundleTest::theSchemaRefuses()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray answers = support::contentsOf(in(u"reponses.json"_s));
    QVERIFY(answers.contains(before));
    const QString file = m_vault->write(u"autre.json"_s, answers.replace(before, after));
    const QByteArray findings = schemaFindings(m_folder, file);
    QVERIFY(!findings.isEmpty());
    QVERIFY2(!findings.startsWith("validator:"), findings.constData());
}

// What can be seen without a validator: version, identification, output intent, fonts.
void FilingBundleTest::everyPdfIsBuiltToBeArchived()
{
    int files = 0;
    for (const QString &file : support::filesUnder(m_folder)) {
        if (!file.endsWith(u".pdf"))
            continue;
        ++files;
        const QByteArray info = ran(u"pdfinfo"_s, {in(file)}).all;
        QVERIFY2(!info.contains("Error"), info.constData());
        QVERIFY2(info.contains("PDF version:     1.7"), info.constData());
        QVERIFY2(info.contains("JavaScript:      no"), info.constData());
        QVERIFY2(info.contains("Encrypted:       no"), info.constData());
        const QByteArray meta = ran(u"pdfinfo"_s, {u"-meta"_s, in(file)}).all;
        QVERIFY(meta.contains("<pdfaid:part>2</pdfaid:part>"));
        QVERIFY(meta.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
        const QByteArray bytes = support::contentsOf(in(file));
        QVERIFY(bytes.contains("/GTS_PDFA1"));
        const QList<QByteArray> fonts = ran(u"pdffonts"_s, {in(file)}).out.trimmed().split('\n');
        QVERIFY(fonts.size() > 2);
        for (const QByteArray &font : fonts.mid(2)) // emb sub uni
            QVERIFY2(font.contains(" yes yes yes "), font.constData());
    }
    QVERIFY(files >= 4);
}

void FilingBundleTest::answersHaveTheWholeForm()
{
    const QString labels = columnOf(in(u"reponses.pdf"_s), true);
    const QString values = columnOf(in(u"reponses.pdf"_s), false);
    int options = 0;
    for (const auto &section : cnil::currentVocabulary().sections) {
        QVERIFY2(labels.contains(squeezed(section.title).left(12)), qPrintable(section.title));
        for (const auto &field : section.fields) {
            QVERIFY2(labels.contains(squeezed(field.label)), qPrintable(field.label));
            const bool isChoice = field.type == cnil::Vocabulary::Field::Type::Choice
                || field.type == cnil::Vocabulary::Field::Type::Choices;
            const bool isAsked =
                textOf(u"reponses.json"_s).contains(u"\"key\": \"%1\""_s.arg(field.key));
            for (const auto &option : field.options) {
                if (!isChoice || !isAsked)
                    continue;
                ++options;
                QVERIFY2(values.contains(u']' + squeezed(option.label)), qPrintable(option.label));
            }
        }
    }
    QVERIFY(options > 60);
}

void FilingBundleTest::answersHaveATableOfContents()
{
    const QString text = QString::fromUtf8(
        ran(u"pdftotext"_s, {u"-l"_s, u"1"_s, u"-layout"_s, in(u"reponses.pdf"_s), u"-"_s}).out);
    QVERIFY(text.contains(u"Table des matières"));
    for (const auto &section : cnil::currentVocabulary().sections)
        QVERIFY2(text.contains(u"%1. %2"_s.arg(section.number).arg(section.title).left(20)),
                 qPrintable(text));
    QVERIFY(support::contentsOf(in(u"reponses.pdf"_s)).contains("/PageMode /UseOutlines"));
}

void FilingBundleTest::everyTextThatWasUsedHasItsSpecimen()
{
    const QStringList letters =
        QDir(m_folder).entryList({u"lettre-*.pdf"_s}, QDir::Files, QDir::Name);
    QVERIFY2(letters.contains(u"lettre-adult-2021-03-10.pdf"_s), qPrintable(letters.join(u' ')));
    QVERIFY(letters.contains(u"lettre-representative-2021-03-10.pdf"_s));
    for (const QString &letter : letters) {
        QVERIFY(!letter.contains(u"projet"));
        const QString text = QString::fromUtf8(ran(u"pdftotext"_s, {in(letter), u"-"_s}).out);
        QVERIFY2(text.contains(u"SPECIMEN") || text.contains(u"SPÉCIMEN"), qPrintable(text));
    }
}

void FilingBundleTest::beforeTheLettersThereAreDrafts()
{
    support::TestVault vault;
    const QString empty = unpacked(vault.session(), vault, u"vide"_s, FilingKind::Initial);
    QCOMPARE(QDir(empty).entryList({u"lettre-*"_s}), QStringList());
    incident::Incident incident = testing::sampleIncident();
    incident.categories = people::DataCategory::Identity | people::DataCategory::Nir;
    QVERIFY(services::saveIncident(vault.session(), incident));
    const QString described = unpacked(vault.session(), vault, u"decrit"_s, FilingKind::Initial);
    QCOMPARE(QDir(described).entryList({u"lettre-*"_s}),
             QStringList(u"lettre-projet-adult-2021-03-10.pdf"_s));
}

void FilingBundleTest::emailsHaveTheirSpecimens()
{
    const auto vault = support::emailVault(support::plainAddresses(3));
    const QString folder = unpacked(vault->session(), *vault, u"courriels"_s, FilingKind::Initial);
    const QStringList files = QDir(folder).entryList({u"courriel-*.txt"_s});
    QVERIFY2(files.size() == 1, qPrintable(files.join(u' ')));
    QVERIFY(files.constFirst().startsWith(u"courriel-projet-adult-"));
    const QString text =
        QString::fromUtf8(support::contentsOf(QDir(folder).filePath(files.constFirst())));
    QVERIFY2(text.startsWith(u"Objet : "), qPrintable(text));
    QVERIFY(text.size() > 500);
}

void FilingBundleTest::theRegisterTellsOnlyThisBreach()
{
    const QString csv = textOf(u"registre.csv"_s);
    QVERIFY(csv.contains(testing::sampleIncident().reference));
    QVERIFY(csv.contains(u"Risque élevé pour les personnes."));
    QVERIFY(!textUnder(m_folder).contains(u"V-2020-01"));
}

void FilingBundleTest::theSpreadsheetHasTheCellsOfTheTable()
{
    const Ran python = ran(u"python3"_s, {u"-c"_s, QString::fromLatin1(kCompareTables)}, m_folder);
    QVERIFY2(python.exitCode == 0, python.all.constData());
    QCOMPARE(python.out.trimmed(), QByteArray("2 rows of 29 cells"));
}

void FilingBundleTest::tablesAreCounts()
{
    const QStringList lots = textOf(u"lots.csv"_s).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QVERIFY(lots.size() > 2);
    QVERIFY(lots.constFirst().endsWith(u"Lot;Fichier;Lettres;Pages;Produit le;Posté le;SHA-256"));
    QVERIFY(lots.at(1).contains(u";%1;"_s.arg(support::kPrintedLotSize)));
    QCOMPARE(textOf(u"courriels.csv"_s).count(u"\r\n"_s), 1);
}

void FilingBundleTest::theJournalExtractNamesTheHead()
{
    const QString extract = textOf(u"journal.csv"_s);
    for (const char *event : {"vault.created", "import.finished", "matching.finished",
                              "incident.saved", "letters.produced", "register.motivated"})
        QVERIFY2(extract.contains(QLatin1String(event)), event);
    QVERIFY(!extract.contains(u"register.added"));
    // Written before the bundle had its own entry.
    const auto head = services::readStage(
        m_vault->session(), [](store::Database &database) -> base::Result<QString> {
            const auto entries = store::JournalStore(database).read(1, 10'000);
            for (const journal::Entry &entry : entries) {
                if (entry.event != u"cnil.bundle")
                    continue;
                const QByteArray before = entries[size_t(entry.n) - 2].head;
                return u"%1 %2\n%3\n"_s.arg(QString::number(entry.n - 1),
                                            QString::fromLatin1(before.toHex()),
                                            journal::shortHead(before));
            }
            return QString();
        });
    QVERIFY(head);
    QCOMPARE(textOf(u"journal-tete.txt"_s), *head);
}

// Words of the vault's people that a bundle without any people has too (« PETIT », a
// town) prove nothing; all others must not be there.
void FilingBundleTest::nobodyOfTheVaultIsInIt()
{
    support::TestVault nobody;
    QVERIFY(services::saveIncident(nobody.session(), testing::sampleIncident()));
    const QSet<QString> ordinary =
        wordsOf(textUnder(unpacked(nobody.session(), nobody, u"personne"_s, FilingKind::Complete)));
    QSet<QString> personal;
    const auto read = services::readStage(
        m_vault->session(), [&](store::Database &database) -> base::Result<void> {
            for (const QString &kind : {u"patients"_s, u"leak"_s})
                store::RecordStore(database).forEach(kind, [&](const people::SourceRecord &record) {
                    for (const QString &text :
                         {record.birthName, record.usualName, record.givenNames, record.nir,
                          record.email, record.mobile, record.phone})
                        personal += wordsOf(text);
                    return true;
                });
            return {};
        });
    QVERIFY(read);
    QVERIFY2(personal.size() > 500, qPrintable(QString::number(personal.size())));
    personal.removeIf([](const QString &word) { return word.size() < 3; });

    const QSet<QString> found = (wordsOf(textUnder(m_folder)) & personal) - ordinary;
    QVERIFY2(found.isEmpty(), qPrintable(QStringList(found.begin(), found.end()).join(u' ')));
    // The same search finds them where they are.
    QVERIFY((wordsOf(textUnder(m_vault->beside(u"lots"_s))) & personal).size() > 100);
}

void FilingBundleTest::sameVaultSameBytes()
{
    m_vault->close();
    QByteArray first;
    for (int i = 0; i < 2; ++i) {
        support::TestVault copy(m_vault->folder());
        const QString zip = copy.beside(u"dossier.zip"_s);
        QVERIFY(services::writeBundle(copy.session(), FilingKind::Complete, zip, m_progress));
        const QByteArray bytes = support::contentsOf(zip);
        QVERIFY(i == 0 || bytes == first);
        first = bytes;
    }
    m_vault->reopen();
}

// A bundle made anew from other files would verify; its hash would not be in the journal.
void FilingBundleTest::theJournalKnowsTheBundle()
{
    const auto verified = services::verifyBundle(m_zip);
    QVERIFY(verified);
    QCOMPARE(verified->sha256,
             QString::fromLatin1(
                 QCryptographicHash::hash(support::contentsOf(m_zip), QCryptographicHash::Sha256)
                     .toHex()));
    QStringList known;
    const auto read = services::readStage(
        m_vault->session(), [&](store::Database &database) -> base::Result<void> {
            for (const journal::Entry &entry : store::JournalStore(database).read(1, 10'000))
                if (entry.event == u"cnil.bundle")
                    known += journal::payloadOf(entry).value("sha256"_L1).toString();
            return {};
        });
    QVERIFY(read);
    QVERIFY(known.contains(verified->sha256));
}

QTEST_MAIN(FilingBundleTest)
#include "tst_filingbundle.moc"
