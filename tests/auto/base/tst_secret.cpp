// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

#include "base/secret.h"

#include <QtTest>

#include <type_traits>
#include <utility>

using base::Secret;

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString>);

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheBytes()
    {
        const Secret secret = Secret::fromBytes("correct horse");
        QCOMPARE(secret.view(), QByteArrayView("correct horse"));
        QVERIFY(secret.equals(secret.copy()));
        QVERIFY(!secret.equals(Secret::fromBytes("correct hors")));
        QVERIFY(!secret.equals(Secret::fromBytes("correct horsf")));
    }

    void startsWithZeros()
    {
        const Secret secret(4);
        QCOMPARE(secret.view(), QByteArrayView("\0\0\0\0", 4));
    }

    void twoRandomSecretsDiffer() { QVERIFY(!Secret::random(32).equals(Secret::random(32))); }

    void movingLeavesNothingBehind()
    {
        Secret first = Secret::fromBytes("abc");
        const Secret second = std::move(first);
        QCOMPARE(second.size(), std::size_t(3));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
    }

    void emptyIsAllowed()
    {
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret::fromBytes({}).equals(Secret()));
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
