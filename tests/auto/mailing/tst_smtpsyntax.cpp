// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/smtpsyntax.h"

#include <QTest>

using mailing::Capabilities;

namespace {

class TestSmtpSyntax : public QObject
{
    Q_OBJECT

private slots:
    void readsCapabilities();
    void readsOddCapabilities_data();
    void readsOddCapabilities();
    void writesXtext_data();
    void writesXtext();
    void stuffsDots_data();
    void stuffsDots();
    void answersLogins();
    void wipes();
};

void TestSmtpSyntax::readsCapabilities()
{
    const Capabilities found = mailing::readCapabilities(
        {"250-smtp.example greets STARTTLS", "250-SIZE 52428800", "250-8bitmime", "250-DSN",
         "250-AUTH PLAIN login", "250-AUTH=LOGIN XOAUTH2", "250 STARTTLS"});
    QVERIFY(found.hasStartTls);
    QVERIFY(found.hasDsn);
    QVERIFY(found.has8BitMime);
    QVERIFY(found.hasSize);
    QCOMPARE(found.sizeLimit, 52'428'800);
    QCOMPARE(found.logins, QByteArrayList({"PLAIN", "LOGIN", "LOGIN", "XOAUTH2"}));
    // The first line is a greeting, whatever it says.
    QVERIFY(!mailing::readCapabilities({"250 STARTTLS"}).hasStartTls);
}

void TestSmtpSyntax::readsOddCapabilities_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("sizeLimit");
    QTest::newRow("no number") << QByteArray("250 SIZE") << qint64(0);
    QTest::newRow("letters") << QByteArray("250 SIZE much") << qint64(0);
    QTest::newRow("below zero") << QByteArray("250 SIZE -5") << qint64(0);
    QTest::newRow("beyond 64 bits") << QByteArray("250 SIZE 99999999999999999999") << qint64(0);
    QTest::newRow("nothing at all") << QByteArray("250 ") << qint64(0);
    QTest::newRow("blanks") << QByteArray("250   SIZE   7  ") << qint64(7);
}

void TestSmtpSyntax::readsOddCapabilities()
{
    QFETCH(const QByteArray, line);
    QTEST(mailing::readCapabilities({"250-smtp.example", line}).sizeLimit, "sizeLimit");
}

void TestSmtpSyntax::writesXtext_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plain") << "jean.petit@example.fr" << QByteArray("jean.petit@example.fr");
    QTest::newRow("plus and equals") << "a+b=c@d.fr" << QByteArray("a+2Bb+3Dc@d.fr");
    QTest::newRow("a blank and a line end") << "a b\r\nc" << QByteArray("a+20b+0D+0Ac");
    QTest::newRow("beyond ASCII") << QStringLiteral("\u00e9") << QByteArray("+C3+A9");
}

void TestSmtpSyntax::writesXtext()
{
    QFETCH(const QString, text);
    QTEST(mailing::xtext(text), "encoded");
}

void TestSmtpSyntax::stuffsDots_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("a dot at the very start") << QByteArray(".a\r\n") << QByteArray("..a\r\n");
    QTest::newRow("a dot alone") << QByteArray("a\r\n.\r\nb\r\n") << QByteArray("a\r\n..\r\nb\r\n");
    QTest::newRow("a dot within") << QByteArray("a.b\r\n") << QByteArray("a.b\r\n");
    QTest::newRow("a dot after a bare line feed")
        << QByteArray("a\n.\n") << QByteArray("a\r\n..\r\n");
    QTest::newRow("a dot after a bare carriage return")
        << QByteArray("a\r.\r") << QByteArray("a\r\n..\r\n");
    QTest::newRow("two carriage returns") << QByteArray("a\r\r\nb") << QByteArray("a\r\n\r\nb\r\n");
    QTest::newRow("an empty line at the end") << QByteArray("a\r\n\r\n") << QByteArray("a\r\n\r\n");
}

void TestSmtpSyntax::stuffsDots()
{
    QFETCH(const QByteArray, message);
    QTEST(mailing::dotStuffed(message), "data");
}

void TestSmtpSyntax::answersLogins()
{
    QCOMPARE(mailing::plainAnswer(QStringLiteral("tim"), "tanstaaftanstaaf"),
             QByteArray("AHRpbQB0YW5zdGFhZnRhbnN0YWFm")); // RFC 4616 §4
    // RFC 2195 §2
    QCOMPARE(mailing::cramMd5Answer("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+",
                                    QStringLiteral("tim"), "tanstaaftanstaaf"),
             QByteArray("dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw"));
    QCOMPARE(QByteArray::fromBase64(
                 mailing::xoauth2Answer(QStringLiteral("a@labo.example"), "ya29.token")),
             QByteArray("user=a@labo.example\1auth=Bearer ya29.token\1\1"));
}

void TestSmtpSyntax::wipes()
{
    QByteArray secret("secret");
    mailing::wipe(secret);
    QCOMPARE(secret, QByteArray(6, '\0'));
}

} // namespace

QTEST_APPLESS_MAIN(TestSmtpSyntax)
#include "tst_smtpsyntax.moc"
