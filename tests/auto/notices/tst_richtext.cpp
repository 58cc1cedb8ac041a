// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/richtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::Block;
using notices::Span;

class RichTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void RichTextTest::reads_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<std::vector<Block>>("expected");
    using Kind = Block::Kind;
    using Blocks = std::vector<Block>;
    QTest::newRow("nothing") << QString() << Blocks{};
    QTest::newRow("a paragraph") << u"<p>Bonjour</p>"_s
                                 << Blocks{{Kind::Paragraph, {{u"Bonjour"_s}}}};
    QTest::newRow("blanks and line ends are one blank")
        << u"<p>\n a \n\t b  </p>\n"_s << Blocks{{Kind::Paragraph, {{u"a b"_s}}}};
    QTest::newRow("no-break blanks stay")
        << u"<p>a\u00A0\u202F;</p>"_s << Blocks{{Kind::Paragraph, {{u"a\u00A0\u202F;"_s}}}};
    QTest::newRow("bold inside")
        << u"<p>a <b>b</b>, <i>c</i></p>"_s
        << Blocks{{Kind::Paragraph, {{u"a "_s}, {u"b"_s, true}, {u", "_s}, {u"c"_s, false, true}}}};
    QTest::newRow("bold and italic") << u"<p><strong><em>a</em></strong></p>"_s
                                     << Blocks{{Kind::Paragraph, {{u"a"_s, true, true}}}};
    QTest::newRow("headings are bold")
        << u"<h1>a</h1><h2>b</h2>"_s
        << Blocks{{Kind::Title, {{u"a"_s, true}}}, {Kind::Heading, {{u"b"_s, true}}}};
    QTest::newRow("a list") << u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>"_s
                            << Blocks{{Kind::Item, {{u"a"_s}}}, {Kind::Item, {{u"b"_s}}}};
    QTest::newRow("a line break") << u"<p>a<br/>b</p>"_s
                                  << Blocks{{Kind::Paragraph, {{u"a\nb"_s}}}};
    QTest::newRow("escaped signs") << u"<p>a &amp; b &lt;c&gt; &#39;d&#39; &quot;</p>"_s
                                   << Blocks{{Kind::Paragraph, {{u"a & b <c> 'd' \""_s}}}};
    QTest::newRow("an accent in two parts becomes one letter")
        << u"<p>e\u0301</p>"_s << Blocks{{Kind::Paragraph, {{u"é"_s}}}};
    QTest::newRow("an empty paragraph is none") << u"<p> </p>"_s << Blocks{};
    QTest::newRow("a comment") << u"<!-- x --><p>a</p>"_s << Blocks{{Kind::Paragraph, {{u"a"_s}}}};
}

void RichTextTest::reads()
{
    QFETCH(QString, html);
    QFETCH(std::vector<Block>, expected);
    const auto blocks = notices::parseRichText(html);
    QVERIFY2(blocks, qPrintable(blocks ? QString() : blocks.error().message));
    QVERIFY(*blocks == expected);
}

void RichTextTest::refuses_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("line");
    QTest::newRow("a link") << u"<p>\n<a>x</a></p>"_s << 2;
    QTest::newRow("a picture") << u"<img/>"_s << 1;
    QTest::newRow("a style") << u"<p style=\"color:red\">x</p>"_s << 1;
    QTest::newRow("a table") << u"\n\n<table></table>"_s << 3;
    QTest::newRow("a tag that is not closed") << u"<p>x"_s << 1;
    QTest::newRow("tags that cross") << u"<p><b>x</p></b>"_s << 1;
    QTest::newRow("a named entity") << u"<p>a&nbsp;b</p>"_s << 1;
    QTest::newRow("a lone ampersand") << u"<p>a & b</p>"_s << 1;
    QTest::newRow("text outside") << u"<p>a</p>\nb"_s << 2;
    QTest::newRow("a paragraph in a paragraph") << u"<p><p>a</p></p>"_s << 1;
    QTest::newRow("a script") << u"<script>1</script>"_s << 1;
    QTest::newRow("two documents") << u"</body><body>"_s << 1;
}

void RichTextTest::refuses()
{
    QFETCH(QString, html);
    QFETCH(int, line);
    const auto blocks = notices::parseRichText(html);
    QVERIFY(!blocks);
    QCOMPARE(blocks.error().kind, base::Error::Kind::Input);
    QVERIFY2(blocks.error().message.contains(u"line %1:"_s.arg(line)),
             qPrintable(blocks.error().message));
}

QTEST_APPLESS_MAIN(RichTextTest)
#include "tst_richtext.moc"
