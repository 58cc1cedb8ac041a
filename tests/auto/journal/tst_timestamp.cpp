// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/chain.h"
#include "journal/timestamp.h"
#include "support/timestampauthority.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using support::TimeStampAuthority;
using Kind = base::Error::Kind;

static const QByteArray kHead(32, 'h');

class TestTimeStamp final : public QObject
{
    Q_OBJECT

private slots:
    void requestSaysTheHeadAndNothingElse();
    void requestsDiffer();
    void opensslReadsTheRequest();
    void replyIsVerified();
    void opensslVerifiesTheSame();
    void wrongReplies_data();
    void wrongReplies();
    void everyChangedByteIsFound();

private:
    const TimeStampAuthority m_authority;
};

static journal::TrustedAuthorities trusted(const TimeStampAuthority &authority)
{
    return {authority.authorityPem()};
}

void TestTimeStamp::requestSaysTheHeadAndNothingElse()
{
    const QByteArray request = journal::timeStampRequest(kHead);
    QCOMPARE(journal::requestedHead(request), kHead);
    // SEQUENCE, version, SHA-256 with its 32 bytes, nonce of at most 9, certReq.
    QVERIFY2(request.size() <= 75, QByteArray::number(request.size()).constData());
    QVERIFY(journal::requestedHead("no request").isEmpty());
    QVERIFY(journal::requestedHead(request + "x").isEmpty());
}

void TestTimeStamp::requestsDiffer()
{
    QVERIFY(journal::timeStampRequest(kHead) != journal::timeStampRequest(kHead));
}

static QByteArray openssl(const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, QStringList(u"ts"_s) + arguments);
    process.waitForFinished();
    if (exitCode != nullptr)
        *exitCode = process.exitCode();
    return process.readAll();
}

class Files
{
public:
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("A file of the test could not be written.");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

void TestTimeStamp::opensslReadsTheRequest()
{
    const Files files;
    const QByteArray said = openssl(
        {u"-query"_s, u"-text"_s, u"-in"_s, files.put(u"q"_s, journal::timeStampRequest(kHead))});
    QVERIFY2(said.contains("Hash Algorithm: sha256"), said.constData());
    QVERIFY2(said.contains("Certificate required: yes"), said.constData());
    QVERIFY2(said.contains("Nonce: 0x"), said.constData());
}

void TestTimeStamp::replyIsVerified()
{
    const QByteArray request = journal::timeStampRequest(kHead);
    const QByteArray reply = m_authority.reply(request);
    const auto stamp = journal::verifyReply(reply, request, trusted(m_authority));
    QVERIFY2(stamp.has_value(), stamp ? "" : qPrintable(stamp.error().message));
    QCOMPARE(stamp->head, kHead);
    QCOMPARE(stamp->authority, u"CN=Test time-stamps"_s);
    QCOMPARE(stamp->policy, u"1.3.6.1.4.1.99999.1"_s);
    QVERIFY(!stamp->serial.isEmpty());
    QVERIFY(qAbs(stamp->utc.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    const auto again = journal::verifyTimeStamp(reply, kHead, trusted(m_authority));
    QVERIFY(again.has_value());
    QCOMPARE(*again, *stamp);
}

void TestTimeStamp::opensslVerifiesTheSame()
{
    const Files files;
    const QString reply = files.put(u"r"_s, m_authority.reply(journal::timeStampRequest(kHead)));
    int exitCode = -1;
    const QByteArray said =
        openssl({u"-verify"_s, u"-digest"_s, QString::fromLatin1(kHead.toHex()), u"-in"_s, reply,
                 u"-CAfile"_s, files.put(u"ca"_s, m_authority.authorityPem())},
                &exitCode);
    QVERIFY2(exitCode == 0 && said.contains("Verification: OK"), said.constData());
}

void TestTimeStamp::wrongReplies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QString>("message");
    const QByteArray request = journal::timeStampRequest(kHead);
    const QByteArray good = m_authority.reply(request);
    const QByteArray pem = m_authority.authorityPem();
    const support::TestAuthority other;
    const TimeStampAuthority expired(support::testAuthority(), {.fromDays = -60, .untilDays = -30});
    QTest::newRow("nothing") << QByteArray() << pem << u"not the reply"_s;
    QTest::newRow("a page of HTML") << QByteArray("<html></html>") << pem << u"not the reply"_s;
    QTest::newRow("a reply cut short") << good.chopped(1) << pem << u"not the reply"_s;
    QTest::newRow("a reply with something behind") << good + "x" << pem << u"not the reply"_s;
    QTest::newRow("a refusal") << m_authority.reply(request, "strict") << pem << u"refused"_s;
    QTest::newRow("a reply to another request for the same head")
        << m_authority.reply(journal::timeStampRequest(kHead)) << pem << u"nonce"_s;
    QTest::newRow("a reply for another head")
        << m_authority.reply(journal::timeStampRequest(QByteArray(32, 'x'))) << pem << u"imprint"_s;
    QTest::newRow("another authority is trusted") << good << other.pem() << u"Test time-stamps"_s;
    QTest::newRow("no authority in the file") << good << QByteArray("x") << u"PEM"_s;
    QTest::newRow("the machine's authorities") << good << QByteArray() << u"no authority"_s;
    QTest::newRow("a certificate that was over already")
        << expired.reply(request) << pem << u"leads to no authority"_s;
}

void TestTimeStamp::wrongReplies()
{
    // The request of which the rows above are replies is another one each time: only its nonce
    // differs, and faults before it are said first.
    QFETCH(const QByteArray, reply);
    QFETCH(const QByteArray, authority);
    QFETCH(const QString, message);
    const bool isAboutNonce = message == "nonce"_L1;
    const auto stamp = isAboutNonce
        ? journal::verifyReply(reply, journal::timeStampRequest(kHead), {authority})
        : journal::verifyTimeStamp(reply, kHead, {authority});
    QVERIFY(!stamp.has_value());
    QCOMPARE(stamp.error().kind, Kind::Input);
    QVERIFY2(stamp.error().message.contains(message), qPrintable(stamp.error().message));
}

void TestTimeStamp::everyChangedByteIsFound()
{
    const QByteArray reply = m_authority.reply(journal::timeStampRequest(kHead));
    const auto good = journal::verifyTimeStamp(reply, kHead, trusted(m_authority));
    QRandomGenerator random(34);
    int silent = 0;
    for (int i = 0; i < 500; ++i) {
        QByteArray changed = reply;
        const qsizetype at = random.bounded(int(reply.size()));
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << random.bounded(8)));
        const auto stamp = journal::verifyTimeStamp(changed, kHead, trusted(m_authority));
        // The status and parts that no signature covers may differ; what is said may not.
        QVERIFY2(!stamp || *stamp == *good, QByteArray::number(at).constData());
        silent += stamp ? 1 : 0;
    }
    QVERIFY2(silent < 50, QByteArray::number(silent).constData());
}

QTEST_GUILESS_MAIN(TestTimeStamp)
#include "tst_timestamp.moc"
