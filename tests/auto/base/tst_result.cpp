// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

#include "base/result.h"

#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

base::Result<int> half(int number)
{
    if (number % 2 != 0)
        return base::Error{base::Error::Kind::Input, u"odd"_s};
    return number / 2;
}

base::Result<void> quarter(int number)
{
    const auto halved = half(number);
    if (!halved)
        return halved.error();
    return half(*halved) ? base::Result<void>() : base::Result<void>(base::cancelled());
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue()
    {
        const auto result = half(8);
        QVERIFY(result.has_value());
        QCOMPARE(*result, 4);
    }

    void holdsAnError()
    {
        const auto result = half(7);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, base::Error::Kind::Input);
        QCOMPARE(result.error().message, u"odd"_s);
    }

    void voidResultPassesErrorsOn()
    {
        QVERIFY(quarter(8).has_value());
        QCOMPARE(quarter(7).error().kind, base::Error::Kind::Input);
        QCOMPARE(quarter(6).error().kind, base::Error::Kind::Cancelled);
    }

    void movesWhatCannotBeCopied()
    {
        base::Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 3);
    }

    void kindsHaveTheNamesOfTheConsole_data()
    {
        QTest::addColumn<base::Error::Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("input") << base::Error::Kind::Input << u"input"_s;
        QTest::newRow("permission") << base::Error::Kind::Permission << u"permission"_s;
        QTest::newRow("conflict") << base::Error::Kind::Conflict << u"conflict"_s;
        QTest::newRow("network") << base::Error::Kind::Network << u"network"_s;
        QTest::newRow("storage") << base::Error::Kind::Storage << u"storage"_s;
        QTest::newRow("cancelled") << base::Error::Kind::Cancelled << u"cancelled"_s;
    }
    void kindsHaveTheNamesOfTheConsole()
    {
        QFETCH(base::Error::Kind, kind);
        QTEST(base::kindName(kind), "name");
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
