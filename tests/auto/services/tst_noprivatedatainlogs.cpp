// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Personal data lives in the vault, in the letters, and nowhere else: not in
// logs, not readable in any file of the vault, not in what is sent to the
// CNIL, not in messages.  People with marked names go through the whole job.

#include "services/bundleservice.h"
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/postingservice.h"
#include "services/reviewservice.h"
#include "services/vaultservice.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QBuffer>
#include <QDir>
#include <QLoggingCategory>
#include <QTest>

#include <mutex>

using namespace Qt::StringLiterals;

namespace {

// In every value of the files below, once per kind.
constexpr auto kMarker = "Marqueurq";

QByteArray patients()
{
    QByteArray csv("NUM_PATIENT;CIVILITE;NOM_NAISSANCE;NOM_USAGE;PRENOMS;DATE_NAISSANCE;SEXE;EMAIL;"
                   "ADRESSE;CODE_POSTAL;VILLE;REPRESENTANT_LEGAL\n");
    for (int row = 0; row < 30; ++row) {
        const QByteArray n = QByteArray::number(row);
        csv += "MARQUEURQREF" + n + ";Mme;MarqueurqNom" + QByteArray(1, char('a' + row % 26))
            + QByteArray(1, char('a' + row / 3)) + ";;MarqueurqPrenom"
            + QByteArray(1, char('b' + row % 20)) + ";" + QByteArray::number(10 + row % 18)
            + "/03/19" + QByteArray::number(40 + row) + ";F;marqueurq" + n
            + "@exemple.invalid;3 RUE MARQUEURQ " + n + ";22300;LANNION;\n";
    }
    csv += "MARQUEURQREF98;Mme;MarqueurqNom;TropCourt\n";
    csv += "MARQUEURQREF99;Mme;;;MarqueurqSansNom;11/03/1950;F;;;;;\n";
    return csv;
}

QByteArray leak()
{
    QByteArray csv("REF;NOM;PRENOM;DDN;SEXE;MAIL;ADRESSE;CP;VILLE;LABO;MEDECIN;MUTUELLE;"
                   "COMMENTAIRE;LOGIN;MDP;CHOSE\n");
    for (int row = 0; row < 12; ++row) {
        const QByteArray n = QByteArray::number(row);
        csv += "MARQUEURQL" + n + ";MarqueurqNom" + QByteArray(1, char('a' + row % 26))
            + QByteArray(1, char('a' + row / 3)) + ";MarqueurqPrenom"
            + QByteArray(1, char('b' + row % 20)) + ";" + QByteArray::number(10 + row % 18)
            + "/03/19" + QByteArray::number(40 + row) + ";F;"
            + (row % 2 == 0 ? "marqueurq" + n + "@exemple.invalid" : QByteArray()) + ";"
            + (row % 3 == 0 ? "3 RUE MARQUEURQ " + n + ";22300;LANNION" : QByteArray(";;"))
            + ";MarqueurqLabo;MarqueurqMedecin;MarqueurqMutuelle;MarqueurqCommentaire;"
              "MarqueurqLogin;MarqueurqMdp;MarqueurqChose\n";
    }
    csv += "MARQUEURQL98;MarqueurqNom;TropCourt\n";
    return csv;
}

bool isMarked(QByteArray bytes)
{
    const QByteArray marker = QByteArray(kMarker).toLower();
    QByteArray utf16;
    for (const char c : marker)
        utf16 += QByteArray(1, c) + '\0';
    bytes = bytes.toLower();
    return bytes.contains(marker) || bytes.contains(utf16.first(utf16.size() - 1));
}

QByteArray logged;
std::mutex logLock;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const std::scoped_lock lock(logLock);
    logged += message.toUtf8() + '\n';
}

} // namespace

class NoPrivateDataInLogsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theMarkerCanBeFound();
    void logsNameNobody();
    void noFileOfTheVaultCanBeRead();
    void theJournalNamesNobody();
    void theBundleNamesNobody();
    void theLedgerNamesNobody();
    void theManifestsNameNobody();
    void errorsNameNobody_data();
    void errorsNameNobody();
    void nothingIsLeftInTheTemporaryFolder();
    void cleanupTestCase();

private:
    services::Session &session() { return m_vault->session(); }

    std::unique_ptr<support::TestVault> m_vault;
    QString m_temporary;
    QString m_letters;
    base::NoProgress m_progress;
};

void NoPrivateDataInLogsTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_temporary = m_vault->beside(u"tmp"_s);
    QVERIFY(QDir().mkpath(m_temporary));
    qputenv("TMPDIR", m_temporary.toUtf8());
    qInstallMessageHandler(keepLog);
    QLoggingCategory::setFilterRules(u"*.debug=true\nqt.*.debug=false"_s);

    m_letters = m_vault->beside(u"lettres"_s);
    const auto list = services::importFile(
        session(), support::patientsRequest(m_vault->write(u"p.csv"_s, patients())), m_progress);
    QVERIFY2(list, support::whyNot(list).constData());
    const auto extract = services::importFile(
        session(), support::leakRequest(m_vault->write(u"l.csv"_s, leak())), m_progress);
    QVERIFY2(extract, support::whyNot(extract).constData());
    QCOMPARE(extract->rowsQuarantined, 1);
    const auto matched = services::runMatching(session(), m_progress);
    QVERIFY2(matched, support::whyNot(matched).constData());
    QVERIFY(matched->surePairs + matched->reviewPairs >= 6);
    const auto pair = services::nextReview(session());
    QVERIFY(pair);
    if (*pair)
        QVERIFY(services::decide(session(), (*pair)->pairId, services::Verdict::Same));
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    const auto letters = services::produceLetters(session(), m_letters, 3, m_progress);
    QVERIFY2(letters, support::whyNot(letters).constData());
    QVERIFY(letters->letters > 0);
    QVERIFY(services::markPosted(session(), 1, {.on = QDate(2021, 3, 10)}));
    QVERIFY(services::verifyVault(session(), m_progress));
}

void NoPrivateDataInLogsTest::theMarkerCanBeFound()
{
    QVERIFY(isMarked(patients()));
    QVERIFY(isMarked(m_vault->plainContent()));
    const QString text = QString::fromUtf8(patients());
    QVERIFY(isMarked(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
    QVERIFY(!isMarked("nothing of the kind"));
}

void NoPrivateDataInLogsTest::logsNameNobody()
{
    const std::scoped_lock lock(logLock);
    QVERIFY2(!isMarked(logged), logged.constData());
}

void NoPrivateDataInLogsTest::noFileOfTheVaultCanBeRead()
{
    // Held open, with its WAL, and closed.
    for (const bool open : {true, false}) {
        if (!open)
            m_vault->close();
        const QStringList files = support::filesUnder(m_vault->folder());
        QVERIFY(files.size() >= 3);
        for (const QString &file : files) {
            const QByteArray bytes = support::contentsOf(file);
            QVERIFY2(!isMarked(bytes), qPrintable(file));
            QVERIFY2(!bytes.contains("SQLite format 3"), qPrintable(file));
            QVERIFY2(!bytes.contains("Trois Rivi"), qPrintable(file));
        }
    }
    m_vault->reopen();
}

void NoPrivateDataInLogsTest::theJournalNamesNobody()
{
    const QString file = m_vault->beside(u"journal.jsonl"_s);
    QVERIFY(services::exportJournal(session(), file, m_progress));
    const QByteArray bytes = support::contentsOf(file);
    QVERIFY(bytes.contains("import.finished"));
    QVERIFY(!isMarked(bytes));
}

void NoPrivateDataInLogsTest::theBundleNamesNobody()
{
    const QString file = m_vault->beside(u"dossier.zip"_s);
    const auto bundle =
        services::writeBundle(session(), services::FilingKind::Initial, file, m_progress);
    QVERIFY2(bundle, support::whyNot(bundle).constData());
    QVERIFY(!isMarked(support::contentsOf(file)));
}

void NoPrivateDataInLogsTest::theLedgerNamesNobody()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto rows = services::exportLedger(session(), buffer);
    QVERIFY(rows);
    QVERIFY(*rows > 0);
    QVERIFY(!isMarked(buffer.data()));
}

void NoPrivateDataInLogsTest::theManifestsNameNobody()
{
    int manifests = 0;
    for (const QString &file : support::filesUnder(m_letters)) {
        if (!file.endsWith(".csv"_L1))
            continue;
        ++manifests;
        QVERIFY2(!isMarked(support::contentsOf(file)), qPrintable(file));
    }
    QVERIFY(manifests > 0);
}

void NoPrivateDataInLogsTest::errorsNameNobody_data()
{
    QTest::addColumn<int>("failing");
    QTest::newRow("the same file again") << 0;
    QTest::newRow("a mapping that does not fit") << 1;
    QTest::newRow("columns that nobody recognises") << 2;
    QTest::newRow("a file without a header") << 3;
    QTest::newRow("letters into a folder that is a file") << 4;
    QTest::newRow("an import that letters were made from") << 5;
}

void NoPrivateDataInLogsTest::errorsNameNobody()
{
    QFETCH(const int, failing);
    const auto import = [this](const services::ImportRequest &request) {
        return services::importFile(session(), request, m_progress).error();
    };
    base::Error error;
    if (failing == 0) {
        error = import(support::patientsRequest(m_vault->beside(u"p.csv"_s)));
    } else if (failing == 1) {
        auto request = support::patientsRequest(m_vault->beside(u"p.csv"_s));
        request.mapping = QJsonObject{{u"columns"_s, QJsonObject{{u"X"_s, u"city"_s}}}};
        error = import(request);
    } else if (failing == 2) {
        error = import(support::patientsRequest(
            m_vault->write(u"q.csv"_s, "A;B;C\nMarqueurqNom;MarqueurqPrenom;10/03/1950\n")));
    } else if (failing == 3) {
        error = import(support::patientsRequest(
            m_vault->write(u"r.csv"_s, patients().mid(patients().indexOf('\n') + 1))));
    } else if (failing == 4) {
        error = services::produceLetters(session(), m_vault->beside(u"p.csv"_s), 10, m_progress)
                    .error();
    } else {
        error = services::undoImport(session(), 1, m_progress).error();
    }
    QVERIFY(!error.message.isEmpty());
    QVERIFY2(!isMarked(error.message.toUtf8()), qPrintable(error.message));
    QVERIFY2(!isMarked(error.detail.toUtf8()), qPrintable(error.detail));
}

void NoPrivateDataInLogsTest::nothingIsLeftInTheTemporaryFolder()
{
    QCOMPARE(support::filesUnder(m_temporary), QStringList());
}

void NoPrivateDataInLogsTest::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
}

QTEST_GUILESS_MAIN(NoPrivateDataInLogsTest)
#include "tst_noprivatedatainlogs.moc"
