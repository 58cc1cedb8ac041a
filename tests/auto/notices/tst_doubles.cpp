// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/doubles.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

people::SourceRecord jeanne()
{
    people::SourceRecord record;
    record.birthName = u"LE GOFF"_s;
    record.firstGivenName = u"Jeanne"_s;
    record.birthDate = {1958, 7, 14};
    record.postalCode = u"22300"_s;
    return record;
}

using Member = QString people::SourceRecord::*;

} // namespace

Q_DECLARE_METATYPE(Member)

class DoublesTest : public QObject
{
    Q_OBJECT

private slots:
    void whoIsKnownAgain_data();
    void whoIsKnownAgain();
};

void DoublesTest::whoIsKnownAgain_data()
{
    QTest::addColumn<Member>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("known");
    using people::SourceRecord;
    QTest::newRow("the same") << Member(&SourceRecord::usualName) << QString() << true;
    QTest::newRow("written otherwise") << Member(&SourceRecord::birthName) << u"Le Goff"_s << true;
    QTest::newRow("another number and address")
        << Member(&SourceRecord::address) << u"3 rue Neuve"_s << true;
    QTest::newRow("a name of use") << Member(&SourceRecord::usualName) << u"RIOU"_s << true;
    QTest::newRow("a twin") << Member(&SourceRecord::firstGivenName) << u"Annie"_s << false;
    QTest::newRow("another birth name")
        << Member(&SourceRecord::birthName) << u"LE GALL"_s << false;
    QTest::newRow("another town") << Member(&SourceRecord::postalCode) << u"35000"_s << false;
}

void DoublesTest::whoIsKnownAgain()
{
    QFETCH(const Member, member);
    QFETCH(const QString, value);
    QFETCH(const bool, known);
    notices::Doubles doubles;
    people::SourceRecord other = jeanne();
    other.*member = value;
    QVERIFY(!doubles.contains(other));
    doubles.add(jeanne());
    QCOMPARE(doubles.contains(other), known);
    other = jeanne();
    other.birthDate.day = 15;
    QVERIFY(!doubles.contains(other));
    other.birthDate.day = 0;
    doubles.add(other);
    QVERIFY(!doubles.contains(other)); // an unknown day proves nothing
}

QTEST_GUILESS_MAIN(DoublesTest)
#include "tst_doubles.moc"
