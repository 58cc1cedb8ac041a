// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/textflow.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using printing::Block;
using printing::Face;
using printing::TextLine;

class TextFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLineFitsAndNoWordIsLost();
    void breaksOnlyAtOrdinaryBlanks();
    void cutsAWordThatIsTooWide();
    void forcedBreaks();
    void shortItemsStandInTwoColumns_data();
    void shortItemsStandInTwoColumns();
    void headingsMoveOverWithTheirText();
    void pagesHoldEveryLineOnce();
};

namespace {

printing::FlowStyle style()
{
    printing::FlowStyle result;
    for (auto *kind : {&result.title, &result.heading, &result.paragraph, &result.item})
        *kind = {10.0, 1.2, 0.0, 0.0, 0.0};
    return result;
}

Block paragraph(const QString &text, Block::Kind kind = Block::Kind::Paragraph)
{
    return {kind, {{text}}};
}

QStringList textsOf(const std::vector<TextLine> &lines)
{
    QStringList texts;
    for (const TextLine &line : lines) {
        QString text;
        for (const printing::Piece &piece : line.pieces)
            text += piece.text;
        texts.append(text);
    }
    return texts;
}

double rightEdge(const TextLine &line)
{
    const printing::Piece &last = line.pieces.back();
    return last.x + printing::textWidth(last.face, line.points, last.text);
}

} // namespace

void TextFlowTest::initTestCase()
{
    QVERIFY(printing::loadFonts());
}

void TextFlowTest::everyLineFitsAndNoWordIsLost()
{
    QRandomGenerator random(34);
    for (int round = 0; round < 200; ++round) {
        QStringList words;
        for (int i = random.bounded(1, 60); i > 0; --i)
            words.append(QString(random.bounded(1, 12), QChar(u'a' + random.bounded(26))));
        Block block;
        for (const QString &word : words) {
            const bool isBold = random.bounded(3) == 0;
            block.spans.push_back({word + u' ', isBold});
        }
        const double width = 45.0 + random.bounded(100);
        const auto lines = printing::flowText({block}, width, style());
        for (const TextLine &line : lines)
            QVERIFY(rightEdge(line) <= width + 0.01);
        QCOMPARE(textsOf(lines).join(u' ').simplified(), words.join(u' '));
    }
}

void TextFlowTest::breaksOnlyAtOrdinaryBlanks()
{
    const double width = printing::textWidth(Face::Regular, 10.0, u"deux\u00A0trois") + 0.5;
    const auto lines =
        printing::flowText({paragraph(u"un deux\u00A0trois quatre"_s)}, width, style());
    QCOMPARE(textsOf(lines), (QStringList{u"un"_s, u"deux\u00A0trois"_s, u"quatre"_s}));
}

void TextFlowTest::cutsAWordThatIsTooWide()
{
    const QString word(200, u'W');
    const auto lines = printing::flowText({paragraph(word)}, 50.0, style());
    QVERIFY(lines.size() > 5);
    for (const TextLine &line : lines)
        QVERIFY(rightEdge(line) <= 50.01);
    QCOMPARE(textsOf(lines).join(QString()), word);
}

void TextFlowTest::forcedBreaks()
{
    QCOMPARE(textsOf(printing::flowText({paragraph(u"a\nb\n\nc"_s)}, 50.0, style())),
             (QStringList{u"a"_s, u"b"_s, QString(), u"c"_s}));
    QCOMPARE(printing::wrapped(Face::Mono, 10.0, u"a\nb c"_s, 50.0),
             (QStringList{u"a"_s, u"b c"_s}));
}

void TextFlowTest::shortItemsStandInTwoColumns_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<int>("lines");
    const QString wide = u"une longue ligne qui ne tient pas dans la moitié de la largeur"_s;
    QTest::newRow("three stay below each other") << QStringList{u"a"_s, u"b"_s, u"c"_s} << 3;
    QTest::newRow("four make two rows") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << 2;
    QTest::newRow("five make three rows")
        << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s} << 3;
    QTest::newRow("one wide item keeps all below each other")
        << QStringList{u"a"_s, u"b"_s, u"c"_s, wide} << 4;
}

void TextFlowTest::shortItemsStandInTwoColumns()
{
    QFETCH(QStringList, items);
    QFETCH(int, lines);
    std::vector<Block> blocks;
    for (const QString &item : items)
        blocks.push_back(paragraph(item, Block::Kind::Item));
    const auto flow = printing::flowText(blocks, 150.0, style());
    QCOMPARE(int(flow.size()), lines);
    QCOMPARE(textsOf(flow).join(QString()).remove(u'\u2013'), items.join(QString()));
}

void TextFlowTest::headingsMoveOverWithTheirText()
{
    std::vector<Block> blocks;
    for (int i = 0; i < 9; ++i)
        blocks.push_back(paragraph(u"x"_s));
    blocks.push_back(paragraph(u"heading"_s, Block::Kind::Heading));
    blocks.push_back(paragraph(u"text"_s));
    const auto lines = printing::flowText(blocks, 100.0, style());
    const double tenLines = lines[9].bottom + 0.01;
    QCOMPARE(printing::paginate(lines, tenLines, tenLines), (std::vector<size_t>{0, 9}));
}

void TextFlowTest::pagesHoldEveryLineOnce()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 100; ++round) {
        std::vector<Block> blocks;
        for (int i = random.bounded(1, 80); i > 0; --i)
            blocks.push_back(
                paragraph(u"mot "_s.repeated(random.bounded(1, 40)),
                          random.bounded(4) == 0 ? Block::Kind::Heading : Block::Kind::Paragraph));
        const auto lines = printing::flowText(blocks, 80.0, style());
        const double height = 40.0;
        const auto starts = printing::paginate(lines, height, height);
        QCOMPARE(starts.front(), size_t(0));
        for (size_t page = 0; page < starts.size(); ++page) {
            const size_t end = page + 1 < starts.size() ? starts[page + 1] : lines.size();
            QVERIFY(starts[page] < end);
            QVERIFY(lines[end - 1].bottom - lines[starts[page]].top <= height + 0.01);
        }
    }
}

QTEST_APPLESS_MAIN(TextFlowTest)
#include "tst_textflow.moc"
