// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/addressquality.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using people::AddressDoubt;
using people::AddressProblem;
using people::SourceRecord;
using Problems = std::vector<AddressProblem>;

namespace {

SourceRecord at(const QString &street, const QString &code, const QString &city,
                const QString &country = {})
{
    SourceRecord record;
    people::setAddress(record, {street, {}, code, city, country});
    return record;
}

const people::Communes &communes()
{
    static const people::Communes known(
        {{u"56000"_s, u"Vannes"_s, u"56260"_s}, {u"56860"_s, u"Séné"_s, u"56243"_s}});
    return known;
}

std::vector<AddressDoubt> doubtsOf(const SourceRecord &record)
{
    return people::AddressCheck(communes())
        .check(people::addressLines(record), people::postalBlock(u"X"_s, record));
}

} // namespace

class AddressQualityTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyProblemIsFound_data()
    {
        using enum AddressProblem;
        QTest::addColumn<SourceRecord>("record");
        QTest::addColumn<Problems>("expected");
        const auto row = [](const char *name, const SourceRecord &record,
                            const Problems &expected) {
            QTest::newRow(name) << record << expected;
        };
        const QString street = u"12 rue Haute"_s;
        row("nothing to say", at(street, u"56000"_s, u"Vannes"_s), {});
        row("a street without a number", at(u"rue Haute"_s, u"56000"_s, u"Vannes"_s),
            {NoHouseNumber});
        row("a hamlet has no number", at(u"Kerhuel"_s, u"56860"_s, u"Séné"_s), {});
        row("nor has a lieu-dit below its road",
            at(u"Route de Séné\nLieu dit Kerhuel"_s, u"56860"_s, u"Séné"_s), {});
        row("nor a box", at(u"BP 12"_s, u"56860"_s, u"Séné"_s), {});
        row("nor a residence", at(u"Résidence du Port"_s, u"56860"_s, u"Séné"_s), {});
        row("no street", at({}, u"56000"_s, u"Vannes"_s), {NoStreet});
        row("no postal code", at(street, {}, u"Vannes"_s), {NoPostalCode});
        row("an odd postal code", at(street, u"560"_s, u"Vannes"_s), {OddPostalCode});
        row("no town", at(street, u"56000"_s, {}), {NoCity});
        row("another town's code", at(street, u"56000"_s, u"Séné"_s), {OtherPostalCode});
        row("a town that nobody knows", at(street, u"56000"_s, u"Vanes"_s), {UnknownTown});
        row("a code that nobody knows", at(street, u"56001"_s, u"Vannes"_s), {UnknownPostalCode});
        row("CEDEX is not judged by the list", at(street, u"56019"_s, u"Vannes Cedex"_s), {Cedex});
        row("abroad", at(u"Rue Neuve"_s, u"1000"_s, u"Bruxelles"_s, u"Belgique"_s), {Abroad});
        row("a country that nobody knows", at(street, u"1000"_s, u"X"_s, u"Bordurie"_s),
            {UnknownCountry});
        row("shortened to fit",
            at(u"125 boulevard du Docteur Alexandre Yersin"_s, u"56000"_s, u"Vannes"_s),
            {Shortened});
        row("too long for any abbreviation",
            at(u"1 "_s + QString(37, u'X'), u"56000"_s, u"Vannes"_s), {LineTooLong});
        row("too many lines", at(u"a\nb\nc\nd\n1 rue Haute"_s, u"56000"_s, u"Vannes"_s),
            {TooManyLines});
        row("several at once", at(u"rue Haute"_s, u"56001"_s, u"Vannes"_s),
            {NoHouseNumber, UnknownPostalCode});
    }
    void everyProblemIsFound()
    {
        QFETCH(const SourceRecord, record);
        Problems found;
        for (const AddressDoubt &doubt : doubtsOf(record))
            found.push_back(doubt.problem);
        QTEST(found, "expected");
    }

    void theLikelyTownIsProposed()
    {
        QCOMPARE(doubtsOf(at(u"1 rue Haute"_s, u"56000"_s, u"Séné"_s)).front().proposal,
                 u"56860 SENE"_s);
        QCOMPARE(doubtsOf(at(u"1 rue Haute"_s, {}, u"Vannes"_s)).front().proposal,
                 u"56000 VANNES"_s);
    }

    void anEmptyListJudgesNoTown()
    {
        const people::Communes none({});
        people::AddressCheck check(none);
        const auto lines = people::addressLines(at(u"1 rue Haute"_s, u"56001"_s, u"X"_s));
        QVERIFY(check.check(lines, people::postalBlock(u"X"_s, lines)).empty());
    }

    void whatIsRememberedIsTheSame()
    {
        people::AddressCheck check(communes());
        const auto lines = people::addressLines(at(u"1 rue Haute"_s, u"56001"_s, u"Vannes"_s));
        const auto block = people::postalBlock(u"X"_s, lines);
        const auto first = check.check(lines, block);
        const auto second = check.check(lines, block);
        QCOMPARE(first.size(), second.size());
        QCOMPARE(first.front().proposal, second.front().proposal);
    }

    void everyProblemHasItsWords()
    {
        std::set<QString> keys;
        for (const AddressProblem problem : people::kAllAddressProblems) {
            keys.insert(people::addressProblemKey(problem));
            QVERIFY(!people::addressProblemText(problem).isEmpty());
        }
        QCOMPARE(keys.size(), people::kAllAddressProblems.size());
        QCOMPARE(people::gravityOf(AddressProblem::TooManyLines), people::AddressGravity::Blocks);
        QCOMPARE(people::gravityOf(AddressProblem::UnknownCountry),
                 people::AddressGravity::Doubtful);
        QCOMPARE(people::gravityOf(AddressProblem::Cedex), people::AddressGravity::Information);
    }
};

QTEST_APPLESS_MAIN(AddressQualityTest)
#include "tst_addressquality.moc"
