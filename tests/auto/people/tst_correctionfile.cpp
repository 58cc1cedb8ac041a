// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/correctionfile.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using people::ShiftWatch;

class CorrectionFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void numbersNoticeASlip()
    {
        for (const qint64 number : {1, 23, 24, 491840, 12345678}) {
            const QString id = people::correctionId(number);
            QCOMPARE(people::parseCorrectionId(id), number);
            for (qsizetype at = 1; at + 1 < id.size(); ++at) {
                for (const QChar digit : u"0123456789"_s) {
                    QString wrong = id;
                    wrong[at] = digit;
                    QCOMPARE(people::parseCorrectionId(wrong).has_value(), wrong == id);
                }
            }
        }
    }

    void numbersComeAsTheyMay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("lower case and blanks") << u" p0000001b "_s << true;
        QTest::newRow("the letter is lost") << u"P0000001"_s << false;
        QTest::newRow("zeros are lost") << u"P1B"_s << false;
        QTest::newRow("a bare number") << u"1"_s << false;
        QTest::newRow("zero") << u"P0000000A"_s << false;
        QTest::newRow("negative") << u"P-000001B"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("too large for any number") << u"P99999999999999999999999B"_s << false;
    }
    void numbersComeAsTheyMay()
    {
        QFETCH(const QString, id);
        QTEST(people::parseCorrectionId(id).has_value(), "isKnown");
    }

    // Whatever was sent comes back as the same address.
    void linesComeBack_data()
    {
        QTest::addColumn<people::Address>("address");
        const auto row = [](const char *name, const people::Address &address) {
            QTest::newRow(name) << address;
        };
        row("a street", {u"12 bis rue des Lilas"_s, {}, u"35000"_s, u"Rennes"_s, {}});
        row("above and below",
            {u"Appt 4\n12 rue des Lilas"_s, u"BP 12"_s, u"35000"_s, u"Rennes Cedex 7"_s, {}});
        row("a hamlet", {u"Kerhuel"_s, {}, u"22560"_s, u"Pleumeur-Bodou"_s, {}});
        row("two lines and a hamlet", {u"a\nb\nKerhuel"_s, {}, u"22560"_s, u"Trébeurden"_s, {}});
        row("abroad", {u"Rue de la Loi 16"_s, {}, u"1000"_s, u"Bruxelles"_s, u"BE"_s});
        row("no postal code", {u"1 rue Haute"_s, {}, {}, u"Vannes"_s, {}});
    }
    void linesComeBack()
    {
        QFETCH(const people::Address, address);
        people::SourceRecord sent;
        people::setAddress(sent, address);
        people::SourceRecord back;
        people::setAddress(
            back, people::addressFrom(people::correctionLines(u"X"_s, people::addressLines(sent))));
        QCOMPARE(people::postalBlock(u"X"_s, back).lines, people::postalBlock(u"X"_s, sent).lines);
        QCOMPARE(people::postalBlock(u"X"_s, back).problems,
                 people::postalBlock(u"X"_s, sent).problems);
    }

    void addresseesAreCompared_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *name, const QString &given, bool isSame) {
            QTest::newRow(name) << given << isSame;
        };
        row("as it was sent", u"MME Jeanne LE GOFF"_s, true);
        row("in capitals, with the full civilité", u"MADAME JEANNE LE GOFF"_s, true);
        row("without civilité", u"JEANNE LE GOFF"_s, true);
        row("the other way round", u"LE GOFF JEANNE"_s, true);
        row("written together", u"MME JEANNE LEGOFF"_s, true);
        row("an initial", u"MME J LE GOFF"_s, true);
        row("somebody else of the family", u"M YANN LE GOFF"_s, false);
        row("a namesake of another family", u"MME JEANNE TANGUY"_s, false);
        row("the family only", u"MME LE GOFF"_s, false);
        row("one more person", u"M ET MME YANN ET JEANNE LE GOFF"_s, false);
        row("the civilité only", u"MME"_s, false);
        row("nothing", {}, false);
    }
    void addresseesAreCompared()
    {
        QFETCH(const QString, given);
        QTEST(people::isSameAddressee(u"MME Jeanne LE GOFF", given), "isSame");
    }

    void aCutLineIsTheSame()
    {
        const QString whole = u"MME Marie-Christine DE KERGOURLAY DE LA VILLEMARQUE"_s;
        QVERIFY(people::isSameAddressee(whole, whole.left(38)));
        QVERIFY(!people::isSameAddressee(whole, u"MME Marie-Claude DE KERGOURLAY DE LA V"_s));
    }

    void movedColumnsAreNoticed_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<bool>("isShifted");
        const auto row = [](const char *name, const QStringList &before, const QStringList &after,
                            bool isShifted) {
            QTest::newRow(name) << before << after << isShifted;
        };
        const QStringList streets{u"9 R A"_s, u"3 R B"_s, u"7 R C"_s, u"1 R D"_s,
                                  u"5 R E"_s, u"8 R F"_s, u"2 R G"_s, u"6 R H"_s};
        QStringList sorted = streets;
        std::ranges::sort(sorted);
        row("nothing changed", streets, streets, false);
        row("sorted on its own", streets, sorted, true);
        row("two rows exchanged", {u"A"_s, u"B"_s, u"C"_s}, {u"B"_s, u"A"_s, u"C"_s}, true);
        row("one moved where another one lives", {u"A"_s, u"B"_s, u"C"_s}, {u"B"_s, u"B"_s, u"C"_s},
            false);
        QStringList down = streets;
        down.move(7, 0);
        row("shifted down by one", streets, down, true);
        QStringList up = streets;
        up.move(0, 7);
        row("shifted up by one", streets, up, true);
        QStringList tail = streets + QStringList(100, u"R"_s);
        QStringList wrongTail = streets + QStringList(100, u"RUE"_s); // and all others corrected
        wrongTail[4] = streets[5];
        wrongTail[5] = streets[6];
        wrongTail[6] = streets[7];
        wrongTail[7].clear();
        row("a few rows shifted among many corrections", tail, wrongTail, true);
        row("all spelt better", {u"R A"_s, u"R B"_s, u"R C"_s, u"R D"_s},
            {u"RUE A"_s, u"RUE B"_s, u"RUE C"_s, u"RUE D"_s}, false);
        row("complements taken away", {u"A"_s, u"B"_s, {}, {}}, {{}, {}, {}, {}}, false);
    }
    void movedColumnsAreNoticed()
    {
        QFETCH(const QStringList, before);
        QFETCH(const QStringList, after);
        ShiftWatch watch;
        for (qsizetype at = 0; at < before.size(); ++at)
            watch.add(before[at], after[at]);
        QTEST(watch.isShifted(), "isShifted");
    }

    void aBrokenRunIsNoShift()
    {
        ShiftWatch watch;
        for (int at = 0; at < 8; ++at) {
            watch.add(QString::number(at), QString::number(at + 1));
            watch.breakRun();
            for (int corrected = 0; corrected < 10; ++corrected)
                watch.add(u"R%1 %2"_s.arg(at).arg(corrected), u"RUE%1 %2"_s.arg(at).arg(corrected));
            watch.breakRun();
        }
        QVERIFY(!watch.isShifted());
    }
};

QTEST_APPLESS_MAIN(CorrectionFileTest)
#include "tst_correctionfile.moc"
