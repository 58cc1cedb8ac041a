// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/recoverycode.h"

#include <QTest>

#include <numeric>

using base::Secret;

// The code of the key 00 01 02 … 1f.  Printed on sheets: it may never change.
static const QByteArray kKnownCode =
    "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFZ-SP33";

static Secret knownKey()
{
    Secret key(32);
    std::iota(key.bytes().begin(), key.bytes().end(), static_cast<unsigned char>(0));
    return key;
}

class TestRecoveryCode final : public QObject
{
    Q_OBJECT

private slots:
    void codeOfAKnownKey();
    void everyKeyComesBack();
    void typedByPeople_data();
    void typedByPeople();
    void refused_data();
    void refused();
    void everyWrongCharacterIsFound();
    void oneMistakeIsPointedAt_data();
    void oneMistakeIsPointedAt();
    void everySwapOfNeighboursIsFound();
};

void TestRecoveryCode::codeOfAKnownKey()
{
    QCOMPARE(store::recoveryCodeFor(knownKey()).view().toByteArray(), kKnownCode);
}

void TestRecoveryCode::everyKeyComesBack()
{
    for (int i = 0; i < 200; ++i) {
        const Secret key = Secret::random(32);
        const auto back = store::masterKeyFrom(store::recoveryCodeFor(key));
        QVERIFY(back.has_value());
        QVERIFY(back->equals(key));
    }
}

void TestRecoveryCode::typedByPeople_data()
{
    QTest::addColumn<QByteArray>("typed");
    const QByteArray code = kKnownCode;
    QTest::newRow("as printed") << code;
    QTest::newRow("small letters") << code.toLower();
    QTest::newRow("without hyphens") << QByteArray(code).replace('-', "");
    QTest::newRow("blanks for hyphens") << QByteArray(code).replace('-', ' ');
    QTest::newRow("one group a line, as in a file") << QByteArray(code).replace('-', "\r\n") + '\n';
    QTest::newRow("the letter O for zero") << QByteArray(code).replace('0', 'O');
    QTest::newRow("the letter o for zero") << QByteArray(code).replace('0', 'o');
    QTest::newRow("the letter I for one") << QByteArray(code).replace('1', 'I');
    QTest::newRow("the letter l for one") << QByteArray(code).replace('1', 'l');
}

void TestRecoveryCode::typedByPeople()
{
    QFETCH(QByteArray, typed);
    const auto key = store::masterKeyFrom(Secret::fromBytes(typed));
    QVERIFY(key.has_value());
    QVERIFY(key->equals(knownKey()));
}

void TestRecoveryCode::refused_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("has 0 characters");
    QTest::newRow("one missing") << kKnownCode.chopped(1) << QStringLiteral("has 55 characters");
    QTest::newRow("one too many") << kKnownCode + 'A' << QStringLiteral("has 57 characters");
    QTest::newRow("the letter U, which is not used")
        << QByteArray(kKnownCode).replace(5, 1, "U") << QStringLiteral("Group 2 ");
    QTest::newRow("a letter with an accent")
        << QByteArray(kKnownCode).replace(65, 1, "é") << QStringLiteral("Group 14 ");
    QTest::newRow("one character changed")
        << QByteArray(kKnownCode).replace(5, 1, "5") << QStringLiteral("does not match");
    QTest::newRow("two groups swapped") << kKnownCode.mid(5, 5) + kKnownCode.left(5)
            + kKnownCode.mid(10) << QStringLiteral("does not match");
    QTest::newRow("a book") << QByteArray(100'000, 'A') << QStringLiteral("has 100000 characters");
}

void TestRecoveryCode::refused()
{
    QFETCH(QByteArray, typed);
    QFETCH(QString, part);
    const auto key = store::masterKeyFrom(Secret::fromBytes(typed));
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().kind, base::Error::Kind::Input);
    QVERIFY2(key.error().message.contains(part), qPrintable(key.error().message));
}

void TestRecoveryCode::oneMistakeIsPointedAt_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("group"); // 0: no hint
    const auto with = [](qsizetype at, const char *text) {
        return QByteArray(kKnownCode).replace(at, qsizetype(qstrlen(text)), text);
    };
    QTest::newRow("one character in group 1") << with(1, "7") << 1;
    QTest::newRow("one character in group 9") << with(41, "M") << 9;
    QTest::newRow("one character in the checksum") << with(68, "4") << 14;
    QTest::newRow("neighbours swapped") << with(5, "04") << 2;
    QTest::newRow("neighbours swapped over a hyphen") << with(13, "E-0") << 3;
    QTest::newRow("two characters") << with(5, "55") << 0;
    QTest::newRow("one in each of two groups") << with(5, "5").replace(50, 1, "Z") << 0;
}

void TestRecoveryCode::oneMistakeIsPointedAt()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, group);
    QVERIFY(typed != kKnownCode);
    const auto key = store::masterKeyFrom(Secret::fromBytes(typed));
    QVERIFY(!key.has_value());
    const QString &message = key.error().message;
    const QString hint = QStringLiteral("Compare group %1 first").arg(group);
    QVERIFY2(message.contains(QStringLiteral("does not match")), qPrintable(message));
    QCOMPARE(message.contains(QStringLiteral("Compare group")), group > 0);
    QVERIFY2(group == 0 || message.contains(hint), qPrintable(message));
}

void TestRecoveryCode::everyWrongCharacterIsFound()
{
    const QByteArray alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (qsizetype i = 0; i < kKnownCode.size() * alphabet.size(); ++i) {
        const qsizetype at = i / alphabet.size();
        const char other = alphabet.at(i % alphabet.size());
        if (kKnownCode.at(at) == '-' || kKnownCode.at(at) == other)
            continue;
        const QByteArray typed = QByteArray(kKnownCode).replace(at, 1, QByteArray(1, other));
        QVERIFY2(!store::masterKeyFrom(Secret::fromBytes(typed)).has_value(), typed.constData());
    }
}

void TestRecoveryCode::everySwapOfNeighboursIsFound()
{
    for (qsizetype at = 0; at + 1 < kKnownCode.size(); ++at) {
        QByteArray typed = kKnownCode;
        if (typed.at(at) == '-' || typed.at(at + 1) == '-' || typed.at(at) == typed.at(at + 1))
            continue;
        std::swap(typed[at], typed[at + 1]);
        QVERIFY2(!store::masterKeyFrom(Secret::fromBytes(typed)).has_value(), typed.constData());
    }
}

QTEST_APPLESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"
