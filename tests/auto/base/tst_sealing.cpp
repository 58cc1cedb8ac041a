// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/sealing.h"

#include <QtTest>

// Texts that only the holder of a key gets back.
class TestSealing final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(base::initialiseCrypto()); }
    void whatIsSealedComesBack_data();
    void whatIsSealedComesBack();
    void nobodyElseOpensIt();
    void aChangedBitIsNoticed();
    void twiceTheSameLooksDifferent();
    void derivedKeysDependOnBoth();

private:
    base::Secret m_key = base::Secret(32);
};

void TestSealing::whatIsSealedComesBack_data()
{
    QTest::addColumn<QByteArray>("clear");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a sentence") << QByteArray("Rappeler après 18 h");
    QTest::newRow("a long text") << QByteArray(200'000, 'x');
}

void TestSealing::whatIsSealedComesBack()
{
    QFETCH(QByteArray, clear);
    const QByteArray sealed = base::sealed(clear, m_key, "notes");
    QVERIFY(clear.isEmpty() || !sealed.contains(clear));
    QCOMPARE(base::unsealed(sealed, m_key, "notes"), std::optional(clear));
}

void TestSealing::nobodyElseOpensIt()
{
    const QByteArray sealed = base::sealed("Rappeler", m_key, "notes");
    QVERIFY(!base::unsealed(sealed, base::Secret::random(32), "notes"));
    QVERIFY(!base::unsealed(sealed, m_key, "other notes"));
}

void TestSealing::aChangedBitIsNoticed()
{
    const QByteArray sealed = base::sealed("Rappeler", m_key, "notes");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray changed = sealed;
        changed[at] = char(changed[at] ^ 1);
        QVERIFY(!base::unsealed(changed, m_key, "notes"));
        QVERIFY(!base::unsealed(sealed.first(at), m_key, "notes"));
    }
}

void TestSealing::twiceTheSameLooksDifferent()
{
    QVERIFY(base::sealed("Rappeler", m_key, "notes") != base::sealed("Rappeler", m_key, "notes"));
}

void TestSealing::derivedKeysDependOnBoth()
{
    const base::Secret other = base::Secret::random(32);
    const base::Secret derived = base::derivedKey(m_key, "one");
    QCOMPARE(derived.size(), std::size_t(32));
    QVERIFY(derived.equals(base::derivedKey(m_key, "one")));
    QVERIFY(!derived.equals(base::derivedKey(m_key, "two")));
    QVERIFY(!derived.equals(base::derivedKey(other, "one")));
    QVERIFY(!derived.equals(m_key));
}

QTEST_APPLESS_MAIN(TestSealing)
#include "tst_sealing.moc"
