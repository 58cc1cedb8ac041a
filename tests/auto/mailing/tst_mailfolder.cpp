// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/mailfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using mailing::StoredMessage;

namespace {

class StopsAt final : public base::Progress
{
public:
    explicit StopsAt(int call)
        : m_callsLeft(call)
    {
    }
    bool report(qsizetype, qsizetype) override { return --m_callsLeft > 0; }

private:
    int m_callsLeft;
};

struct Read {
    base::Result<qint64> answer;
    QStringList places;
    QList<QByteArray> messages;
};

Read read(const QString &path, int most = -1)
{
    base::NoProgress progress;
    Read result{.answer = qint64{0}, .places = {}, .messages = {}};
    result.answer = mailing::forEachMessage(
        path,
        [&](const StoredMessage &message) {
            result.places += message.place;
            result.messages += message.bytes;
            return result.messages.size() != most;
        },
        progress);
    return result;
}

} // namespace

class TestMailFolder final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void mbox_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<QByteArray>>("expected");
        const auto row = [](const char *name, const QByteArray &file,
                            const QList<QByteArray> &expected) {
            QTest::newRow(name) << file << expected;
        };
        const QByteArray from = "From a@b.example Tue Mar  3 09:05:07 2026\n";
        const QByteArray one = "Subject: 1\n\nun\n";
        const QByteArray two = "Subject: 2\n\ndeux\n";
        row("two messages", from + one + "\n" + from + two + "\n", {one, two});
        row("no line end at the end", from + one + "\n" + from + "Subject: 2\n\ndeux",
            {one, "Subject: 2\n\ndeux"});
        row("no empty line at the end", from + one + "\n" + from + two, {one, two});
        row("CRLF", QByteArray(from + one + "\n" + from + two + "\n").replace("\n", "\r\n"),
            {"Subject: 1\r\n\r\nun\r\n", "Subject: 2\r\n\r\ndeux\r\n"});
        row("a quoted From", from + "\n\n>From here\n>>From there\n> From nowhere\n",
            {"\n\nFrom here\n>From there\n> From nowhere\n"});
        row("From without an empty line before it",
            from + one + "From a@b.example Tue Mar  3 09:05:07 2026\nx\n",
            {one + "From a@b.example Tue Mar  3 09:05:07 2026\nx\n"});
        row("a paragraph that begins with From", from + one + "\nFrom here on\n",
            {one + "\nFrom here on\n"});
        row("Thunderbird's separator", "From - Tue Mar 03 09:05:07 2026\n" + one, {one});
        row("blank lines at the end of a message", from + one + "\n\n\n" + from + two,
            {one + "\n\n", two});
        row("empty file", {}, {});
        row("only a separator", from, {});
        row("two separators", from + "\n" + from + one, {one});
        row("a very long line", from + one + QByteArray(200'000, 'x') + "\n",
            {one + QByteArray(200'000, 'x') + "\n"});
        row("From at the border of a piece of a long line",
            from + "\n" + QByteArray(64 * 1024 - 1, 'x') + "From a 09:05\n",
            {"\n" + QByteArray(64 * 1024 - 1, 'x') + "From a 09:05\n"});
        row("null bytes", from + QByteArray("a\0b\n", 4), {QByteArray("a\0b\n", 4)});
    }
    void mbox()
    {
        QFETCH(QByteArray, file);
        QFETCH(QList<QByteArray>, expected);
        const Read result = read(write(u"retours.mbox"_s, file));
        QVERIFY(result.answer.has_value());
        QCOMPARE(*result.answer, qint64(expected.size()));
        QCOMPARE(result.messages, expected);
        for (qsizetype at = 0; at < expected.size(); ++at)
            QCOMPARE(result.places[at], u"retours.mbox, message %1"_s.arg(at + 1));
    }

    void mboxIsRecognisedByItsBeginning()
    {
        const QString path =
            write(u"Inbox"_s, "From a Tue Mar  3 09:05:07 2026\nSubject: 1\n\nun\n");
        QCOMPARE(read(path).messages, QList<QByteArray>{"Subject: 1\n\nun\n"});
    }

    void oneMessage()
    {
        const QByteArray bytes("Subject: 1\r\n\r\nun\xFF");
        const Read result = read(write(u"retour 1.eml"_s, bytes));
        QCOMPARE(*result.answer, 1);
        QCOMPARE(result.messages, QList<QByteArray>{bytes});
        QCOMPARE(result.places, QStringList{u"retour 1.eml"_s});
    }

    void maildir()
    {
        makeFolders({u"cur"_s, u"new"_s, u"tmp"_s});
        write(u"cur/1:2,S"_s, "Subject: cur");
        write(u"new/2"_s, "Subject: new");
        write(u"new/.hidden"_s, "Subject: hidden");
        write(u"tmp/3"_s, "Subject: tmp");
        write(u"4.eml"_s, "Subject: beside");
        const Read result = read(m_folder->path());
        QCOMPARE(*result.answer, 2);
        QCOMPARE(result.messages, (QList<QByteArray>{"Subject: new", "Subject: cur"}));
        QCOMPARE(result.places, (QStringList{u"new/2"_s, u"cur/1:2,S"_s}));
    }

    void emptyMaildirIsOne()
    {
        makeFolders({u"cur"_s, u"new"_s, u"tmp"_s});
        QCOMPARE(*read(m_folder->path()).answer, 0);
    }

    void folderOfMessages()
    {
        makeFolders({u"folder.eml"_s});
        write(u"b.eml"_s, "Subject: b");
        write(u"a.EML"_s, "Subject: a");
        write(u"notes.txt"_s, "Subject: no");
        const Read result = read(m_folder->path());
        QCOMPARE(*result.answer, 2);
        QCOMPARE(result.places, (QStringList{u"a.EML"_s, u"b.eml"_s}));
    }

    void linksThatLoopAreLeftOut()
    {
        QVERIFY(QFile::link(u"loop.eml"_s, m_folder->filePath(u"loop.eml"_s)));
        QVERIFY(QFile::link(u"."_s, m_folder->filePath(u"folder.eml"_s)));
        QVERIFY(QFile::link(u"nowhere"_s, m_folder->filePath(u"broken.eml"_s)));
        QVERIFY(QFile::link(u"/dev/zero"_s, m_folder->filePath(u"endless.eml"_s)));
        write(u"a.eml"_s, "Subject: a");
        QCOMPARE(read(m_folder->path()).places, QStringList{u"a.eml"_s});
        QVERIFY(!read(m_folder->filePath(u"loop.eml"_s)).answer.has_value());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("a PDF") << u"a.pdf"_s << QByteArray("%PDF-1.7\n%\xE2\xE3\n");
        QTest::newRow("a ZIP") << u"a.mbox"_s << QByteArray("PK\x03\x04");
        QTest::newRow("Outlook's own format")
            << u"a.msg"_s << QByteArray::fromHex("d0cf11e0a1b11ae1");
        QTest::newRow("a message called mbox") << u"a.mbox"_s << QByteArray("Subject: 1\n\nun\n");
        QTest::newRow("a table") << u"a.csv"_s << QByteArray("nom;prenom\nPETIT;Jeanne\n");
        QTest::newRow("plain text") << u"a.eml"_s << QByteArray("Bonjour,\n\nun texte.\n");
        QTest::newRow("null bytes") << u"a.eml"_s << QByteArray(100, '\0');
    }
    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, file);
        const Read result = read(write(name, file));
        QVERIFY(!result.answer.has_value());
        QCOMPARE(result.answer.error().kind, base::Error::Kind::Input);
        QVERIFY(result.answer.error().message.contains(name));
        QVERIFY(result.messages.isEmpty());
    }

    void folderWithoutMessagesIsRefused()
    {
        write(u"notes.txt"_s, "x");
        QCOMPARE(read(m_folder->path()).answer.error().kind, base::Error::Kind::Input);
    }

    void whatIsNotThereIsRefused()
    {
        const Read result = read(m_folder->filePath(u"absent.mbox"_s));
        QCOMPARE(result.answer.error().kind, base::Error::Kind::Input);
        QCOMPARE(read(u"/dev/zero"_s).answer.error().kind, base::Error::Kind::Input);
    }

    void tooLargeIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("message") << u"a.eml"_s << QByteArray("Subject: 1\n\n");
        QTest::newRow("message of an mbox")
            << u"a.mbox"_s << QByteArray("From a Tue Mar  3 09:05:07 2026\nSubject: 1\n\n");
    }
    void tooLargeIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const QString path = write(name, begin);
        QVERIFY(QFile::resize(path, 60'000'000)); // one line of null bytes, sparse
        const Read result = read(path);
        QVERIFY(!result.answer.has_value());
        QCOMPARE(result.answer.error().kind, base::Error::Kind::Input);
        QVERIFY(result.messages.isEmpty());
    }

    void visitorMayStop()
    {
        const QByteArray one = "From a Tue Mar  3 09:05:07 2026\nSubject: 1\n\nun\n\n";
        QCOMPARE(*read(write(u"a.mbox"_s, one.repeated(5)), 2).answer, 2);
        write(u"a.eml"_s, "Subject: a");
        write(u"b.eml"_s, "Subject: b");
        QCOMPARE(*read(m_folder->path(), 1).answer, 1);
    }

    void isCancelled()
    {
        const auto visit = [](const StoredMessage &) { return true; };
        const QByteArray one =
            "From a Tue Mar  3 09:05:07 2026\n\n" + QByteArray(2'000'000, 'x') + "\n\n";
        const QString mbox = write(u"a.mbox"_s, one.repeated(3));
        for (const int call : {1, 2, 3}) {
            StopsAt progress(call);
            const auto answer = mailing::forEachMessage(mbox, visit, progress);
            QCOMPARE(answer.error().kind, base::Error::Kind::Cancelled);
        }
        write(u"a.eml"_s, "Subject: a");
        write(u"b.eml"_s, "Subject: b");
        StopsAt progress(2);
        const auto answer = mailing::forEachMessage(m_folder->path(), visit, progress);
        QCOMPARE(answer.error().kind, base::Error::Kind::Cancelled);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    void makeFolders(const QStringList &names)
    {
        for (const QString &name : names)
            QVERIFY(QDir(m_folder->path()).mkdir(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestMailFolder)
#include "tst_mailfolder.moc"
