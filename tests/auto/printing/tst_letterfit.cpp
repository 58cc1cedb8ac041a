// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "printing/letterfit.h"
#include "printing/letterwriter.h"
#include "support/sampleincident.h"
#include "support/sampleletter.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using people::DataCategories;
using people::DataCategory;

// Every form of letter on its sheets, and what does not fit without a PDF.
class LetterFitTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyVariantFitsItsSheets_data();
    void everyVariantFitsItsSheets();
    void theUsualLetterIsOnePage();
    void theEnglishTextBeginsAPage();
    void largePrintIsLarge();
    void problemsAreThoseOfThePrinter_data();
    void problemsAreThoseOfThePrinter();
};

namespace {

const DataCategories kAll = DataCategories::fromInt((1U << 14) - 1);

notices::Letter letterOf(const QString &variantKey, DataCategories leaked)
{
    const notices::Variant variant = *notices::variantFromKey(variantKey);
    auto composer = *notices::LetterComposer::create(
        testing::sampleIncident(), *notices::TemplateLibrary::shipped(), QDate(2021, 3, 1));
    const people::SourceRecord record = testing::sampleRecord();
    notices::ChannelChoice choice = notices::chooseChannel(record, leaked, QDate(2021, 3, 1));
    choice.variant = variant;
    notices::Addressee addressee{record, leaked, notices::makeReference(7)};
    if (variant.isSupplement)
        addressee.earlier = {notices::makeReference(8), QDate(2021, 2, 1)};
    const auto letter = composer.compose(addressee, choice);
    if (!letter)
        qFatal("%s", qPrintable(letter.error().message));
    return *letter;
}

int pagesOfPdf(const notices::Letter &letter)
{
    const auto pdf = printing::renderLetter(letter);
    if (!pdf)
        return 0;
    QBuffer buffer;
    buffer.setData(*pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.pageCount();
}

} // namespace

void LetterFitTest::initTestCase()
{
    QVERIFY(printing::loadFonts());
}

void LetterFitTest::everyVariantFitsItsSheets_data()
{
    QTest::addColumn<QString>("variant");
    for (const notices::Variant &variant : notices::allVariants())
        QTest::newRow(qPrintable(notices::variantKey(variant))) << notices::variantKey(variant);
}

void LetterFitTest::everyVariantFitsItsSheets()
{
    QFETCH(const QString, variant);
    printing::LetterFit fit(printing::EnvelopeProfile{});
    for (const DataCategories leaked : {kAll, testing::usualCategories()}) {
        const notices::Letter letter = letterOf(variant, leaked);
        QVERIFY(!fit.problemOf(letter));
        QCOMPARE(pagesOfPdf(letter), fit.pagesOf(letter));
    }
}

void LetterFitTest::theUsualLetterIsOnePage()
{
    printing::LetterFit fit(printing::EnvelopeProfile{});
    for (const QString &variant : {u"adult"_s, u"representative"_s, u"guardian"_s}) {
        QCOMPARE(fit.pagesOf(letterOf(variant, testing::usualCategories())), 1);
        QVERIFY(fit.pagesOf(letterOf(variant, kAll)) <= 2);
    }
}

void LetterFitTest::theEnglishTextBeginsAPage()
{
    const notices::Letter letter = letterOf(u"adult_english"_s, DataCategory::Nir);
    const auto body = printing::layOutBody(letter.bodyHtml, notices::Form::English);
    QVERIFY(body);
    QCOMPARE(body->pages(), 2);
    QVERIFY(body->page(2).front().startsPage);
    QVERIFY(body->page(2).front().pieces.front().text.startsWith(u"Courtesy translation"_s));
}

void LetterFitTest::largePrintIsLarge()
{
    const notices::Letter letter = letterOf(u"adult_large_print"_s, kAll);
    const auto body = printing::layOutBody(letter.bodyHtml, notices::Form::LargePrint);
    QVERIFY(body);
    for (const printing::TextLine &line : body->lines)
        QVERIFY(line.points >= 16.0);
    const auto easy = printing::layOutBody(letterOf(u"adult_easy_read"_s, kAll).bodyHtml,
                                           notices::Form::EasyRead);
    for (const printing::TextLine &line : easy->lines)
        QVERIFY(line.points >= 14.0);
}

void LetterFitTest::problemsAreThoseOfThePrinter_data()
{
    QTest::addColumn<notices::Letter>("letter");
    QTest::addColumn<int>("problem");
    const notices::Letter good = letterOf(u"adult"_s, DataCategory::Nir);
    const auto row = [&](const char *name, auto change, printing::LetterProblem problem) {
        notices::Letter letter = good;
        change(letter);
        QTest::newRow(name) << letter << int(problem);
    };
    using Problem = printing::LetterProblem;
    row(
        "no recipient", [](auto &it) { it.recipientLines.clear(); }, Problem::EmptyBlock);
    row(
        "a line wider than the window", [](auto &it) { it.recipientLines[0] = QString(60, u'M'); },
        Problem::BlockTooWide);
    row(
        "nine lines", [](auto &it) { it.recipientLines += QStringList(9, u"X"_s); },
        Problem::BlockTooTall);
    row(
        "a name of four lines", [](auto &it) { it.personName = u"Maximilienne "_s.repeated(20); },
        Problem::NameTooLong);
    row(
        "a letter of another alphabet", [](auto &it) { it.personName = u"山田"_s; },
        Problem::MissingGlyph);
    row(
        "a text of three pages",
        [](auto &it) { it.bodyHtml += u"<p>Un paragraphe de plus.</p>"_s.repeated(120); },
        Problem::BodyTooLong);
    row(
        "a text that is no text", [](auto &it) { it.bodyHtml = u"<p>"_s; }, Problem::BodyTooLong);
}

void LetterFitTest::problemsAreThoseOfThePrinter()
{
    QFETCH(const notices::Letter, letter);
    QFETCH(const int, problem);
    printing::LetterFit fit(printing::EnvelopeProfile{});
    const auto found = fit.problemOf(letter);
    QVERIFY(found);
    QCOMPARE(int(*found), problem);
    QVERIFY(!printing::renderLetter(letter));
}

QTEST_APPLESS_MAIN(LetterFitTest)
#include "tst_letterfit.moc"
