// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/templatelibrary.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using notices::Audience;
using notices::Form;
using notices::Text;
using notices::Variant;

class VariantTest final : public QObject
{
    Q_OBJECT

private slots:
    void keysOfOldVaults_data();
    void keysOfOldVaults();
    void keysAreDifferentAndReadBack();
    void textsOfVariants_data();
    void textsOfVariants();
    void textsAreNamedOnce();
};

void VariantTest::keysOfOldVaults_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("audience");
    QTest::addColumn<bool>("isSupplement");
    QTest::newRow("a person") << u"adult"_s << int(Audience::Person) << false;
    QTest::newRow("a minor") << u"representative"_s << int(Audience::Representative) << false;
    QTest::newRow("a person's supplement")
        << u"adult_supplement"_s << int(Audience::Person) << true;
    QTest::newRow("a minor's supplement")
        << u"representative_supplement"_s << int(Audience::Representative) << true;
}

void VariantTest::keysOfOldVaults()
{
    QFETCH(const QString, key);
    QFETCH(const int, audience);
    QFETCH(const bool, isSupplement);
    const Variant expected{Audience(audience), Form::Standard, isSupplement};
    QCOMPARE(notices::variantKey(expected), key);
    QVERIFY(notices::variantFromKey(key) == expected);
}

void VariantTest::keysAreDifferentAndReadBack()
{
    QSet<QString> keys;
    QSet<QString> texts;
    for (const Variant &variant : notices::allVariants()) {
        const QString key = notices::variantKey(variant);
        keys.insert(key);
        texts.insert(notices::variantText(variant));
        QVERIFY(notices::variantFromKey(key) == variant);
    }
    QCOMPARE(keys.size(), 24);
    QCOMPARE(texts.size(), 24);
    QVERIFY(keys.contains(u"adult_large_print"_s));
    QVERIFY(keys.contains(u"guardian_easy_read_supplement"_s));
    QVERIFY(!notices::variantFromKey(u"adult_braille"));
}

void VariantTest::textsOfVariants_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("courtesy");
    QTest::newRow("large print is the standard text")
        << u"guardian_large_print"_s << u"lettre-tuteur"_s << QString();
    QTest::newRow("FALC is a text of its own")
        << u"representative_easy_read"_s << u"falc-representant"_s << QString();
    QTest::newRow("and holds the supplement")
        << u"adult_easy_read_supplement"_s << u"falc-personne"_s << QString();
    QTest::newRow("English comes after the French letter")
        << u"adult_english"_s << u"lettre-personne"_s << u"anglais-personne"_s;
    QTest::newRow("and after the French supplement")
        << u"guardian_english_supplement"_s << u"complement-tuteur"_s << u"anglais-tuteur"_s;
}

void VariantTest::textsOfVariants()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, courtesy);
    const Variant variant = *notices::variantFromKey(key);
    QCOMPARE(notices::textName(notices::letterText(variant)), text);
    const auto following = notices::courtesyText(variant);
    QCOMPARE(following ? notices::textName(*following) : QString(), courtesy);
}

void VariantTest::textsAreNamedOnce()
{
    QSet<QString> names;
    for (const Text text : notices::kAllTexts) {
        names.insert(notices::textName(text));
        QVERIFY(notices::textFromName(notices::textName(text)) == text);
        QVERIFY(!notices::textTitle(text).isEmpty());
        QVERIFY(!notices::TemplateLibrary::shippedSource(text).isEmpty());
    }
    QCOMPARE(names.size(), qsizetype(notices::kAllTexts.size()));
    QVERIFY(!notices::textFromName(u"lettre"));
}

QTEST_APPLESS_MAIN(VariantTest)
#include "tst_variant.moc"
