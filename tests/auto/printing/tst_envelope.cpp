// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/envelope.h"
#include "printing/fonts.h"
#include "printing/letterlayout.h"
#include "printing/letterwriter.h"
#include "printing/testgrid.h"
#include "support/sampleincident.h"
#include "support/sampleletter.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace Qt::StringLiterals;
using Problem = printing::EnvelopeProblem;

class EnvelopeTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shippedEnvelopesAreUsable();
    void problems_data();
    void problems();
    void whatIsKeptComesBack();
    void otherFormsAreRefused_data();
    void otherFormsAreRefused();
    void nothingElseShowsWhenThePaperShifts_data();
    void nothingElseShowsWhenThePaperShifts();
    void aSenderOfTooManyLinesIsRefused();
    void theGridHoldsTheWidestBlock_data();
    void theGridHoldsTheWidestBlock();
};

namespace {

constexpr int kDotsPerInch = 200;

printing::EnvelopeProfile profileOf(const QRectF &window, std::vector<double> folds = {})
{
    return {.name = u"Essai"_s, .window = window, .foldMarks = std::move(folds), .source = {}};
}

// The smallest and the outermost windows that are allowed.
std::vector<printing::EnvelopeProfile> extremes()
{
    const QSizeF small = printing::kSmallestWindow;
    const double top = printing::kSenderBottom + printing::kPaperShift;
    const double left = printing::kLeastWindowLeft;
    return {profileOf({QPointF(left, top), small}),
            profileOf({QPointF(210 - small.width(), top), small}),
            profileOf({QPointF(left, printing::kMostWindowBottom - small.height()), small}),
            profileOf({left, top, 210 - left, printing::kMostWindowBottom - top})};
}

QImage firstPage(const QByteArray &pdf)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const QSize size(qRound(210 / 25.4 * kDotsPerInch), qRound(297 / 25.4 * kDotsPerInch));
    QImage paper(size, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, document.render(0, size));
    return paper;
}

bool hasInk(const QImage &image, const QRectF &millimetres)
{
    const double scale = kDotsPerInch / 25.4;
    const QRect area = QRectF(millimetres.topLeft() * scale, millimetres.size() * scale)
                           .toRect()
                           .intersected(image.rect());
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (qGray(image.pixel(x, y)) < 200)
                return true;
    return false;
}

} // namespace

void EnvelopeTest::initTestCase()
{
    QVERIFY(printing::loadFonts());
}

void EnvelopeTest::shippedEnvelopesAreUsable()
{
    QCOMPARE(printing::shippedEnvelopes().size(), 3U);
    for (const auto &profile : printing::shippedEnvelopes()) {
        QVERIFY(printing::isUsable(profile));
        QVERIFY2(!profile.source.isEmpty(), qPrintable(profile.name));
    }
    // What a letter without a choice is printed for.
    const printing::EnvelopeProfile &first = printing::shippedEnvelopes().front();
    QCOMPARE(first.window, printing::EnvelopeProfile().window);
    QCOMPARE(first.foldMarks, printing::EnvelopeProfile().foldMarks);
    for (const auto &profile : extremes())
        QVERIFY(printing::isUsable(profile));
}

void EnvelopeTest::problems_data()
{
    QTest::addColumn<printing::EnvelopeProfile>("profile");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, printing::EnvelopeProfile profile, Problem expected) {
        QTest::newRow(name) << profile << int(expected);
    };
    const QRectF good(110, 55, 85, 33);
    auto nameless = profileOf(good);
    nameless.name = u" "_s;
    row("no name", nameless, Problem::NoName);
    row("right of the page", profileOf({130, 55, 85, 33}), Problem::OutsidePage);
    row("not a number of millimetres", profileOf({110, 55, -85, 33}), Problem::OutsidePage);
    row("too narrow for 38 characters", profileOf({110, 55, 84, 33}), Problem::TooSmall);
    row("too low for seven lines", profileOf({110, 55, 85, 32}), Problem::TooSmall);
    row("a window on the left, where the reference is", profileOf({20, 55, 90, 35}),
        Problem::NoRoomLeft);
    row("the sender would show", profileOf({110, 45, 85, 33}), Problem::TouchesSender);
    row("the text would show", profileOf({110, 60, 85, 40}), Problem::TouchesText);
    row("a fold below the page", profileOf(good, {99, 300}), Problem::FoldOffPage);
    row("folds out of order", profileOf(good, {198, 99}), Problem::FoldOffPage);
    row("a fold at the top edge", profileOf(good, {0}), Problem::FoldOffPage);
    row("a fold through the address", profileOf(good, {70}), Problem::FoldCutsWindow);
}

void EnvelopeTest::problems()
{
    QFETCH(printing::EnvelopeProfile, profile);
    QFETCH(int, expected);
    const auto problem = printing::problemOf(profile);
    QVERIFY(problem);
    QCOMPARE(int(*problem), expected);
    QVERIFY(!printing::isUsable(profile));
    QVERIFY(!printing::envelopeProblemText(*problem).isEmpty());
}

void EnvelopeTest::whatIsKeptComesBack()
{
    for (const auto &profile : printing::shippedEnvelopes()) {
        const auto again = printing::envelopeFromJson(printing::toJson(profile));
        QVERIFY(again);
        QCOMPARE(*again, profile);
    }
}

void EnvelopeTest::otherFormsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    const QJsonArray window{110, 55, 85, 33};
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("three numbers") << QJsonObject{{u"window"_s, QJsonArray{110, 55, 85}}};
    QTest::newRow("words") << QJsonObject{{u"window"_s, QJsonArray{u"110"_s, 55, 85, 33}}};
    QTest::newRow("four folds") << QJsonObject{{u"window"_s, window},
                                               {u"folds"_s, QJsonArray{1, 2, 3, 4}}};
    QTest::newRow("a fold in words")
        << QJsonObject{{u"window"_s, window}, {u"folds"_s, QJsonArray{u"99"_s}}};
}

void EnvelopeTest::otherFormsAreRefused()
{
    QFETCH(QJsonObject, json);
    const auto profile = printing::envelopeFromJson(json);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, base::Error::Kind::Input);
}

void EnvelopeTest::nothingElseShowsWhenThePaperShifts_data()
{
    QTest::addColumn<printing::EnvelopeProfile>("profile");
    for (const auto &profile : printing::shippedEnvelopes())
        QTest::newRow(qPrintable(profile.name)) << profile;
    const auto outermost = extremes();
    QTest::newRow("smallest, top left") << outermost[0];
    QTest::newRow("smallest, top right") << outermost[1];
    QTest::newRow("smallest, bottom left") << outermost[2];
    QTest::newRow("largest") << outermost[3];
}

// The ring around the window, as wide as paper slides, is white: whatever is
// printed there would come into the window.
void EnvelopeTest::nothingElseShowsWhenThePaperShifts()
{
    QFETCH(printing::EnvelopeProfile, profile);
    notices::Letter letter =
        testing::sampleLetter(testing::sampleRecord(), testing::usualCategories());
    while (letter.senderLines.size() < 7)
        letter.senderLines
            << u"Une ligne de l’adresse du laboratoire qui est assez longue pour gêner"_s;
    letter.personName = u"Jeanne Marie Anne Le Goff de la Villemarqué"_s;
    const auto pdf = printing::renderLetter(letter, profile);
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message));
    const QImage page = firstPage(*pdf);
    const QRectF window = profile.window;
    const double shift = printing::kPaperShift;
    QVERIFY(hasInk(page, window));
    QVERIFY(!hasInk(
        page,
        {window.left() - shift, window.top() - shift, window.width() + 2 * shift, shift})); // above
    QVERIFY(!hasInk(
        page,
        {window.left() - shift, window.bottom(), window.width() + 2 * shift, shift})); // below
    QVERIFY(!hasInk(page, {window.left() - shift, window.top(), shift, window.height()}));
    QVERIFY(!hasInk(page, {window.right(), window.top(), shift, window.height()}));
}

void EnvelopeTest::aSenderOfTooManyLinesIsRefused()
{
    notices::Letter letter =
        testing::sampleLetter(testing::sampleRecord(), testing::usualCategories());
    letter.senderLines = QStringList(8, u"Laboratoire"_s);
    const auto pdf = printing::renderLetter(letter);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().message,
             printing::letterProblemText(printing::LetterProblem::SenderTooTall));
}

void EnvelopeTest::theGridHoldsTheWidestBlock_data()
{
    nothingElseShowsWhenThePaperShifts_data();
}

void EnvelopeTest::theGridHoldsTheWidestBlock()
{
    QFETCH(printing::EnvelopeProfile, profile);
    auto pdf = printing::renderTestGrid(profile, QDateTime());
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message));
    QBuffer buffer(&*pdf);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.pageCount(), 2);
    for (const int page : {0, 1}) {
        const QString text = document.getAllText(page).text();
        QCOMPARE(text.count(u"LIGNE DE TRENTE HUIT CARACTERES"_s), 7 - page);
        QVERIFY(text.contains(profile.name));
    }
    const QString first = u"M1 LIGNE DE TRENTE HUIT CARACTERES 1 M"_s;
    QCOMPARE(first.size(), 38);
    QVERIFY(document.getAllText(0).text().contains(first));
}

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
