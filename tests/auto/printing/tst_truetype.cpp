// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/fonts.h"

#include <QFile>
#include <QPainterPath>
#include <QRawFont>
#include <QTest>

using namespace Qt::StringLiterals;
using printing::Face;
using printing::Glyph;
using printing::TrueTypeFont;

// Qt's own reader of fonts is the slow twin.
class TrueTypeTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void glyphsAndWidthsAreThoseOfQt_data();
    void glyphsAndWidthsAreThoseOfQt();
    void subsetIsAFontWithTheSameOutlines();
    void subsetIsSmall();
    void hasTheCharactersOfFrench();
    void kerningDrawsPairsTogether();
    void damagedFilesAreRefused();
};

namespace {

const QString kFrench =
    u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?'’«»()-–/·%€ÀÂÇÉÈÊËÎÏÔÖ"
    "ÙÛÜŸŒÆàâçéèêëîïôöùûüÿœæ\u00A0"_s;

QByteArray fileOf(const char *name)
{
    QFile file(u":/fonts/%1.ttf"_s.arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TrueTypeTest::initTestCase()
{
    QVERIFY(printing::loadFonts());
}

void TrueTypeTest::glyphsAndWidthsAreThoseOfQt_data()
{
    QTest::addColumn<Face>("face");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("regular") << Face::Regular << QByteArray("Lato-Regular");
    QTest::newRow("bold") << Face::Bold << QByteArray("Lato-Bold");
    QTest::newRow("italic") << Face::Italic << QByteArray("Lato-Italic");
    QTest::newRow("bold italic") << Face::BoldItalic << QByteArray("Lato-BoldItalic");
    QTest::newRow("constant pitch") << Face::Mono << QByteArray("LiberationMono-Regular");
}

void TrueTypeTest::glyphsAndWidthsAreThoseOfQt()
{
    QFETCH(Face, face);
    QFETCH(QByteArray, name);
    const TrueTypeFont &ours = printing::font(face);
    const QRawFont qt(fileOf(name.constData()), 1000.0, QFont::PreferNoHinting);
    QVERIFY(qt.isValid());
    QCOMPARE(printing::postScriptName(face), name);
    for (const QChar character : kFrench) {
        const auto expected = qt.glyphIndexesForString(character).value(0);
        const Glyph glyph = ours.glyphFor(character);
        QCOMPARE(quint32(glyph), expected);
        const double width = 1000.0 * ours.advance(glyph) / ours.unitsPerEm();
        QVERIFY(qAbs(width - qt.advancesForGlyphIndexes({glyph}).value(0).x()) < 0.6);
    }
}

void TrueTypeTest::subsetIsAFontWithTheSameOutlines()
{
    const TrueTypeFont &whole = printing::font(Face::Regular);
    std::set<Glyph> glyphs;
    for (const QChar character : u"Éléonore çà fï"_s)
        glyphs.insert(whole.glyphFor(character));
    const QRawFont expected(fileOf("Lato-Regular"), 100.0, QFont::PreferNoHinting);
    const QByteArray subset = whole.subset(glyphs);
    const QRawFont actual(subset, 100.0, QFont::PreferNoHinting);
    QVERIFY(actual.isValid());
    for (const Glyph glyph : glyphs)
        QCOMPARE(actual.pathForGlyph(glyph), expected.pathForGlyph(glyph));
    const Glyph unused = whole.glyphFor(u'W');
    QVERIFY(!expected.pathForGlyph(unused).isEmpty());
    QVERIFY(actual.pathForGlyph(unused).isEmpty());
}

void TrueTypeTest::subsetIsSmall()
{
    const TrueTypeFont &whole = printing::font(Face::Regular);
    QVERIFY(whole.subset({whole.glyphFor(u'a')}).size() < fileOf("Lato-Regular").size() / 10);
}

void TrueTypeTest::hasTheCharactersOfFrench()
{
    for (const Face face : {Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic})
        for (const QChar character : QString(kFrench + u'\u202F'))
            QVERIFY2(printing::font(face).glyphFor(character) != 0, qPrintable(QString(character)));
    QCOMPARE(printing::font(Face::Regular).glyphFor(u'\u0628'), Glyph(0)); // Arabic
}

void TrueTypeTest::kerningDrawsPairsTogether()
{
    const TrueTypeFont &lato = printing::font(Face::Regular);
    QVERIFY(lato.kerning(lato.glyphFor(u'V'), lato.glyphFor(u'A')) < 0);
    QVERIFY(lato.width(u"VA") < lato.width(u"V") + lato.width(u"A"));
}

void TrueTypeTest::damagedFilesAreRefused()
{
    const QByteArray good = fileOf("LiberationMono-Regular");
    QVERIFY(TrueTypeFont::parse(good));
    QVERIFY(!TrueTypeFont::parse({}));
    QVERIFY(!TrueTypeFont::parse("not a font"));
    for (const qsizetype kept : {5, 12, 100, 300, 5000})
        QVERIFY(!TrueTypeFont::parse(good.first(kept)));
}

QTEST_MAIN(TrueTypeTest)
#include "tst_truetype.moc"
