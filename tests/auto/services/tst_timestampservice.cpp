// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/progress.h"
#include "journal/printedhead.h"
#include "services/backupservice.h"
#include "services/journalservice.h"
#include "services/stage.h"
#include "services/timestampservice.h"
#include "services/vaultservice.h"
#include "store/timestampstore.h"
#include "support/serverprocess.h"
#include "support/testvault.h"
#include "support/timestampauthority.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using services::TimeStampRow;
using support::TestVault;
using Kind = base::Error::Kind;

// The authority behind its own server, and one vault that asks it.
class TestTimeStampService final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void offUntilItIsSet();
    void addressesThatAreNone_data();
    void addressesThatAreNone();
    void stampIsAskedVerifiedAndKept();
    void onlyAHashLeaves();
    void faultsOfTheServer_data();
    void faultsOfTheServer();
    void untrustedServer();
    void nobodyThere();
    void byFiles();
    void replyOfAnotherVault();
    void untrustedReplyIsNotKept();
    void alteredTokensAreTold();
    void tokensComeBackWithABackup();
    void tokensOfTheFolderGoToTheStore();
    void tokensAreNeverReplaced();
    void headsAreCompared();
    void entriesSayHowManyRowsChanged();

private:
    QString url(const QString &fault = {}) const
    {
        return u"https://localhost:%1/%2"_s.arg(m_server.port()).arg(fault);
    }
    base::Result<void> set(TestVault &vault, const QString &url) const
    {
        return services::setTimeStampAuthority(vault.session(), url, m_ca, m_ca);
    }
    QList<QJsonObject> requests() const;
    QByteArray replyTo(const QString &requestFile) const;

    const support::TimeStampAuthority m_authority;
    TestVault m_files; // only for a folder that is removed
    QString m_ca;
    support::ServerProcess m_server;
    base::NoProgress m_progress;
};

static qint64 entries(TestVault &vault)
{
    const auto standing = services::journalStanding(vault.session());
    return standing ? standing->entries : -1;
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTimeStampService::initTestCase()
{
    m_ca = m_files.write(u"ca.pem"_s, m_authority.authorityPem());
    const QString certificate =
        m_files.write(u"server.pem"_s, support::testAuthority().issue().pem);
    m_server.start(u"timestampserver.py"_s,
                   {u"--certificate"_s, certificate, u"--config"_s, m_authority.configuration(),
                    u"--log"_s, m_files.beside(u"requests"_s)});
}

QList<QJsonObject> TestTimeStampService::requests() const
{
    QList<QJsonObject> requests;
    for (const QByteArray &line : contents(m_files.beside(u"requests"_s)).split('\n'))
        if (!line.isEmpty())
            requests << QJsonDocument::fromJson(line).object();
    return requests;
}

QByteArray TestTimeStampService::replyTo(const QString &requestFile) const
{
    return m_authority.reply(contents(requestFile));
}

void TestTimeStampService::offUntilItIsSet()
{
    TestVault vault;
    QVERIFY(!*services::timeStampAuthority(vault.session()));
    const qsizetype asked = requests().size();
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(!row.has_value());
    QCOMPARE(row.error().kind, Kind::Input);
    QVERIFY(set(vault, url()).has_value());
    QCOMPARE((*services::timeStampAuthority(vault.session()))->url, url());
    QCOMPARE(requests().size(), asked); // setting it sends nothing
    QVERIFY(services::removeTimeStampAuthority(vault.session()).has_value());
    QVERIFY(!*services::timeStampAuthority(vault.session()));
    QVERIFY(!services::timeStampNow(vault.session(), m_progress).has_value());
    QCOMPARE(requests().size(), asked);
}

void TestTimeStampService::addressesThatAreNone_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("in clear") << u"http://tsa.example/"_s;
    QTest::newRow("no address") << u"tsa.example"_s;
    QTest::newRow("no host") << u"https:///tsr"_s;
    QTest::newRow("with a password") << u"https://user:secret@tsa.example/"_s;
    QTest::newRow("nothing") << QString();
}

void TestTimeStampService::addressesThatAreNone()
{
    QFETCH(const QString, address);
    TestVault vault;
    const auto set = services::setTimeStampAuthority(vault.session(), address, {}, {});
    QVERIFY(!set.has_value());
    QCOMPARE(set.error().kind, Kind::Input);
    QVERIFY(!services::setTimeStampAuthority(vault.session(), url(), vault.passphraseFile(), {})
                 .has_value());
}

void TestTimeStampService::stampIsAskedVerifiedAndKept()
{
    TestVault vault;
    QVERIFY(set(vault, url()).has_value());
    const qint64 last = entries(vault);
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY2(row.has_value(), row ? "" : qPrintable(row.error().message + row.error().detail));
    QCOMPARE(row->entry, last);
    QCOMPARE(row->authority, u"CN=Test time-stamps"_s);
    QVERIFY(QFile::exists(row->file));
    const auto rows = services::timeStamps(vault.session());
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().state, TimeStampRow::State::Valid);
    const auto listed = services::listJournal(vault.session(), 0, 1);
    QCOMPARE(listed->first().eventKey, u"journal.timestamped"_s);
    QCOMPARE(listed->first().object, u"entry:%1"_s.arg(last));
}

void TestTimeStampService::onlyAHashLeaves()
{
    TestVault vault;
    QVERIFY(set(vault, url()).has_value());
    const auto standing = services::journalStanding(vault.session());
    QVERIFY(services::timeStampNow(vault.session(), m_progress).has_value());
    const QJsonObject request = requests().last();
    QCOMPARE(request["type"_L1].toString(), u"application/timestamp-query"_s);
    const QString query = request["query"_L1].toString();
    QVERIFY(query.contains(standing->head));
    QVERIFY(query.size() <= 2 * 75);
    QCOMPARE(request["headers"_L1].toObject().keys(),
             (QStringList{u"Connection"_s, u"Content-Length"_s, u"Content-Type"_s, u"Host"_s,
                          u"User-Agent"_s}));
}

void TestTimeStampService::faultsOfTheServer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *fault, Kind kind, const QString &message) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << int(kind) << message;
    };
    row("refuse", Kind::Input, u"refused"_s);
    row("replay", Kind::Input, u"nonce"_s);
    row("other", Kind::Input, u"imprint"_s);
    row("error", Kind::Network, u"503"_s);
    row("moved", Kind::Network, u"302"_s);
    row("page", Kind::Network, u"did not answer as"_s);
    row("long", Kind::Network, u"No time-stamp came"_s);
    row("cut", Kind::Network, u"No time-stamp came"_s);
}

void TestTimeStampService::faultsOfTheServer()
{
    QFETCH(const QString, fault);
    QFETCH(const int, kind);
    QFETCH(const QString, message);
    TestVault vault;
    QVERIFY(set(vault, url(fault)).has_value());
    const qint64 before = entries(vault);
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(!row.has_value());
    QVERIFY2(row.error().message.contains(message), qPrintable(row.error().message));
    QCOMPARE(int(row.error().kind), kind);
    QCOMPARE(entries(vault), before);
    QVERIFY(services::timeStamps(vault.session())->isEmpty());
}

void TestTimeStampService::untrustedServer()
{
    TestVault vault;
    const support::TestAuthority other;
    const QString otherCa = vault.write(u"other.pem"_s, other.pem());
    const qsizetype asked = requests().size();
    QVERIFY(services::setTimeStampAuthority(vault.session(), url(), m_ca, otherCa).has_value());
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(!row.has_value());
    QCOMPARE(row.error().kind, Kind::Network);
    QVERIFY2(row.error().message.contains(u"certificate of localhost"_s),
             qPrintable(row.error().message));
    QCOMPARE(requests().size(), asked);
}

void TestTimeStampService::nobodyThere()
{
    TestVault vault;
    QVERIFY(set(vault, u"https://localhost:1/"_s).has_value());
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(!row.has_value());
    QCOMPARE(row.error().kind, Kind::Network);
    QVERIFY(row.error().message.contains(u"write the request to a file"_s));
}

void TestTimeStampService::byFiles()
{
    TestVault vault;
    const QString request = vault.beside(u"demande.tsq"_s);
    const auto entry = services::writeTimeStampRequest(vault.session(), request);
    QVERIFY(entry.has_value());
    QCOMPARE(*entry, entries(vault));
    // Asked again for the same entry, it is the same request.
    const QString again = vault.beside(u"encore.tsq"_s);
    QVERIFY(services::writeTimeStampRequest(vault.session(), again).has_value());
    QCOMPARE(contents(again), contents(request));
    const QString reply = vault.write(u"reponse.tsr"_s, replyTo(request));
    QVERIFY(!services::addTimeStamp(vault.session(), reply, {}).has_value()); // who is that?
    const auto row = services::addTimeStamp(vault.session(), reply, m_ca);
    QVERIFY2(row.has_value(), row ? "" : qPrintable(row.error().message));
    QCOMPARE(row->entry, *entry);
    // Without the authority's certificate in the vault it is kept but not vouched for.
    const auto rows = services::timeStamps(vault.session());
    QCOMPARE(rows->first().state, TimeStampRow::State::NotTrusted);
    QVERIFY(set(vault, url()).has_value());
    QCOMPARE(services::timeStamps(vault.session())->first().state, TimeStampRow::State::Valid);
}

void TestTimeStampService::replyOfAnotherVault()
{
    TestVault vault;
    TestVault other;
    QVERIFY(set(other, url()).has_value()); // another head than the copy it began as
    const QString request = other.beside(u"demande.tsq"_s);
    QVERIFY(services::writeTimeStampRequest(other.session(), request).has_value());
    const QString reply = vault.write(u"reponse.tsr"_s, replyTo(request));
    const auto row = services::addTimeStamp(vault.session(), reply, m_ca);
    QVERIFY(!row.has_value());
    QVERIFY(row.error().message.contains(u"no request of this vault"_s));
}

void TestTimeStampService::untrustedReplyIsNotKept()
{
    TestVault vault;
    const support::TestAuthority other;
    const support::TimeStampAuthority stranger(other);
    const QString request = vault.beside(u"demande.tsq"_s);
    QVERIFY(services::writeTimeStampRequest(vault.session(), request).has_value());
    const QString reply = vault.write(u"reponse.tsr"_s, stranger.reply(contents(request)));
    const auto row = services::addTimeStamp(vault.session(), reply, m_ca);
    QVERIFY(!row.has_value());
    QVERIFY(row.error().message.contains(u"leads to no authority"_s));
    QVERIFY(services::timeStamps(vault.session())->isEmpty());
}

void TestTimeStampService::alteredTokensAreTold()
{
    TestVault vault;
    QVERIFY(set(vault, url()).has_value());
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(row.has_value());
    const QByteArray token = contents(row->file);
    const auto stateWith = [&](const QByteArray &bytes, const QString &file) {
        QFile changed(file);
        if (!changed.open(QIODevice::WriteOnly) || changed.write(bytes) != bytes.size())
            qFatal("The token could not be changed.");
        changed.close();
        const auto rows = services::timeStamps(vault.session());
        const auto changedRow = std::ranges::find(*rows, file, &TimeStampRow::file);
        return changedRow == rows->end() ? TimeStampRow::State::Damaged : changedRow->state;
    };
    QByteArray flipped = token;
    flipped[token.size() - 20] = static_cast<char>(token.at(token.size() - 20) ^ 1); // signature
    QCOMPARE(stateWith(flipped, row->file), TimeStampRow::State::NotTrusted);
    QCOMPARE(stateWith("x", row->file), TimeStampRow::State::Damaged);
    QCOMPARE(stateWith(token, row->file), TimeStampRow::State::Valid);
    const QString elsewhere = vault.folder() + u"/anchors/timestamp-00000099.tsr"_s;
    QCOMPARE(stateWith(token, elsewhere), TimeStampRow::State::OtherJournal);
}

static QStringList tokenFiles(const TestVault &vault)
{
    return QDir(vault.folder() + u"/anchors"_s).entryList({u"*.tsr"_s}, QDir::Files, QDir::Name);
}

static std::vector<store::TimeStampToken> stored(TestVault &vault)
{
    store::Database database = vault.session().vault().connect(store::Access::ReadOnly);
    return store::TimeStampStore(database).all();
}

void TestTimeStampService::tokensComeBackWithABackup()
{
    TestVault vault;
    QVERIFY(set(vault, url()).has_value());
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY2(row.has_value(), row ? "" : qPrintable(row.error().message));
    const QByteArray token = contents(row->file);
    const auto made = services::makeBackup(vault.session(), m_progress);
    QVERIFY(made.has_value());
    const QString back = vault.beside(u"back"_s);
    QVERIFY(services::restoreVault(made->file, back, m_progress).has_value());
    TestVault restored(back);
    QCOMPARE(tokenFiles(restored), QStringList());
    const auto rows = services::timeStamps(restored.session());
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().entry, row->entry);
    QCOMPARE(rows->first().state, TimeStampRow::State::Valid);
    QCOMPARE(rows->first().file, QString());
    QVERIFY(services::makeBackup(restored.session(), m_progress).has_value());
    const QString file = services::timeStamps(restored.session())->first().file;
    QVERIFY(file.startsWith(restored.folder()));
    QCOMPARE(contents(file), token);
}

// Of a program that kept them as files only.
void TestTimeStampService::tokensOfTheFolderGoToTheStore()
{
    TestVault vault;
    QVERIFY(set(vault, url()).has_value());
    const auto row = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(row.has_value());
    vault.session()
        .vault()
        .connect(store::Access::ReadWrite)
        .executeScript("DROP TRIGGER timestamp_token_stays; DELETE FROM timestamp_token");
    // And one that is about another journal.
    QVERIFY(QFile::copy(row->file, vault.folder() + u"/anchors/timestamp-00000001.tsr"_s));
    QVERIFY(services::makeBackup(vault.session(), m_progress).has_value());
    QCOMPARE(stored(vault),
             (std::vector<store::TimeStampToken>{{row->entry, contents(row->file)}}));
    const qint64 before = entries(vault);
    services::reconcileTimeStamps(vault.session());
    QCOMPARE(entries(vault), before);
    QCOMPARE(stored(vault).size(), std::size_t(1));
    QCOMPARE(tokenFiles(vault).size(), 2);
}

// The store is put back to an older state: what proves that must stay.
void TestTimeStampService::tokensAreNeverReplaced()
{
    TestVault vault;
    QVERIFY(set(vault, url()).has_value());
    vault.close();
    const QByteArray older = contents(vault.folder() + u"/store.db"_s);
    vault.reopen();
    QVERIFY(set(vault, url()).has_value());
    const auto first = services::timeStampNow(vault.session(), m_progress);
    QVERIFY(first.has_value());
    const QByteArray proof = contents(first->file);
    vault.close();
    {
        QFile store(vault.folder() + u"/store.db"_s);
        QVERIFY(store.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(store.write(older), older.size());
    }
    vault.reopen();
    while (entries(vault) < first->entry)
        QVERIFY(set(vault, url(u"other"_s)).has_value());
    QCOMPARE(entries(vault), first->entry);
    const auto request = vault.beside(u"demande.tsq"_s);
    const auto entry = services::writeTimeStampRequest(vault.session(), request);
    QVERIFY(entry.has_value());
    const QString reply = vault.write(u"reponse.tsr"_s, replyTo(request));
    const auto second = services::addTimeStamp(vault.session(), reply, m_ca);
    QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().message));
    QCOMPARE(second->entry, *entry);
    QVERIFY(second->file != first->file);
    QCOMPARE(contents(first->file), proof);
    QCOMPARE(tokenFiles(vault).size(), 2);
    const auto rows = services::timeStamps(vault.session());
    QCOMPARE(rows->first().state, TimeStampRow::State::OtherJournal);
    QCOMPARE(rows->last().state, TimeStampRow::State::Valid);
    // The same token again is the same file.
    QCOMPARE(services::addTimeStamp(vault.session(), reply, m_ca)->file, second->file);
}

// --- Heads

void TestTimeStampService::headsAreCompared()
{
    TestVault vault;
    const auto before = services::journalStanding(vault.session());
    QVERIFY(set(vault, url()).has_value());
    const auto found = services::compareHead(vault.session(), before->printedHead.toLower());
    QVERIFY(found.has_value());
    QCOMPARE(found->entry, before->entries);
    QCOMPARE(found->since, 1);
    QCOMPARE(services::compareHead(vault.session(), before->head)->entry, before->entries);
    const auto unknown = services::compareHead(vault.session(), u"0000-0000-0000-0000-0000"_s);
    QVERIFY(unknown.has_value());
    QCOMPARE(unknown->entry, 0);
    const auto none = services::compareHead(vault.session(), u"bonjour"_s);
    QCOMPARE(none.error().kind, Kind::Input);
}

void TestTimeStampService::entriesSayHowManyRowsChanged()
{
    TestVault vault;
    const auto written =
        services::writeStage(vault.session(), [](store::Database &database, journal::Draft &entry) {
            for (int row = 0; row < 7; ++row)
                database.statement("INSERT INTO setting VALUES('row ' || ?, '')")
                    .bind(row)
                    .execute();
            entry.event = u"settings.saved"_s;
            return base::Result<void>();
        });
    QVERIFY(written.has_value());
    const auto payload = services::readStage(
        vault.session(), [](store::Database &database) -> base::Result<QByteArray> {
            store::JournalStore journal(database);
            return journal.read(journal.head().n, 1).front().payload.value_or(QByteArray());
        });
    QCOMPARE(*payload, QByteArray(R"({"transaction_rows":7})"));
}

QTEST_GUILESS_MAIN(TestTimeStampService)
#include "tst_timestampservice.moc"
