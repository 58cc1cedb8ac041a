// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/progress.h"
#include "services/journalservice.h"
#include "services/recoverysheet.h"
#include "services/stage.h"
#include "services/vaultservice.h"
#include "store/keyslots.h"
#include "support/testvault.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using services::Access;
using services::Credentials;
using services::Holder;
using services::Role;
using services::Session;
using support::TestVault;
using Kind = base::Error::Kind;

static Credentials someone(const QString &holder, const QByteArray &passphrase)
{
    return {holder, base::Secret::fromBytes(passphrase), {}};
}

static Credentials dpo()
{
    return someone({}, support::testPassphrase());
}

class TestKeys final : public QObject
{
    Q_OBJECT

private slots:
    void vaultOfFormatOneOpensForEver();
    void newerVaultIsLeftUntouched();
    void theDoorNamesItsHolders();
    void oneSentenceForEveryWrongKey();
    void rolesComeWithTheKey();
    void aReaderOnlyReads();
    void aReaderGoesInBesideTheWriter();
    void oneDpoIsLeft();
    void onlyADpoManagesHolders();
    void keyFileIsAddedAndGivenUp();
    void passphraseChangeKeepsTheKeyFile();
    void keyFilesThatAreRefused_data();
    void keyFilesThatAreRefused();
    void madeKeyFileIsNotReplaced();
    void keyChangesAreWrittenDown();
    void untoldKeyChangeIsToldAtTheNextOpening();
    void olderKeysAreToldOnce();
    void recoveryWithoutTheKeysIsWrittenDown();
    void recoveryIsProved();
    void recoverCountsAsProof();
    void sheetIsReadBack_data();
    void sheetIsReadBack();
    void sheetSaysWhichVault();
    void rotationChangesEverything();
    void rotationWithoutASheetIsNone();
    void stoppedRotationLeavesNoSheet();

private:
    base::NoProgress m_progress;
};

void TestKeys::vaultOfFormatOneOpensForEver()
{
    TestVault place;
    const QString folder = place.beside(u"ancien.avis34"_s);
    QVERIFY(services::restoreVault(QStringLiteral(TEST_DATA_DIR "/store/schema-15.avis34-backup"),
                                   folder, m_progress)
                .has_value());
    const QList<Holder> holders = services::holdersOf(folder);
    QCOMPARE(holders,
             QList<Holder>({{u"DPO"_s, Role::Dpo, false}, {u"Suppléance"_s, Role::Dpo, false}}));
    {
        const auto session = Session::open(
            folder, someone(u"Suppléance"_s, "balise corde fumée onze galet navire pluie"));
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().message));
        QCOMPARE(session->actor(), u"Suppléance"_s);
        QCOMPARE(services::vaultSummary(*session)->patients, 2);
        QVERIFY(services::changeRole(*session, u"DPO"_s, Role::Operator).has_value());
    }
    // Now of format 2; the other one's key was sealed by format 1.
    const auto session =
        Session::open(folder, someone(u"DPO"_s, "girafe lampe nuage sept tortue vélo marée"));
    QVERIFY(session.has_value());
    QCOMPARE(session->role(), Role::Operator);
    QVERIFY(session->warnings().isEmpty());
}

void TestKeys::newerVaultIsLeftUntouched()
{
    TestVault vault;
    vault.close();
    for (const QString &name : {u"keys.bin"_s, u"keys.bin.bak"_s}) {
        QFile keys(vault.folder() + u'/' + name);
        QVERIFY(keys.open(QIODevice::ReadWrite) && keys.seek(8) && keys.write("\x03", 1) == 1);
        QVERIFY(keys.resize(keys.size() + 1)); // of another length, as its slots are others
    }
    const QStringList before = support::fingerprints(vault.folder());
    for (const Access access : {Access::Write, Access::Read}) {
        const auto session = Session::open(vault.folder(), dpo(), access);
        QVERIFY(!session.has_value());
        QVERIFY(session.error().message.contains(u"newer version"_s));
    }
    QCOMPARE(support::fingerprints(vault.folder()), before);
}

void TestKeys::theDoorNamesItsHolders()
{
    TestVault vault;
    QVERIFY(services::addHolder(vault.session(), someone(u"Accueil"_s, "deux"), Role::Reader)
                .has_value());
    QCOMPARE(services::holdersOf(vault.folder()),
             QList<Holder>({{u"DPO"_s, Role::Dpo, false}, {u"Accueil"_s, Role::Reader, false}}));
    QVERIFY(services::holdersOf(vault.beside(u"nowhere"_s)).isEmpty());
}

void TestKeys::oneSentenceForEveryWrongKey()
{
    TestVault vault;
    Credentials withKeyFile = someone(u"Direction"_s, "deux");
    withKeyFile.keyFile = store::keyFileDigest("a photograph");
    QVERIFY(services::addHolder(vault.session(), withKeyFile, Role::Dpo).has_value());
    vault.close();
    Credentials wrongFile = someone(u"Direction"_s, "deux");
    wrongFile.keyFile = store::keyFileDigest("another");
    QSet<QString> messages;
    messages += Session::open(vault.folder(), wrongFile).error().message;
    messages += Session::open(vault.folder(), someone(u"Direction"_s, "deux")).error().message;
    messages += Session::open(vault.folder(), someone(u"Direction"_s, "trois")).error().message;
    messages += Session::open(vault.folder(), someone(u"Personne"_s, "deux")).error().message;
    messages += Session::open(vault.folder(), someone({}, "trois")).error().message;
    QCOMPARE(messages.size(), 1);
    QVERIFY(Session::open(vault.folder(), withKeyFile).has_value());
}

void TestKeys::rolesComeWithTheKey()
{
    TestVault vault;
    for (const auto &[name, role] : {std::pair{u"Op"_s, Role::Operator}, {u"Lu"_s, Role::Reader}})
        QVERIFY(
            services::addHolder(vault.session(), someone(name, name.toUtf8()), role).has_value());
    vault.close();
    QCOMPARE(Session::open(vault.folder(), someone(u"Op"_s, "Op"))->role(), Role::Operator);
    QCOMPARE(Session::open(vault.folder(), someone({}, "Lu"))->role(), Role::Reader);
    QCOMPARE(Session::open(vault.folder(), dpo())->role(), Role::Dpo);
}

void TestKeys::aReaderOnlyReads()
{
    TestVault vault;
    QVERIFY(services::addHolder(vault.session(), someone(u"Lu"_s, "Lu"), Role::Reader).has_value());
    vault.close();
    for (const QString &name : {u"Lu"_s, QString()}) {
        const auto reader = Session::open(vault.folder(), someone(name, "Lu"));
        QVERIFY(reader.has_value());
        QCOMPARE(reader->vault().access(), store::Access::ReadOnly);
        // Nobody is locked out by a reader.
        QVERIFY(Session::open(vault.folder(), dpo()).has_value());
    }
}

void TestKeys::aReaderGoesInBesideTheWriter()
{
    TestVault vault;
    QVERIFY(services::addHolder(vault.session(), someone(u"Lu"_s, "Lu"), Role::Reader).has_value());
    QVERIFY(Session::open(vault.folder(), someone(u"Lu"_s, "Lu")).has_value());
    QVERIFY(!Session::open(vault.folder(), dpo()).has_value());
}

void TestKeys::oneDpoIsLeft()
{
    TestVault vault;
    const Session &session = vault.session();
    QVERIFY(services::addHolder(session, someone(u"Op"_s, "Op"), Role::Operator).has_value());
    QCOMPARE(services::changeRole(session, u"DPO"_s, Role::Operator).error().kind, Kind::Conflict);
    QCOMPARE(services::removeHolder(session, u"DPO"_s).error().kind, Kind::Conflict);
    QVERIFY(services::changeRole(session, u"Op"_s, Role::Dpo).has_value());
    QVERIFY(services::changeRole(session, u"DPO"_s, Role::Operator).has_value());
    QCOMPARE(services::changeRole(session, u"Personne"_s, Role::Dpo).error().kind, Kind::Conflict);
}

void TestKeys::onlyADpoManagesHolders()
{
    TestVault vault;
    QVERIFY(
        services::addHolder(vault.session(), someone(u"Op"_s, "Op"), Role::Operator).has_value());
    vault.close();
    const auto session = Session::open(vault.folder(), someone(u"Op"_s, "Op"));
    const QByteArray keys = support::contentsOf(vault.folder() + u"/keys.bin"_s);
    QCOMPARE(services::addHolder(*session, someone(u"x"_s, "x"), Role::Dpo).error().kind,
             Kind::Permission);
    QCOMPARE(services::changeRole(*session, u"Op"_s, Role::Dpo).error().kind, Kind::Permission);
    QCOMPARE(services::removeHolder(*session, u"DPO"_s).error().kind, Kind::Permission);
    std::vector<Credentials> kept;
    kept.push_back(someone(u"Op"_s, "Op"));
    QCOMPARE(
        services::rotateKeys(*session, kept, vault.beside(u"f.txt"_s), m_progress).error().kind,
        Kind::Permission);
    QCOMPARE(support::contentsOf(vault.folder() + u"/keys.bin"_s), keys);
    // Their own passphrase is theirs.
    QVERIFY(services::changePassphrase(*session, base::Secret::fromBytes("neu")).has_value());
}

void TestKeys::keyFileIsAddedAndGivenUp()
{
    TestVault vault;
    const QString file = vault.write(u"photo.jpg"_s, "bytes of a photograph");
    Credentials fresh = dpo();
    fresh.keyFile = *services::readKeyFile(file);
    QVERIFY(services::changeCredentials(vault.session(), fresh).has_value());
    vault.close();
    QVERIFY(!Session::open(vault.folder(), dpo()).has_value());
    {
        const auto session = Session::open(vault.folder(), fresh);
        QVERIFY(session.has_value());
        QVERIFY(services::holders(*session).first().needsKeyFile);
        QVERIFY(services::changeCredentials(*session, dpo()).has_value());
    }
    QVERIFY(Session::open(vault.folder(), dpo()).has_value());
}

void TestKeys::passphraseChangeKeepsTheKeyFile()
{
    TestVault vault;
    Credentials fresh = dpo();
    fresh.keyFile = store::keyFileDigest("a photograph");
    QVERIFY(services::changeCredentials(vault.session(), fresh).has_value());
    QVERIFY(
        services::changePassphrase(vault.session(), base::Secret::fromBytes("neu")).has_value());
    vault.close();
    QVERIFY(!Session::open(vault.folder(), someone({}, "neu")).has_value());
    fresh.passphrase = base::Secret::fromBytes("neu");
    QVERIFY(Session::open(vault.folder(), fresh).has_value());
}

void TestKeys::keyFilesThatAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QString>("part");
    QTest::newRow("an empty one") << u"@empty"_s << qsizetype(0) << u"is empty"_s;
    QTest::newRow("one above 1 MiB") << u"@long"_s << qsizetype(1024 * 1024 + 1) << QString();
    QTest::newRow("one inside the vault")
        << u"@Laboratoire.avis34/key"_s << qsizetype(32) << u"inside the folder of a vault"_s;
    QTest::newRow("none") << u"@missing"_s << qsizetype(-1) << QString();
}

void TestKeys::keyFilesThatAreRefused()
{
    QFETCH(QString, name);
    QFETCH(qsizetype, size);
    QFETCH(QString, part);
    TestVault vault;
    const QString file = vault.beside(name.sliced(1));
    if (size >= 0)
        vault.write(name.sliced(1), QByteArray(size, 'k'));
    const auto digest = services::readKeyFile(file);
    QVERIFY(!digest.has_value());
    QVERIFY2(digest.error().message.contains(part), qPrintable(digest.error().message));
}

void TestKeys::madeKeyFileIsNotReplaced()
{
    TestVault vault;
    const QString file = vault.beside(u"cle.txt"_s);
    QVERIFY(services::writeKeyFile(file).has_value());
    const QByteArray made = support::contentsOf(file);
    QCOMPARE(made.size(), 65);
    QCOMPARE(services::writeKeyFile(file).error().kind, Kind::Conflict);
    QCOMPARE(support::contentsOf(file), made);
    QVERIFY(services::readKeyFile(file).has_value());
    QCOMPARE(services::writeKeyFile(vault.folder() + u"/cle.txt"_s).error().kind, Kind::Input);
}

// Events about the keys, each with whose and which role.
static QStringList keyEvents(const Session &session)
{
    QStringList events;
    const auto rows = services::listJournal(session, 0, 100);
    for (const services::JournalRow &row : *rows) {
        static const QRegularExpression count(u"( · )?transaction_rows = \\d+"_s);
        if (row.eventKey.startsWith(u"vault."_s))
            events.prepend(
                u"%1 %2"_s.arg(row.eventKey.sliced(6), QString(row.details).remove(count))
                    .trimmed());
    }
    return events;
}

void TestKeys::keyChangesAreWrittenDown()
{
    TestVault vault;
    const Session &session = vault.session();
    QVERIFY(services::addHolder(session, someone(u"Op"_s, "Op"), Role::Operator).has_value());
    QVERIFY(services::changeRole(session, u"Op"_s, Role::Reader).has_value());
    QVERIFY(services::removeHolder(session, u"Op"_s).has_value());
    QVERIFY(services::changePassphrase(session, base::Secret::fromBytes("neu")).has_value());
    std::vector<Credentials> kept;
    kept.push_back(someone(u"DPO"_s, "neu"));
    QVERIFY(services::rotateKeys(session, kept, vault.beside(u"f.txt"_s), m_progress).has_value());
    const QStringList events{u"created"_s,
                             u"holder_added holder = Op · role = operator"_s,
                             u"role_changed holder = Op · role = reader"_s,
                             u"holder_removed holder = Op"_s,
                             u"passphrase_changed holder = DPO"_s,
                             u"keys_rotated"_s};
    QCOMPARE(keyEvents(session), events);
    vault.close();
    const auto again = Session::open(vault.folder(), someone(u"DPO"_s, "neu"));
    QCOMPARE(keyEvents(*again), events); // nothing untold
}

// As a program leaves it that is killed between the keys and their entry.
void TestKeys::untoldKeyChangeIsToldAtTheNextOpening()
{
    TestVault vault;
    store::Vault &keys = vault.session().vault();
    QVERIFY(keys.changePassphrase(base::Secret::fromBytes("neu")).has_value());
    QVERIFY(keys.addHolder(someone(u"Lu"_s, "Lu"), Role::Reader).has_value());
    QCOMPARE(keyEvents(vault.session()), QStringList(u"created"_s));
    vault.close();
    QCOMPARE(keyEvents(*Session::open(vault.folder(), someone(u"Lu"_s, "Lu"))),
             QStringList(u"created"_s)); // a reader writes nothing
    for (int opening = 0; opening < 2; ++opening) {
        const auto session = Session::open(vault.folder(), someone({}, "neu"));
        QVERIFY(session.has_value());
        QCOMPARE(keyEvents(*session),
                 QStringList({u"created"_s, u"keys_changed changes = 2 · holders = 2"_s}));
    }
}

void TestKeys::olderKeysAreToldOnce()
{
    TestVault vault;
    const QString keys = vault.folder() + u"/keys.bin"_s;
    const QByteArray old = support::contentsOf(keys);
    QVERIFY(
        services::changePassphrase(vault.session(), base::Secret::fromBytes("neu")).has_value());
    vault.close();
    for (const QString &name : {keys, QString(keys + u".bak"_s)}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
    }
    for (int opening = 0; opening < 2; ++opening) {
        const auto session = Session::open(vault.folder(), dpo());
        QVERIFY(session.has_value());
        QCOMPARE(session->warnings().size(), 1);
        QCOMPARE(keyEvents(*session),
                 QStringList({u"created"_s, u"passphrase_changed holder = DPO"_s,
                              u"keys_older changes_missing = 1 · holders = 1"_s}));
    }
    {
        const auto session = Session::open(vault.folder(), dpo());
        QVERIFY(services::changePassphrase(*session, base::Secret::fromBytes("new")).has_value());
    }
    const auto session = Session::open(vault.folder(), someone({}, "new"));
    QCOMPARE(session->warnings(), QStringList());
    QCOMPARE(keyEvents(*session).size(), 4);
}

void TestKeys::recoveryWithoutTheKeysIsWrittenDown()
{
    TestVault vault;
    QVERIFY(
        services::addHolder(vault.session(), someone(u"Op"_s, "Op"), Role::Operator).has_value());
    const base::Secret code = vault.session().vault().recoveryCode();
    vault.close();
    for (const QString &name : {u"/keys.bin"_s, u"/keys.bin.bak"_s})
        QVERIFY(QFile::remove(vault.folder() + name));
    const auto session = Session::recover(vault.folder(), code, base::Secret::fromBytes("neu"));
    QVERIFY(session.has_value());
    QCOMPARE(session->warnings().size(), 1);
    QCOMPARE(keyEvents(*session).constLast(), u"recovered holders = 1"_s);
}

void TestKeys::recoveryIsProved()
{
    TestVault vault;
    const Session &session = vault.session();
    QVERIFY(!*services::recoveryProvedAt(session));
    base::Secret wrong = session.vault().recoveryCode();
    wrong.bytes()[0] = wrong.bytes()[0] == '7' ? '8' : '7';
    const auto mistyped = services::proveRecovery(session, wrong);
    QCOMPARE(mistyped.error().kind, Kind::Input);
    QVERIFY(mistyped.error().message.contains(u"group 1"_s));
    QCOMPARE(services::proveRecovery(session, base::Secret::fromBytes("no code")).error().kind,
             Kind::Input);
    QVERIFY(!*services::recoveryProvedAt(session));
    QVERIFY(services::proveRecovery(session, session.vault().recoveryCode()).has_value());
    QCOMPARE(*services::recoveryProvedAt(session), std::optional(session.now()));
    QCOMPARE(services::vaultSummary(session)->recoveryProvedUtc, std::optional(session.now()));
}

void TestKeys::recoverCountsAsProof()
{
    TestVault vault;
    const base::Secret code = vault.session().vault().recoveryCode();
    vault.close();
    const auto session = Session::recover(vault.folder(), code, base::Secret::fromBytes("neu"));
    QVERIFY(session.has_value());
    QCOMPARE(session->role(), Role::Dpo);
    QVERIFY(services::recoveryProvedAt(*session)->has_value());
}

void TestKeys::sheetIsReadBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << u"fiche.txt"_s;
    QTest::newRow("PDF") << u"fiche.pdf"_s;
}

static QString textOf(const QString &file)
{
    if (!file.endsWith(u".pdf"))
        return QString::fromUtf8(support::contentsOf(file));
    QProcess pdftotext;
    pdftotext.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    pdftotext.waitForFinished();
    return QString::fromUtf8(pdftotext.readAllStandardOutput());
}

void TestKeys::sheetIsReadBack()
{
    QFETCH(QString, name);
    TestVault vault;
    const QString file = vault.beside(name);
    const base::Secret code = vault.session().vault().recoveryCode();
    QVERIFY(
        services::writeRecoverySheet(file, u"Laboratoire de la Baie"_s, code, support::testTime())
            .has_value());
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const QString text = textOf(file);
    for (const QByteArray &group : code.view().toByteArray().split('-'))
        QVERIFY2(text.contains(QString::fromLatin1(group)), group.constData());
    QVERIFY(text.contains(services::vaultSummary(vault.session())->storeId.first(8)));
    QVERIFY(text.contains(u"Laboratoire de la Baie"_s));
    if (name.endsWith(u".txt"))
        QVERIFY(services::readRecoverySheet(file)->equals(code));
}

void TestKeys::sheetSaysWhichVault()
{
    TestVault vault;
    const base::Secret foreign = [] {
        TestVault other;
        return other.session().vault().recoveryCode();
    }();
    // The copies of one model vault have one key: another one is made.
    std::vector<Credentials> kept;
    kept.push_back(dpo());
    QVERIFY(services::rotateKeys(vault.session(), kept, vault.beside(u"f.txt"_s), m_progress)
                .has_value());
    const auto refused = services::proveRecovery(vault.session(), foreign);
    QCOMPARE(refused.error().kind, Kind::Permission);
    QVERIFY(refused.error().message.contains(
        services::vaultSummary(vault.session())->storeId.first(8)));
}

void TestKeys::rotationChangesEverything()
{
    TestVault vault;
    const base::Secret old = vault.session().vault().recoveryCode();
    QVERIFY(
        services::addHolder(vault.session(), someone(u"Op"_s, "Op"), Role::Operator).has_value());
    QVERIFY(services::addHolder(vault.session(), someone(u"Lu"_s, "Lu"), Role::Reader).has_value());
    QVERIFY(services::proveRecovery(vault.session(), old).has_value());
    const QString sheet = vault.beside(u"nouvelle.txt"_s);
    std::vector<Credentials> kept;
    kept.push_back(dpo());
    kept.push_back(someone(u"Op"_s, "Op"));
    const auto rotated = services::rotateKeys(vault.session(), kept, sheet, m_progress);
    QVERIFY2(rotated.has_value(), rotated ? "" : qPrintable(rotated.error().message));
    QVERIFY(!*services::recoveryProvedAt(vault.session())); // of the old sheet
    vault.reopen();
    QVERIFY(vault.session().warnings().isEmpty());
    QCOMPARE(services::holders(vault.session()).size(), 2);
    QVERIFY(services::verifyVault(vault.session(), m_progress)->findings.isEmpty());
    QCOMPARE(services::proveRecovery(vault.session(), old).error().kind, Kind::Permission);
    const auto fresh = services::readRecoverySheet(sheet);
    QVERIFY(services::proveRecovery(vault.session(), *fresh).has_value());
    vault.close();
    QVERIFY(!Session::open(vault.folder(), someone(u"Lu"_s, "Lu")).has_value());
    QCOMPARE(Session::open(vault.folder(), someone(u"Op"_s, "Op"))->role(), Role::Operator);
}

void TestKeys::rotationWithoutASheetIsNone()
{
    TestVault vault;
    const QString there = vault.write(u"fiche.txt"_s, "mine");
    std::vector<Credentials> kept;
    kept.push_back(dpo());
    const QByteArray keys = support::contentsOf(vault.folder() + u"/keys.bin"_s);
    QCOMPARE(services::rotateKeys(vault.session(), kept, there, m_progress).error().kind,
             Kind::Conflict);
    QVERIFY(
        !services::rotateKeys(vault.session(), kept, vault.beside(u"no/where.txt"_s), m_progress)
             .has_value());
    QCOMPARE(support::contentsOf(there), QByteArray("mine"));
    QCOMPARE(support::contentsOf(vault.folder() + u"/keys.bin"_s), keys);
}

void TestKeys::stoppedRotationLeavesNoSheet()
{
    struct Stop final : base::Progress {
        bool report(qsizetype done, qsizetype) override { return done < 2; }
    } stop;
    TestVault vault;
    const QString sheet = vault.beside(u"fiche.txt"_s);
    std::vector<Credentials> kept;
    kept.push_back(dpo());
    QCOMPARE(services::rotateKeys(vault.session(), kept, sheet, stop).error().kind,
             Kind::Cancelled);
    QVERIFY(!QFile::exists(sheet));
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
