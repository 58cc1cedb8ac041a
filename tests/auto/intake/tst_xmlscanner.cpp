// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/xmlscanner.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using intake::XmlScanner;

namespace {

XmlScanner::Feed inPieces(const QByteArray &bytes, qsizetype piece)
{
    return [bytes, piece, at = qsizetype{0}](char *to, qsizetype size) mutable {
        const qsizetype given = std::min({size, piece, bytes.size() - at});
        std::copy_n(bytes.constData() + at, given, to);
        at += given;
        return base::Result<qsizetype>(given);
    };
}

// "<a x=1>", "text", "</a>"; neighbouring texts joined.
struct Events {
    QStringList list;
    QString error; // its detail, or the message when it has none

    void add(const QString &event) { list.append(event); }
    void addText(const QString &text)
    {
        if (!list.isEmpty() && list.back().startsWith(u'\''))
            list.back() += text;
        else
            list.append(u'\'' + text);
    }
};

Events scan(const QByteArray &bytes, qsizetype piece)
{
    XmlScanner xml(inPieces(bytes, piece));
    Events events;
    for (;;) {
        switch (xml.next()) {
        case XmlScanner::Token::Start: {
            QString tag = u'<' + QString::fromUtf8(xml.name());
            for (const auto &[name, value] : xml.attributes())
                tag += u' ' + QString::fromUtf8(name) + u'=' + QString::fromUtf8(value);
            events.add(tag);
            break;
        }
        case XmlScanner::Token::End:
            events.add(u"</"_s + QString::fromUtf8(xml.name()));
            break;
        case XmlScanner::Token::Text:
            events.addText(QString::fromUtf8(xml.text()));
            break;
        case XmlScanner::Token::EndOfDocument:
            return events;
        case XmlScanner::Token::Failed:
            events.error = xml.error().detail.isEmpty() ? xml.error().message : xml.error().detail;
            return events;
        }
    }
}

// The same by Qt's reader.
Events reference(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    xml.setNamespaceProcessing(false);
    Events events;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            QString tag = u'<' + xml.qualifiedName();
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                tag += u' ' + attribute.qualifiedName() + u'=' + attribute.value();
            events.add(tag);
            break;
        }
        case QXmlStreamReader::EndElement:
            events.add(u"</"_s + xml.qualifiedName());
            break;
        case QXmlStreamReader::Characters:
            events.addText(xml.text().toString());
            break;
        default:
            break;
        }
    }
    events.error = xml.errorString();
    return events;
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{
        "a",       " ",      "\n",        "\r\n",   "\r", "\xC3\xA9",   "&amp;",
        "&lt;",    "&#233;", "&#x1F600;", "&quot;", "]]", "<!-- - -->", "<![CDATA[<a>&amp;\r\n]]>",
        "<?p i ?>"};
    QByteArray text;
    for (int n = random.bounded(6); n > 0; --n)
        text += pieces[random.bounded(static_cast<int>(pieces.size()))];
    return text;
}

QByteArray randomElement(QRandomGenerator &random, int depth)
{
    const QByteArray name =
        QByteArray("x:b").sliced(random.bounded(2) * 2) + QByteArray::number(random.bounded(20));
    QByteArray element = '<' + name;
    for (int n = random.bounded(3); n > 0; --n)
        element += (n == 1 ? "\n k" : " r:k") + QByteArray::number(n) + (n == 1 ? " = '" : "=\"")
            + "v&gt;/>" + QByteArray::number(random.bounded(9)) + (n == 1 ? '\'' : '"');
    if (random.bounded(4) == 0)
        return element + (random.bounded(2) == 0 ? "/>" : " />");
    element += '>' + randomText(random);
    for (int n = depth > 5 ? 0 : random.bounded(4); n > 0; --n)
        element += randomElement(random, depth + 1) + randomText(random);
    return element + "</" + name + (random.bounded(5) == 0 ? " >" : ">");
}

} // namespace

class TestXmlScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsQtDoes();
    void readsUtf16();
    void refuses_data();
    void refuses();
    void longTextsComeWhole();
    void manyAttributesCostNoTime();
    void skipsElements();
    void aFailingFeedIsItsError();
};

void TestXmlScanner::readsAsQtDoes()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray document =
            "<?xml version=\"1.0\"?>\n<!-- c -->" + randomElement(random, 0) + "\n";
        const Events expected = reference(document);
        QCOMPARE(expected.error, QString());
        for (const qsizetype piece : {1, 7, 100'000}) {
            const Events found = scan(document, piece);
            QVERIFY2(found.error.isEmpty(), document.constData());
            QCOMPARE(found.list, expected.list);
        }
    }
}

void TestXmlScanner::readsUtf16()
{
    const QString text = u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b=\"é\">Œ 😀</a>"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        for (const qsizetype piece : {1, 3, 1000})
            QCOMPARE(scan(bytes, piece).list, QStringList({u"<a b=é"_s, u"'Œ 😀"_s, u"</a"_s}));
    }
    QCOMPARE(scan("\xEF\xBB\xBF<a/>", 1).list, QStringList({u"<a"_s, u"</a"_s}));
}

void TestXmlScanner::refuses_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &document, const QString &why) {
        QTest::newRow(name) << document << why;
    };
    row("nothing", "", u"no element found"_s);
    row("only blanks", " \n ", u"no element found"_s);
    row("no root", "<?xml version=\"1.0\"?>", u"no element found"_s);
    row("an open element", "<a><b></b>", u"no element found"_s);
    row("an open tag", "<a><b", u"unclosed token"_s);
    row("an open attribute", "<a b=\"c", u"unclosed token"_s);
    row("an open comment", "<a><!-- ", u"unclosed token"_s);
    row("open character data", "<a><![CDATA[ b", u"unclosed CDATA section"_s);
    row("tags that cross", "<a><b></a></b>", u"mismatched tag"_s);
    row("an end that is longer", "<a></ab>", u"mismatched tag"_s);
    row("an end too many", "<a></a></a>", u"not well-formed"_s);
    row("two roots", "<a/><b/>", u"junk after document element"_s);
    row("text behind the root", "<a/>b", u"junk after document element"_s);
    row("an attribute twice", "<a b=\"1\" b=\"2\"/>", u"duplicate attribute"_s);
    row("an attribute without quotes", "<a b=1>", u"not well-formed"_s);
    row("no blank between attributes", "<a b=\"1\"c=\"2\"/>", u"not well-formed"_s);
    row("an unknown entity", "<a>&eacute;</a>", u"undefined entity"_s);
    row("an entity of a NUL", "<a>&#0;</a>", u"invalid character number"_s);
    row("an entity of a surrogate", "<a>&#xD800;</a>", u"invalid character number"_s);
    row("an entity beyond Unicode", "<a>&#x110000;</a>", u"invalid character number"_s);
    row("an entity without end", "<a b=\"&amp\"/>", u"not well-formed"_s);
    row("a document type", "<!DOCTYPE a><a/>", u"DOCTYPE"_s);
    row("entities that grow", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
        u"DOCTYPE"_s);
    row("another encoding", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>", u"encoding"_s);
    row("too deep", QByteArray("<a>").repeated(65) + QByteArray("</a>").repeated(65),
        u"64 elements"_s);
    row("a huge tag", "<a b=\"" + QByteArray(70'000, 'x') + "\"/>", u"64 KiB"_s);
    row("a huge tag that does not end", "<a b=\"" + QByteArray(700'000, 'x'), u"64 KiB"_s);
    row("a huge end", "<a></a" + QByteArray(200'000, ' ') + '>', u"64 KiB"_s);
}

void TestXmlScanner::refuses()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, why);
    for (const qsizetype piece : {1, 4096, 1'000'000}) {
        const QString error = scan(document, piece).error;
        QVERIFY2(error.contains(why), qPrintable(error));
    }
    if (!why.contains(u"KiB"_s) && !why.contains(u"64"_s) && !why.contains(u"DOCTYPE"_s)
        && !why.contains(u"encoding"_s))
        QVERIFY2(!reference(document).error.isEmpty(), "Qt takes it for well-formed");
}

void TestXmlScanner::longTextsComeWhole()
{
    const QByteArray text = QByteArray("0123456789&amp;\r\n\xC3\xA9").repeated(50'000);
    const QByteArray expected = QByteArray("0123456789&\n\xC3\xA9").repeated(50'000);
    QCOMPARE(scan("<a>" + text + "</a>", 60'001).list.value(1),
             u'\'' + QString::fromUtf8(expected));
    const QByteArray data = "<a><![CDATA[" + QByteArray(300'000, ']') + "]]></a>";
    QCOMPARE(scan(data, 60'001).list.value(1).size(), 300'001);
}

// QXmlStreamReader takes 52 s for 200,000 attributes.
void TestXmlScanner::manyAttributesCostNoTime()
{
    QByteArray tag = "<a";
    for (int i = 0; i < 200'000; ++i)
        tag += " a" + QByteArray::number(i) + "=\"\"";
    QVERIFY(scan(tag + "/>", 1 << 20).error.contains(u"256 attributes"_s));
}

void TestXmlScanner::skipsElements()
{
    XmlScanner xml(inPieces("<a><b><b>x</b><c/></b>y</a>", 3));
    QCOMPARE(xml.next(), XmlScanner::Token::Start);
    QCOMPARE(xml.next(), XmlScanner::Token::Start);
    QVERIFY(xml.skipElement());
    QCOMPARE(xml.depth(), 2);
    QCOMPARE(xml.next(), XmlScanner::Token::Text);
    QCOMPARE(xml.text().toByteArray(), QByteArray("y"));
    QCOMPARE(xml.depth(), 1);
}

void TestXmlScanner::aFailingFeedIsItsError()
{
    XmlScanner xml([first = true](char *to, qsizetype) mutable -> base::Result<qsizetype> {
        if (!std::exchange(first, false))
            return base::Error{base::Error::Kind::Storage, u"disk"_s};
        std::copy_n("<a>b", 4, to);
        return qsizetype{4};
    });
    QCOMPARE(xml.next(), XmlScanner::Token::Failed);
    QCOMPARE(xml.error().message, u"disk"_s);
    QCOMPARE(xml.next(), XmlScanner::Token::Failed);
}

QTEST_GUILESS_MAIN(TestXmlScanner)
#include "tst_xmlscanner.moc"
