// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Files that nobody should give us, and disks that do not take what we write:
// a clear message, the right exit code, and nothing lost.

#include "console.h"
#include "incident/incident.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <functional>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

constexpr auto kHeader = "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE\n";
constexpr auto kRows = "P1;TANGUY;Jeanne;14/07/1958;F\nP2;BOZEC;Fanch;09/09/1969;M\n"
                       "P3;MADEC;Denise;21/02/1963;F\n";
constexpr uid_t kNobody = 65534;

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(text));
}

QByteArray noise(int bytes)
{
    QByteArray result;
    quint32 state = 34;
    for (int at = 0; at < bytes; ++at) {
        state = state * 1664525U + 1013904223U;
        result += char(state >> 24U);
    }
    return result;
}

// No file of the process may grow beyond this: every write after it fails as
// on a full disk, for root too.
void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

// Root may read and write everything; nobody may not.
bool becomeNobody()
{
    return geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0);
}

void giveToNobody(const QString &folder)
{
    if (geteuid() != 0)
        return;
    namespace fs = std::filesystem;
    const auto give = [](const fs::path &path) {
        return chown(path.c_str(), kNobody, kNobody) == 0;
    };
    bool given = give(folder.toStdString());
    for (const auto &entry : fs::recursive_directory_iterator(folder.toStdString()))
        given = give(entry.path()) && given;
    QVERIFY(given);
}

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aBadFileIsRefusedByName_data();
    void aBadFileIsRefusedByName();
    void anOddFileIsTakenAsFarAsItGoes_data();
    void anOddFileIsTakenAsFarAsItGoes();
    void aFileThatMayNotBeReadIsNamed();
    void aFullDiskLosesNothing_data();
    void aFullDiskLosesNothing();
    void aVaultOnAFullDiskLosesNothing_data();
    void aVaultOnAFullDiskLosesNothing();
    void aReadOnlyFolderIsNamed_data();
    void aReadOnlyFolderIsNamed();
    void aReadOnlyVaultCanStillBeRead();

private:
    QStringList options() const
    {
        return {u"--json"_s, u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                m_vault->passphraseFile()};
    }
    Run cli(const QString &line, const std::function<void()> &inChild = {}) const;
    // What must be the same before and after, and whether all of it is sound.
    QByteArray state() const;

    std::unique_ptr<support::TestVault> m_filled; // both files imported and matched
    std::unique_ptr<support::TestVault> m_vault;
};

void BadInputTest::initTestCase()
{
    m_filled = std::make_unique<support::TestVault>();
    m_filled->close();
    m_vault = std::move(m_filled);
    m_vault->write(u"incident.json"_s,
                   QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
    QFile::copy(support::pipelineFile(u"patients.csv"_s), m_vault->beside(u"patients.csv"_s));
    QFile::copy(support::pipelineFile(u"leak.csv"_s), m_vault->beside(u"leak.csv"_s));
    for (const char *line :
         {"incident set @incident.json", "import patients @patients.csv",
          "import leak @leak.csv --provenance cnil --received 2021-02-26", "match"}) {
        const Run run = cli(QLatin1String(line));
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    m_filled = std::move(m_vault);
}

void BadInputTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_filled->folder());
    m_vault->close();
}

Run BadInputTest::cli(const QString &line, const std::function<void()> &inChild) const
{
    QStringList words = line.split(u' ');
    for (QString &word : words)
        word.replace(u'@', m_vault->root() + u'/');
    const auto process = console::prepared(options() + words);
    if (inChild)
        process->setChildProcessModifier(inChild);
    process->start();
    return console::finished(*process);
}

QByteArray BadInputTest::state() const
{
    const Run verify = cli(u"vault verify"_s);
    return verify.exitCode == 0 ? verify.out + cli(u"ledger"_s).out : verify.all();
}

void BadInputTest::aBadFileIsRefusedByName_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank lines only") << QByteArray("\n\n  \n");
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04") + noise(4000);
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") + noise(4000);
    QTest::newRow("noise") << noise(100000);
    QTest::newRow("zeros") << QByteArray(10000, '\0');
    QTest::newRow("a header and nothing else") << QByteArray(kHeader);
    QTest::newRow("no column that names anybody")
        << QByteArray("VILLE;CP\nLANNION;22300\nBREST;29200\n");
    QTest::newRow("two separators")
        << QByteArray(kHeader) + kRows + QByteArray(kRows).replace(';', ',');
    QTest::newRow("a column twice")
        << QByteArray("NOM;NOM;PRENOM;DATE_NAISSANCE\nA;B;Jeanne;14/07/1958\n"
                      "C;D;Fanch;09/09/1969\nE;F;Denise;21/02/1963\n");
    QTest::newRow("one line of 10 MB") << QByteArray(10'000'000, 'x');
}

void BadInputTest::aBadFileIsRefusedByName()
{
    QFETCH(const QByteArray, bytes);
    m_vault->write(u"mauvais.csv"_s, bytes);
    const QByteArray before = state();
    const Run run = cli(u"import patients @mauvais.csv --rejects @rejets.csv"_s);
    QVERIFY2(run.exitCode == 3, run.all().constData());
    QCOMPARE(run.error().value(u"kind"_s).toString(), u"input"_s);
    QVERIFY2(run.message().size() > 30, qPrintable(run.message()));
    QVERIFY2(run.message().contains(u"mauvais.csv"_s), qPrintable(run.message()));
    QVERIFY2(run.message().size() < 2000, "the message is the file");
    QVERIFY(!QFile::exists(m_vault->beside(u"rejets.csv"_s)));
    QCOMPARE(state(), before);
}

void BadInputTest::anOddFileIsTakenAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<int>("quarantined");
    const QByteArray good = QByteArray(kHeader) + kRows;
    QTest::newRow("UTF-16 of Windows") << utf16(good, QStringConverter::Utf16LE) << 3 << 0;
    QTest::newRow("UTF-16 the other way") << utf16(good, QStringConverter::Utf16BE) << 3 << 0;
    QTest::newRow("a NUL in a row")
        << good + QByteArray("P4;RA\0UL;Yann;01/01/1950;M\n", 27) << 3 << 1;
    QTest::newRow("a row of 10 MB") << good + "P4;" + QByteArray(10'000'000, 'x')
            + ";Yann;01/01/1950;M\n" + "P5;RAOUL;Yann;01/01/1950;M\n"
                                    << 4 << 1;
    QTest::newRow("the header again in the middle") << good + kHeader
            + "P5;RAOUL;Yann;01/01/1950;M\n" << 4 << 1;
    QByteArray many = good;
    for (int row = 4; row < 40; ++row)
        many += "P" + QByteArray::number(row) + ";RAOUL;Yann;01/01/1950;M\n";
    QTest::newRow("a row with another separator") << many + "P41,RAOUL,Yann,01/01/1950,M\n"
                                                  << 39 << 1;
    QTest::newRow("rows too short and too long")
        << good + "P4;RAOUL\nP5;RAOUL;Yann;01/01/1950;M;1;2;3\n"
        << 3 << 2;
    QTest::newRow("no line end at the end") << good.chopped(1) << 3 << 0;
}

void BadInputTest::anOddFileIsTakenAsFarAsItGoes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, accepted);
    QFETCH(const int, quarantined);
    m_vault->write(u"bizarre.csv"_s, bytes);
    const Run run = cli(u"import patients @bizarre.csv --rejects @rejets.csv"_s);
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json.value(u"rows_accepted"_s).toInt(), accepted);
    QCOMPARE(run.json.value(u"rows_quarantined"_s).toInt(), quarantined);
    QCOMPARE(run.json.value(u"rows_read"_s).toInt(), accepted + quarantined);
    // One line per row put aside, and one for the header.
    QCOMPARE(support::contentsOf(m_vault->beside(u"rejets.csv"_s)).count("\r\n"), quarantined + 1);
    QCOMPARE(cli(u"vault verify"_s).exitCode, 0);
}

void BadInputTest::aFileThatMayNotBeReadIsNamed()
{
    const QString file = m_vault->write(u"secret.csv"_s, QByteArray(kHeader) + kRows);
    QFile::setPermissions(file, {});
    giveToNobody(m_vault->root());
    const QByteArray before = state();
    const Run run = cli(u"import patients @secret.csv"_s, [] { becomeNobody(); });
    if (run.exitCode == -1)
        QSKIP("the program cannot be started as another user here");
    QVERIFY2(run.exitCode == 1, run.all().constData());
    QVERIFY(run.message().contains(u"secret.csv"_s));
    QCOMPARE(state(), before);
}

void BadInputTest::aFullDiskLosesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("rejects") << u"import patients @more.csv --rejects /dev/full"_s;
    QTest::newRow("the export of pairs") << u"match export /dev/full --min-probability 0.001"_s;
    QTest::newRow("the export of the ledger") << u"ledger export /dev/full"_s;
    QTest::newRow("the journal") << u"journal export /dev/full"_s;
    QTest::newRow("the register") << u"register export /dev/full"_s;
    QTest::newRow("the bundle") << u"cnil bundle --out /dev/full"_s;
}

void BadInputTest::aFullDiskLosesNothing()
{
    QFETCH(const QString, line);
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    m_vault->write(u"more.csv"_s, QByteArray(kHeader) + kRows + "P4;;;;\n");
    const QByteArray before = state();
    const Run run = cli(line);
    QVERIFY2(run.exitCode == 1, run.all().constData());
    QCOMPARE(run.error().value(u"kind"_s).toString(), u"storage"_s);
    QVERIFY2(run.message().contains(u"/dev/full"_s), qPrintable(run.message()));
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    QCOMPARE(state(), before);
}

void BadInputTest::aVaultOnAFullDiskLosesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("room"); // bytes of the largest file
    QTest::newRow("an import") << u"import patients @more.csv"_s << 300'000;
    QTest::newRow("letters") << u"letters produce --out @lots"_s << 60'000;
    QTest::newRow("letters without any room") << u"letters produce --out @lots"_s << 100;
    QTest::newRow("a matching without any room") << u"match"_s << 100;
    QTest::newRow("a backup") << u"vault backup @copy.avis34"_s << 60'000;
}

void BadInputTest::aVaultOnAFullDiskLosesNothing()
{
    QFETCH(const QString, line);
    QFETCH(const int, room);
    QByteArray csv(kHeader);
    for (int row = 0; row < 20000; ++row)
        csv += "P" + QByteArray::number(row) + ";NOMINVENTE;Alix;14/07/1958;F\n";
    m_vault->write(u"more.csv"_s, csv);
    const QByteArray before = state();
    const Run run = cli(line, [room] { limitFiles(rlim_t(room)); });
    QVERIFY2(run.exitCode == 1, run.all().constData());
    QCOMPARE(run.error().value(u"kind"_s).toString(), u"storage"_s);
    QVERIFY2(run.message().size() > 30, qPrintable(run.message()));
    QCOMPARE(state(), before);
    QStringList left;
    if (QDir(m_vault->beside(u"lots"_s)).exists())
        left = support::filesUnder(m_vault->beside(u"lots"_s));
    QCOMPARE(left, QStringList());
    QVERIFY(!QFile::exists(m_vault->beside(u"copy.avis34"_s)));
    // And with room it works.
    const Run again = cli(line);
    QVERIFY2(again.exitCode == 0, again.all().constData());
}

void BadInputTest::aReadOnlyFolderIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("rejects") << u"import patients @patients.csv --rejects @fixed/r.csv"_s;
    QTest::newRow("pairs") << u"match export @fixed/p.csv"_s;
    QTest::newRow("letters") << u"letters produce --out @fixed"_s;
    QTest::newRow("letters in a folder to make") << u"letters produce --out @fixed/lots"_s;
    QTest::newRow("bundle") << u"cnil bundle --out @fixed/d.zip"_s;
    QTest::newRow("backup") << u"vault backup @fixed/b.avis34"_s;
}

void BadInputTest::aReadOnlyFolderIsNamed()
{
    QFETCH(const QString, line);
    m_vault->write(u"patients.csv"_s, QByteArray(kHeader) + kRows);
    const QString fixed = m_vault->beside(u"fixed"_s);
    QVERIFY(QDir().mkpath(fixed));
    giveToNobody(m_vault->root());
    QVERIFY(QFile::setPermissions(fixed, QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray before = state();
    const Run run = cli(line, [] { becomeNobody(); });
    QFile::setPermissions(fixed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (run.exitCode == -1)
        QSKIP("the program cannot be started as another user here");
    QVERIFY2(run.exitCode == 1, run.all().constData());
    QVERIFY2(run.message().contains(u"fixed"_s), qPrintable(run.message()));
    QCOMPARE(support::filesUnder(fixed), QStringList());
    QCOMPARE(state(), before);
}

void BadInputTest::aReadOnlyVaultCanStillBeRead()
{
    giveToNobody(m_vault->root());
    const QByteArray before = state();
    giveToNobody(m_vault->root());
    for (const QString &file : support::filesUnder(m_vault->folder()))
        QFile::setPermissions(file, QFile::ReadOwner);
    QFile::setPermissions(m_vault->folder(), QFile::ReadOwner | QFile::ExeOwner);
    const Run write = cli(u"match"_s, [] { becomeNobody(); });
    QFile::setPermissions(m_vault->folder(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &file : support::filesUnder(m_vault->folder()))
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    if (write.exitCode == -1)
        QSKIP("the program cannot be started as another user here");
    QVERIFY2(write.exitCode == 1 || write.exitCode == 4, write.all().constData());
    QVERIFY2(write.message().size() > 30, qPrintable(write.message()));
    QCOMPARE(state(), before);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
