// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/bounce.h"
#include "mailing/mimereader.h"
#include "support/pythonemail.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using mailing::BounceKind;
using mailing::MimePart;

namespace {

const QString kOurs = u"7K3M-9QX2-4TA"_s;

QDir folder()
{
    return QDir(QStringLiteral(TEST_DATA_DIR "/mailing/bounces"));
}

QByteArray bytesOf(const QString &name)
{
    QFile file(folder().filePath(name + u".eml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot open";
}

// "action/status" of every recipient, in the order of the report.
QStringList reported(const MimePart &part)
{
    QStringList found;
    if (part.type == "message/delivery-status") {
        for (const mailing::Headers &block : mailing::headerBlocks(decodedBody(part)))
            found += mailing::decodedWords(block.value("action")) % u'/'
                % mailing::decodedWords(block.value("status"));
    }
    for (const MimePart &child : part.parts)
        found += reported(child);
    return found;
}

QStringList reportedByPython(const QJsonObject &answer)
{
    QStringList found;
    for (const QJsonValue block : answer["delivery_status"_L1].toArray()) {
        const QJsonObject fields = block.toObject();
        if (!fields.isEmpty())
            found += fields["action"_L1].toString().simplified() % u'/'
                % fields["status"_L1].toString().simplified();
    }
    return found;
}

QStringList typesOf(const MimePart &part)
{
    QStringList types{QString::fromLatin1(part.type)};
    for (const MimePart &child : part.parts)
        types += typesOf(child);
    return types;
}

} // namespace

class TestBounce final : public QObject
{
    Q_OBJECT

private slots:
    void everyFile_data()
    {
        QTest::addColumn<BounceKind>("kind");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("reference");
        const auto row = [this](const char *file, BounceKind kind, const QString &status,
                                const QString &reference = kOurs) {
            QTest::newRow(file) << kind << status << reference;
            m_listed += QString::fromLatin1(file);
        };
        using enum BounceKind;
        row("postfix-user-unknown", Hard, u"5.1.1"_s);
        row("postfix-headers-only", Hard, u"5.1.1"_s);
        row("postfix-mailbox-full", Soft, u"5.2.2"_s);
        row("postfix-policy", Rejected, u"5.7.1"_s);
        row("postfix-delayed", Delayed, u"4.4.1"_s);
        row("postfix-expired", Soft, u"4.4.1"_s);
        row("postfix-delivered", Delivered, u"2.1.5"_s);
        row("relayed-to-a-server-without-dsn", Delivered, u"2.0.0"_s);
        row("postfix-unknown-domain", Hard, u"5.4.4"_s);
        row("generic-status-finer-in-words", Hard, u"5.1.0"_s);
        row("orange-unknown-address", Hard, u"5.1.1"_s);
        row("orange-full-with-the-wrong-code", Soft, u"5.1.1"_s);
        row("orange-spam", Rejected, u"5.2.0"_s);
        row("exim-report", Hard, u"5.0.0"_s);
        row("exim-text-only", Hard, u"5.1.1"_s);
        row("exim-retry-timeout", Soft, {});
        row("exim-warning", Delayed, {});
        row("exchange-365", Hard, u"5.1.10"_s);
        row("exchange-not-authorised", Rejected, u"5.7.133"_s);
        row("gmail-user-unknown", Hard, u"5.1.1"_s);
        row("gmail-over-quota", Soft, u"4.2.2"_s);
        row("gmail-unauthenticated", Rejected, u"5.7.26"_s);
        row("qmail-user-unknown", Hard, u"5.1.1"_s);
        row("qmail-no-mailbox", Hard, u"5.1.1"_s);
        row("qmail-no-code", Hard, {});
        row("qmail-queue-too-long", Soft, {});
        row("ovh-mailbox-full", Soft, u"5.2.2"_s);
        row("ovh-spam", Rejected, u"5.0.0"_s);
        row("daemon-in-french", Hard, u"5.1.1"_s);
        row("daemon-without-a-code", Unknown, {});
        row("vacation-auto-submitted", Automatic, {});
        row("vacation-exchange", Automatic, {});
        row("vacation-x-autoreply", Automatic, {});
        row("vacation-precedence-bulk", Automatic, {});
        row("vacation-precedence-auto-reply", Automatic, {});
        row("vacation-subject-french", Automatic, {});
        row("vacation-subject-french-encoded", Automatic, {});
        row("vacation-subject-english", Automatic, {});
        row("vacation-automatic-reply-english", Automatic, {});
        row("human-reply", Unknown, {});
        row("human-message-without-reference", Unknown, {}, {});
        row("read-receipt", Automatic, {});
        row("complaint-as-spam", Rejected, {});
        row("envelope-id-only", Hard, u"5.1.1"_s);
        row("verp-in-to-only", Hard, u"5.1.1"_s);
        row("verp-in-x-original-to-only", Hard, u"5.1.2"_s);
        row("verp-in-received-only", Hard, u"5.1.1"_s);
        row("somebody-elses-message", Hard, u"5.1.1"_s, {});
        row("truncated-in-the-report", Hard, u"5.1.1"_s);
        row("truncated-before-the-report", Hard, u"5.1.1"_s);
        row("truncated-in-the-headers", Automatic, {});
        row("wrong-boundary", Hard, u"5.1.1"_s);
        row("no-boundary-parameter", Hard, u"5.1.1"_s);
        row("boundary-with-regex-signs", Hard, u"5.1.1"_s);
        row("two-recipients", Hard, u"5.1.1"_s);
        row("two-recipients-full-and-delivered", Soft, u"5.2.2"_s);
        row("forwarded-as-attachment", Hard, u"5.1.1"_s);
        row("garbage", Unknown, {}, {});
        row("garbage-with-report-headers", Hard, u"5.1.1"_s);
        row("report-in-base64", Hard, u"5.1.1"_s);
        row("report-in-quoted-printable", Hard, u"5.1.1"_s);
        row("folded-headers", Hard, u"5.1.1"_s);
        row("capitals-and-comments", Hard, u"5.1.1"_s);
        row("international-report", Hard, u"5.1.1"_s);
        row("no-action", Hard, u"5.1.1"_s);
        row("no-status", Hard, u"5.0.0"_s);
        row("bad-sender", Rejected, u"5.1.8"_s);
        row("message-too-large", Rejected, u"5.3.4"_s);
        row("empty", Unknown, {}, {});
        row("only-line-ends", Unknown, {}, {});
        row("saved-with-envelope-line", Hard, u"5.1.1"_s);
    }
    void everyFile()
    {
        const auto bounce =
            mailing::readBounce(bytesOf(QString::fromLatin1(QTest::currentDataTag())));
        QTEST(bounce.kind, "kind");
        QTEST(bounce.status, "status");
        QTEST(bounce.reference, "reference");
        for (const QString &text : {bounce.diagnostic, bounce.from, bounce.subject}) {
            QVERIFY(text.size() <= 300);
            QVERIFY(std::ranges::all_of(text, [](QChar c) { return c.isPrint(); }));
        }
    }

    void noFileIsForgotten()
    {
        const QStringList files = folder().entryList({u"*.eml"_s}, QDir::Files);
        QCOMPARE(qsizetype(files.size()), m_listed.size());
        for (const QString &file : files)
            QVERIFY2(m_listed.contains(file.chopped(4)), qPrintable(file));
    }

    void whatTheOtherServerSaid_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *file, const QString &expected) {
            QTest::newRow(file) << expected;
        };
        row("postfix-user-unknown",
            u"550 5.1.1 <jeanne.petit@courriel.example>: Recipient address rejected: User unknown"_s);
        row("orange-spam", u"550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]"_s);
        row("qmail-no-mailbox",
            u"<jeanne.petit@courriel.example>: Sorry, no mailbox here by that name. (#5.1.1)"_s);
        row("daemon-in-french", u"550 5.1.1 Adresse inconnue"_s);
        row("folded-headers", u"550 5.1.1 no such user"_s);
        row("verp-in-received-only", {});
    }
    void whatTheOtherServerSaid()
    {
        const auto bounce =
            mailing::readBounce(bytesOf(QString::fromLatin1(QTest::currentDataTag())));
        QFETCH(QString, expected);
        if (QByteArrayView(QTest::currentDataTag()) == "daemon-in-french")
            QVERIFY2(bounce.diagnostic.endsWith(expected), qPrintable(bounce.diagnostic));
        else
            QCOMPARE(bounce.diagnostic, expected);
    }

    void whatAHumanIsShown()
    {
        const auto bounce = mailing::readBounce(bytesOf(u"human-reply"_s));
        QCOMPARE(bounce.from, u"Jeanne Petit <jeanne.petit@courriel.example>"_s);
        QCOMPARE(bounce.subject, u"Re: Information sur vos données"_s);
        QCOMPARE(mailing::readBounce(bytesOf(u"daemon-in-french"_s)).subject,
                 u"Échec de la remise"_s);
    }

    // Wherever the file was cut: no crash, no wrong reference, nothing that turns into good
    // news, but for the report whose first recipient has it.
    void everyCutIsSurvived()
    {
        for (const QString &file : {u"exchange-365"_s, u"two-recipients"_s, u"qmail-user-unknown"_s,
                                    u"garbage"_s, u"forwarded-as-attachment"_s}) {
            const QByteArray whole = bytesOf(file);
            for (qsizetype size = 0; size < whole.size(); size += 7) {
                const auto bounce = mailing::readBounce(whole.first(size));
                QVERIFY(bounce.reference.isEmpty() || bounce.reference == kOurs);
                QVERIFY(bounce.kind != BounceKind::Delivered || file == u"two-recipients");
            }
        }
    }

    void pythonReadsTheSameReports()
    {
        // Python decodes neither base64 nor quoted-printable inside a report, knows no
        // message/global-delivery-status, and takes the damaged lines otherwise.
        const QStringList apart{u"report-in-base64"_s, u"report-in-quoted-printable"_s,
                                u"garbage"_s, u"garbage-with-report-headers"_s,
                                u"international-report"_s};
        QStringList names;
        QStringList paths;
        for (const QString &file : folder().entryList({u"*.eml"_s}, QDir::Files)) {
            if (!apart.contains(file.chopped(4))) {
                names += file.chopped(4);
                paths += folder().filePath(file);
            }
        }
        const QJsonArray answers = support::readByPython(u"--report"_s, paths);
        QCOMPARE(answers.size(), paths.size());
        for (qsizetype at = 0; at < names.size(); ++at) {
            const QByteArray bytes = bytesOf(names[at]);
            const MimePart root = mailing::readMime(bytes);
            QCOMPARE(names[at] + u": " + reported(root).join(u' '),
                     names[at] + u": " + reportedByPython(answers[at].toObject()).join(u' '));
        }
    }

    void deepNestingEnds()
    {
        QByteArray message = "To: a@b.example\r\n";
        for (int depth = 0; depth < 2000; ++depth)
            message += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(depth)
                + "\r\n\r\n--b" + QByteArray::number(depth) + "\r\n";
        QVERIFY(typesOf(mailing::readMime(message)).size() < 20);
        QByteArray matryoshka;
        for (int depth = 0; depth < 2000; ++depth)
            matryoshka += "Content-Type: message/rfc822\r\n\r\n";
        QVERIFY(typesOf(mailing::readMime(matryoshka)).size() < 20);
    }

    void manyPartsEnd()
    {
        QByteArray message = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
        message += QByteArray("--b\r\n\r\nx\r\n").repeated(100'000);
        QVERIFY(typesOf(mailing::readMime(message)).size() <= 201);
        QByteArray fields = QByteArray("A: b\r\n").repeated(100'000);
        QCOMPARE(mailing::readMime(fields).headers.fields.size(), std::size_t{1000});
    }

    void encodedWords_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &value, const QString &expected) {
            QTest::newRow(name) << value << expected;
        };
        row("none", "a b", u"a b"_s);
        row("Q", "=?UTF-8?Q?caf=C3=A9_noir?=", u"café noir"_s);
        row("B", "=?utf-8?B?Y2Fmw6k=?=", u"café"_s);
        row("Latin-1", "=?iso-8859-1?q?caf=E9?=", u"café"_s);
        row("two, the blank between is none", "=?UTF-8?Q?a?= =?UTF-8?Q?b?=", u"ab"_s);
        row("a character cut by a bad server", "=?UTF-8?Q?=C3?= =?UTF-8?Q?=A9?=", u"é"_s);
        row("one and a word", "=?UTF-8?Q?a?= b", u"a b"_s);
        row("inside a word", "x=?UTF-8?Q?a?=y", u"xay"_s);
        row("unknown encoding", "=?UTF-8?X?a?=", u"=?UTF-8?X?a?="_s);
        row("not closed", "=?UTF-8?Q?a", u"=?UTF-8?Q?a"_s);
        row("only the beginning", "=?", u"=?"_s);
        row("raw UTF-8", "caf\xC3\xA9", u"café"_s);
        row("raw Latin-1", "caf\xE9", u"café"_s);
        row("emoji", "=?UTF-8?B?8J+YgA==?=", u"\U0001F600"_s);
        row("control characters", "a\x01\x1B\tb", u"a b"_s);
        row("a line end inside the word", "=?UTF-8?Q?a=0D=0Ab?=", u"a b"_s);
    }
    void encodedWords()
    {
        QFETCH(QByteArray, value);
        QTEST(mailing::decodedWords(value), "expected");
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &value, const QByteArray &expected) {
            QTest::newRow(name) << value << expected;
        };
        row("word", "multipart/mixed; boundary=abc", "abc");
        row("quoted", "multipart/mixed; boundary=\"a b;c=d\"", "a b;c=d");
        row("escaped", "multipart/mixed; boundary=\"a\\\"b\"", "a\"b");
        row("another one first", "multipart/report; report-type=x; boundary=abc", "abc");
        row("quoted one with its name first", "m/x; a=\"; boundary=no\"; boundary=yes", "yes");
        row("capitals", "m/x; BOUNDARY=abc", "abc");
        row("blanks", "m/x ; boundary = abc ", "abc");
        row("without a value before it", "m/x; flag; boundary=abc", "abc");
        row("not closed", "m/x; boundary=\"abc", "abc");
        row("none", "m/x", "");
        row("empty", "m/x; boundary=", "");
    }
    void parameters()
    {
        QFETCH(QByteArray, value);
        QTEST(mailing::headerParameter(value, "boundary"), "expected");
    }

private:
    QSet<QString> m_listed;
};

QTEST_GUILESS_MAIN(TestBounce)
#include "tst_bounce.moc"
