// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/message.h"
#include "support/pythonemail.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using mailing::Message;

namespace {

Message sample()
{
    return {.fromName = u"Laboratoire du Port"_s,
            .from = u"info@labo.example"_s,
            .replyTo = u"dpo@labo.example"_s,
            .to = u"jeanne.petit@courriel.example"_s,
            .subject = u"Information de votre laboratoire"_s,
            .plainText = u"Madame,\n\nCeci est une information.\n"_s,
            .html = u"<!DOCTYPE html>\n<html lang=\"fr\"><body><p>Madame,</p></body></html>\n"_s,
            .id = u"7k3m9qx24ta@labo.example"_s,
            .date = QDateTime(QDate(2026, 3, 3), QTime(9, 5, 7), Qt::OffsetFromUTC, 3600)};
}

struct Case {
    const char *name;
    Message message;
};

Case withName(const char *name, const QString &fromName)
{
    Case result{name, sample()};
    result.message.fromName = fromName;
    return result;
}

Case withSubject(const char *name, const QString &subject)
{
    Case result{name, sample()};
    result.message.subject = subject;
    return result;
}

Case withText(const char *name, const QString &text)
{
    Case result{name, sample()};
    result.message.plainText = text;
    result.message.html = u"<pre>"_s % text % u"</pre>\n"_s;
    return result;
}

std::vector<Case> cases()
{
    std::vector<Case> all{{"the sample", sample()}};
    const QString emoji = u"Labo \U0001F9EA\U0001F469\u200D\U0001F52C"_s;
    const QString arabic = u"\u0645\u062E\u062A\u0628\u0631 \u202BPort\u202C"_s;
    const auto add = [&](const Case &one) { all.push_back(one); };
    add(withName("no name", QString()));
    add(withName("accents in the name", u"Laboratoire d’Évry-Cœur"_s));
    add(withName("quotes in the name", u"Labo \"du\" Port"_s));
    add(withName("comma in the name", u"Port, laboratoire du"_s));
    add(withName("backslash at the end of the name", u"Labo \\"_s));
    add(withName("address in the name", u"x <y@z.example>, w@v.example"_s));
    add(withName("semicolon, colon, parentheses, @", u"a;b:c(d)e@f[g]h.i"_s));
    add(withName("emoji in the name", emoji));
    add(withName("right to left name", arabic));
    add(withName("Chinese name", QString(40, QChar(u'\u5BE6'))));
    add(withName("300 letters", QString(300, u'x')));
    add(withName("300 accented letters", QString(300, u'é')));
    add(withName("300 words", u"à b "_s.repeated(150) % u'c'));
    add(withName("looks like an encoded word", u"=?UTF-8?Q?a?="_s));
    add(withName("looks like a broken one", u"=?UTF-8?B?####"_s));
    add(withName("60 plain letters", QString(60, u'x')));
    add(withName("61 plain letters", QString(61, u'x')));
    add(withSubject("no subject", QString()));
    add(withSubject("accents in the subject", u"Données : ce qui s’est passé à l’été"_s));
    add(withSubject("long subject", u"é long sujet "_s.repeated(40) % u"fin"_s));
    add(withSubject("emoji at every place of a line", u"a\U0001F600bc\U0001F600"_s.repeated(60)));
    add(withSubject("combining accents", u"e\u0301"_s.repeated(80)));
    add(withSubject("subject with = ? _", u"a=b_c?d é"_s));
    add(withSubject("plain subject with = ? _", u"a=b_c?d"_s));
    add(withSubject("subject like an encoded word", u"=?ISO-8859-1?Q?=E9?="_s));
    add(withSubject("blanks around the subject", u"  a  "_s));
    add(withSubject("two blanks inside", u"a  b"_s));
    add(withSubject("998 plain letters", QString(998, u'x')));
    add(withSubject("a colon first", u": a"_s));
    add(withText("empty texts", QString()));
    add(withText("no line end at the end", u"fin"_s));
    add(withText("blank lines", u"\n\n\na\n\n\n"_s));
    add(withText("a line of 3 000 letters", QString(3000, u'x') % u'\n'));
    add(withText("a line of 3 000 accents", QString(3000, u'é') % u'\n'));
    add(withText("a line of 3 000 emojis", u"\U0001F600"_s.repeated(3000) % u'\n'));
    add(withText("a line of 3 000 blanks", QString(3000, u' ') % u'\n'));
    add(withText("a line of 3 000 dots", QString(3000, u'.') % u'\n'));
    add(withText("a line of 3 000 =", QString(3000, u'=') % u'\n'));
    for (const int width : {74, 75, 76, 77, 78})
        add(withText("a line about the limit",
                     QString(width, u'x') % u'\n' % QString(width - 1, u'x') % u"é\n"
                         % QString(width - 1, u'x') % u" \n"));
    add(withText("lines that begin with dots", u".\n..\n.a\n...b\n"_s));
    add(withText("blanks before the line end", u"a \nb\t\n \n\t\nc  \n"_s));
    add(withText("From at the beginning", u"From here\n>From here\nFrom \nFromage\n"_s));
    add(withText("dots and From behind a soft break",
                 QString(75, u'x') % u". a\n"_s % QString(75, u'x') % u"From b\n"_s));
    add(withText("a boundary", u"--=_0123456789abcdef\n--=_0123456789abcdef--\n"_s));
    add(withText("a header", u"\nBcc: a@b.example\n\n"_s));
    add(withText("typography", u"« Ça » : 1\u202F200\u00A0€ — l’œuvre…\n"_s));
    add(withText("control characters", u"a\u0001b\u001Bc\u007Fd\u0085e\u2028f\n"_s));
    add(withText("null", u"a"_s % QChar(u'\0') % u"b\n"_s));
    add(withText("carriage return alone", u"a\rb\r\rc\n"_s));
    add(withText("CRLF counts as one line end", u"a\r\nb\r\n"_s));
    Case bare{"empty html", sample()};
    bare.message.html.clear();
    add(bare);
    Case noReply{"no address for answers", sample()};
    noReply.message.replyTo.clear();
    add(noReply);
    Case blanks{"blanks around the addresses", sample()};
    blanks.message.to = u" jeanne.petit@courriel.example "_s;
    add(blanks);
    Case longest{"longest addresses", sample()};
    longest.message.to = QString(64, u'a') % u'@' % QString(60, u'b') % u".example"_s;
    add(longest);
    Case winter{"west of Greenwich", sample()};
    winter.message.date =
        QDateTime(QDate(2026, 12, 31), QTime(23, 59, 59), Qt::OffsetFromUTC, -16200);
    add(winter);
    return all;
}

QString withCrlf(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace("\n"_L1, "\r\n"_L1);
}

QJsonArray mailbox(const QString &name, const QString &address)
{
    return {QJsonArray{name, address.trimmed()}};
}

QString headerOf(const QJsonObject &parsed, const QString &name)
{
    QStringList values;
    for (const QJsonValue header : parsed["headers"_L1].toArray()) {
        if (header[0].toString() == name)
            values += header[1].toString();
    }
    return values.size() == 1 ? values.front() : u"%1 times %2"_s.arg(values.size()).arg(name);
}

} // namespace

class TestMessage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cases = cases();
        QVERIFY(m_folder.isValid());
        QStringList files;
        for (const Case &one : m_cases) {
            const auto bytes = mailing::mimeMessage(one.message);
            QVERIFY2(bytes.has_value(), one.name);
            QFile file(m_folder.filePath(u"%1.eml"_s.arg(files.size())));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*bytes);
            files += file.fileName();
        }
        m_parsed = support::readByPython(u"--message"_s, files);
        QCOMPARE(m_parsed.size(), files.size());
    }

    void pythonReadsWhatWasMeant_data() { rows(); }
    void pythonReadsWhatWasMeant()
    {
        QFETCH(int, index);
        const Message &meant = m_cases[std::size_t(index)].message;
        const QJsonObject parsed = m_parsed[index].toObject();
        QCOMPARE(parsed["defects"_L1].toArray(), QJsonArray());
        QCOMPARE(parsed["from"_L1].toArray(), mailbox(meant.fromName, meant.from));
        QCOMPARE(parsed["to"_L1].toArray(), mailbox(QString(), meant.to));
        QCOMPARE(parsed["reply_to"_L1].toArray(),
                 meant.replyTo.isEmpty() ? QJsonArray() : mailbox(QString(), meant.replyTo));
        QCOMPARE(headerOf(parsed, u"Subject"_s), meant.subject);
        QCOMPARE(headerOf(parsed, u"Message-ID"_s), QString(u'<' % meant.id % u'>'));
        QCOMPARE(parsed["plain"_L1].toString(),
                 withCrlf(meant.plainText) + (meant.html.isEmpty() ? u"\r\n"_s : QString()));
        QCOMPARE(parsed["html"_L1].toString(), withCrlf(meant.html));
    }

    void headersArePreciselyThese_data() { rows(); }
    void headersArePreciselyThese()
    {
        QFETCH(int, index);
        const Message &meant = m_cases[std::size_t(index)].message;
        const QJsonObject parsed = m_parsed[index].toObject();
        QStringList names;
        for (const QJsonValue header : parsed["headers"_L1].toArray())
            names += header[0].toString();
        QStringList expected{u"Date"_s,
                             u"From"_s,
                             u"To"_s,
                             u"Subject"_s,
                             u"Message-ID"_s,
                             u"Auto-Submitted"_s,
                             u"X-Auto-Response-Suppress"_s,
                             u"Content-Language"_s,
                             u"MIME-Version"_s,
                             u"Content-Type"_s};
        if (!meant.replyTo.isEmpty())
            expected.insert(2, u"Reply-To"_s);
        if (meant.html.isEmpty())
            expected += u"Content-Transfer-Encoding"_s;
        QCOMPARE(names, expected);
        const QJsonArray alternative{u"multipart/alternative"_s, u"text/plain"_s, u"text/html"_s};
        QCOMPARE(parsed["types"_L1].toArray(),
                 meant.html.isEmpty() ? QJsonArray{u"text/plain"_s} : alternative);
        QCOMPARE(headerOf(parsed, u"Auto-Submitted"_s), u"auto-generated"_s);
        QCOMPARE(headerOf(parsed, u"X-Auto-Response-Suppress"_s), u"OOF, AutoReply"_s);
        QCOMPARE(headerOf(parsed, u"Content-Language"_s), u"fr"_s);
        QCOMPARE(headerOf(parsed, u"MIME-Version"_s), u"1.0"_s);
    }

    void bytesAreFitForEveryServer_data() { rows(); }
    void bytesAreFitForEveryServer()
    {
        QFETCH(int, index);
        const QByteArray bytes = *mailing::mimeMessage(m_cases[std::size_t(index)].message);
        QVERIFY(bytes.endsWith("\r\n"));
        QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
        QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
        const qsizetype headerEnd = bytes.indexOf("\r\n\r\n");
        qsizetype begin = 0;
        for (const QByteArray &line : bytes.split('\n')) {
            QVERIFY2(
                std::ranges::all_of(
                    line, [](char c) { return (c >= ' ' && c <= '~') || c == '\r' || c == '\t'; }),
                line.constData());
            const bool isHeader = begin <= headerEnd;
            QVERIFY2(line.size() <= (isHeader ? 998 : 77), line.constData());
            if (line.contains("=?UTF-8?"))
                QVERIFY2(line.size() <= 77, line.constData());
            QVERIFY(!line.startsWith('.'));
            QVERIFY(isHeader || !line.startsWith("From "));
            begin += line.size() + 1;
        }
    }

    void noEncodedWordCutsACharacter_data() { rows(); }
    void noEncodedWordCutsACharacter()
    {
        QFETCH(int, index);
        const QByteArray bytes = *mailing::mimeMessage(m_cases[std::size_t(index)].message);
        const QByteArray head = bytes.first(bytes.indexOf("\r\n\r\n"));
        for (qsizetype at = head.indexOf("=?UTF-8?Q?"); at >= 0;
             at = head.indexOf("=?UTF-8?Q?", at + 1)) {
            const qsizetype begin = at + 10;
            const QByteArray word = head.sliced(begin, head.indexOf("?=", begin) - begin);
            const QByteArray utf8 = QByteArray::fromPercentEncoding(word, '=');
            QVERIFY(word.size() + 12 <= 75);
            QVERIFY2(QString::fromUtf8(utf8).toUtf8() == utf8, word.constData());
        }
    }

    void theSameMessageGivesTheSameBytes()
    {
        QCOMPARE(*mailing::mimeMessage(sample()), *mailing::mimeMessage(sample()));
    }

    void theBoundaryStandsNowhereElse_data() { rows(); }
    void theBoundaryStandsNowhereElse()
    {
        QFETCH(int, index);
        const Message &message = m_cases[std::size_t(index)].message;
        const QByteArray bytes = *mailing::mimeMessage(message);
        const qsizetype begin = bytes.indexOf("boundary=\"") + 10;
        QVERIFY(message.html.isEmpty() == (begin < 10));
        const QByteArray boundary = bytes.sliced(begin, bytes.indexOf('"', begin) - begin);
        if (!message.html.isEmpty())
            QCOMPARE(bytes.count(boundary), qsizetype{4});
    }

    void dateIsLocalWithItsOffset()
    {
        QVERIFY(mailing::mimeMessage(sample())->contains(
                    "\r\nDate: Tue, 03 Mar 2026 09:05:07 +0100\r\n")
                || mailing::mimeMessage(sample())->startsWith(
                    "Date: Tue, 03 Mar 2026 09:05:07 +0100\r\n"));
    }

    void injectionIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        int count = 0;
        const QStringList ends{
            u"\r\n"_s,   u"\n"_s,     u"\r"_s,     u"\n\r"_s,   u"\u2028"_s,
            u"\u2029"_s, u"\u0085"_s, u"\u000B"_s, u"\u000C"_s, QString(QChar(u'\0')),
            u"\u001B"_s, u"\u007F"_s, u"\u009F"_s};
        const QStringList attacks{u"Bcc: c@d.example"_s, u" Bcc: c@d.example"_s,
                                  u"\r\n\r\n<p>texte</p>"_s, u".\r\nMAIL FROM:<c@d.example>"_s,
                                  u""_s};
        for (const QString &end : ends) {
            for (const QString &attack : attacks)
                QTest::addRow("attack %d", ++count) << QString(u"a"_s % end % attack);
        }
        QCOMPARE_GE(count, 50);
    }
    void injectionIsRefused()
    {
        QFETCH(QString, text);
        const std::initializer_list<QString Message::*> fields{&Message::fromName, &Message::from,
                                                               &Message::replyTo,  &Message::to,
                                                               &Message::subject,  &Message::id};
        for (QString Message::*field : fields) {
            Message message = sample();
            message.*field += text;
            const auto bytes = mailing::mimeMessage(message);
            QVERIFY(!bytes.has_value());
            QCOMPARE(bytes.error().kind, base::Error::Kind::Input);
            QVERIFY(!bytes.error().message.contains(u"courriel.example"));
        }
    }

    void badAddressesAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             {"", "a", "a@b", "a@b.example, c@d.example", "<a@b.example>", "a@b.example>",
              "\"a\"@b.example", "a b@c.example", "a@[192.0.2.1]"})
            QTest::addRow("%s.", address) << QString::fromLatin1(address);
    }
    void badAddressesAreRefused()
    {
        QFETCH(QString, address);
        for (QString Message::*field :
             {&Message::from, &Message::replyTo, &Message::to, &Message::id}) {
            Message message = sample();
            message.*field = address;
            const bool mayBeMissing = field == &Message::replyTo && address.isEmpty();
            QCOMPARE(mailing::mimeMessage(message).has_value(), mayBeMissing);
        }
    }

private:
    void rows()
    {
        QTest::addColumn<int>("index");
        for (std::size_t at = 0; at < m_cases.size(); ++at)
            QTest::addRow("%s (%zu)", m_cases[at].name, at) << int(at);
    }

    QTemporaryDir m_folder;
    std::vector<Case> m_cases;
    QJsonArray m_parsed;
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
