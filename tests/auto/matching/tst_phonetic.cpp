// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/phonetic.h"

#include <QTest>

using namespace matching;

class TestPhonetic final : public QObject
{
    Q_OBJECT

private slots:
    void hearsTheSame_data();
    void hearsTheSame();
    void hearsADifference_data();
    void hearsADifference();
    void isEmptyForNothing();
};

namespace {

void addRows(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    for (const auto &[a, b] : pairs)
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b);
}

std::string soundOf(const QByteArray &name)
{
    return frenchSound(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
}

} // namespace

void TestPhonetic::hearsTheSame_data()
{
    addRows({{"MATHIEU", "MATTHIEU"},
             {"PHILIPPE", "FILIPPE"},
             {"RENAUD", "RENAULT"},
             {"MOREAU", "MORO"},
             {"BERNARD", "BERNART"},
             {"DUPONT", "DUPOND"},
             {"THIERRY", "TIERY"},
             {"QUEMENER", "KEMENER"},
             {"LEGOFF", "LEGOF"},
             {"SCHMITT", "CHMIT"},
             {"JACQUELINE", "JAKELINE"},
             {"CHRYSTELLE", "CHRISTELLE"},
             {"YVON", "IVON"},
             {"LAURENT", "LORANT"},
             {"GERARD", "JERARD"}});
}

void TestPhonetic::hearsTheSame()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QCOMPARE(soundOf(a), soundOf(b));
}

void TestPhonetic::hearsADifference_data()
{
    addRows({{"MARTIN", "MARTINE"},
             {"DURAND", "DUPONT"},
             {"JEAN", "JEANNE"},
             {"LEROY", "LEROUX"},
             {"PETIT", "PETRI"},
             {"SIMON", "SIMONE"},
             {"PAUL", "PAULINE"},
             {"GARNIER", "GRANIER"}});
}

void TestPhonetic::hearsADifference()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QVERIFY(soundOf(a) != soundOf(b));
}

void TestPhonetic::isEmptyForNothing()
{
    QCOMPARE(frenchSound(""), std::string());
    QCOMPARE(soundKey(""), 0U);
    QCOMPARE(soundKey("12"), 0U);
    QVERIFY(soundKey("X") != 0U);
}

QTEST_APPLESS_MAIN(TestPhonetic)
#include "tst_phonetic.moc"
