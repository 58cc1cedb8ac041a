// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/composed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using base::Secret;

class TestComposed final : public QObject
{
    Q_OBJECT

private slots:
    void phrases_data();
    void phrases();
    void everyCharacterAsQtDoesIt();
    void marksInAnyOrder();
    void notUtf8_data();
    void notUtf8();
};

static QByteArray composed(const QByteArray &utf8)
{
    const auto one = base::composed(Secret::fromBytes(utf8));
    return one ? one->view().toByteArray() : "not UTF-8"_ba;
}

void TestComposed::phrases_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("ASCII") << u"sept mots au hasard"_s << u"sept mots au hasard"_s;
    QTest::newRow("composed") << u"forêt élan"_s << u"forêt élan"_s;
    QTest::newRow("a Mac's") << u"fore\u0302t e\u0301lan"_s << u"forêt élan"_s;
    QTest::newRow("two marks on a letter") << u"e\u0302\u0301"_s << u"ế"_s;
    QTest::newRow("a mark alone") << u"\u0301e"_s << u"\u0301e"_s;
    QTest::newRow("Korean") << u"\u1112\u1161\u11AB"_s << u"\uD55C"_s;
    QTest::newRow("Ångström's sign") << u"\u212B"_s << u"Å"_s;
    QTest::newRow("never composed") << u"\u0915\u093C"_s << u"\u0915\u093C"_s;
    QTest::newRow("beyond the first plane")
        << u"\U0001F980 \U0001D15E"_s << u"\U0001F980 \U0001D157\U0001D165"_s;
}

void TestComposed::phrases()
{
    QFETCH(const QString, given);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromUtf8(composed(given.toUtf8())), expected);
}

// Many at a time, a letter between them: guarded memory takes its time.
void TestComposed::everyCharacterAsQtDoesIt()
{
    constexpr char32_t kAtOnce = 0x4000;
    for (char32_t first = 0; first <= QChar::LastValidCodePoint; first += kAtOnce) {
        std::u32string codes;
        for (char32_t code = first; code < first + kAtOnce; ++code) {
            // What both know: a character's form does not change once it is assigned (Unicode's
            // stability policy).
            const bool isKnown = QChar::unicodeVersion(code) <= QChar::Unicode_14_0
                && QChar::unicodeVersion(code) != QChar::Unicode_Unassigned;
            if (isKnown && !QChar::isSurrogate(code))
                codes += {code, U'x'};
        }
        const QString text = QString::fromStdU32String(codes);
        const QByteArray expected = text.normalized(QString::NormalizationForm_C).toUtf8();
        const QByteArray parts = text.normalized(QString::NormalizationForm_D).toUtf8();
        if (composed(text.toUtf8()) != expected || composed(parts) != expected)
            QFAIL(qPrintable(u"from U+%1"_s.arg(uint(first), 4, 16)));
    }
}

void TestComposed::marksInAnyOrder()
{
    constexpr std::array<char32_t, 16> kCodes{'a',    'e',    'o',    0xE9,   0xEA,  0x1EBF,
                                              0x300,  0x301,  0x302,  0x323,  0x327, 0x328,
                                              0x1100, 0x1161, 0x11A8, 0x1D15F};
    QRandomGenerator random(34);
    for (int round = 0; round < 2'000; ++round) {
        std::u32string codes;
        for (int i = 0; i < 8; ++i)
            codes += kCodes.at(random.bounded(quint32(kCodes.size())));
        const QString text = QString::fromStdU32String(codes);
        QCOMPARE(QString::fromUtf8(composed(text.toUtf8())),
                 text.normalized(QString::NormalizationForm_C));
    }
}

void TestComposed::notUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("Latin-1") << "for\xEAt"_ba;
    QTest::newRow("UTF-16") << "\xFF\xFEs\0e\0p\0t\0"_ba;
    QTest::newRow("cut") << "for\xC3"_ba;
    QTest::newRow("a byte of the middle alone") << "\xA9"_ba;
    QTest::newRow("longer than needed") << "\xC0\xAF"_ba;
    QTest::newRow("longer than needed, of three") << "\xE0\x80\xAF"_ba;
    QTest::newRow("half of a pair of UTF-16") << "\xED\xA0\x80"_ba;
    QTest::newRow("beyond Unicode") << "\xF4\x90\x80\x80"_ba;
    QTest::newRow("no such length") << "\xF8\x88\x80\x80\x80"_ba;
}

void TestComposed::notUtf8()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(composed(bytes), "not UTF-8"_ba);
}

QTEST_GUILESS_MAIN(TestComposed)
#include "tst_composed.moc"
