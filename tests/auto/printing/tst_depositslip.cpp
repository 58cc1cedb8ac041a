// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/depositslip.h"
#include "printing/fonts.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace Qt::StringLiterals;

class DepositSlipTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatThePostIsGiven();
    void thresholds_data();
    void thresholds();
    void severalLotsAddUp();
};

namespace {

printing::DepositSlip sample()
{
    printing::DepositSlip slip;
    slip.laboratory = u"Laboratoire de l’Estuaire"_s;
    slip.department = u"35"_s;
    slip.date = QDate(2026, 3, 5);
    slip.lots = {{.number = 3,
                  .fileName = u"lot-0003.pdf"_s,
                  .sha256 = QString(64, u'a'),
                  .letters = 1500,
                  .sheets = 1510,
                  .firstReference = u"7K3M-9QX2-4TA"_s,
                  .lastReference = u"7K3M-9QX2-4TB"_s,
                  .envelope = u"DL"_s,
                  .counted = {}}};
    slip.bySheets = {{1, 1490}, {2, 10}};
    slip.byDepartment = {{QString(), 3}, {u"22"_s, 1001}, {u"35"_s, 399}, {u"29"_s, 97}};
    slip.journalHead = u"7K3M-9QX2-4TAB-C0DE-8FGH"_s;
    return slip;
}

QString textOf(const printing::DepositSlip &slip)
{
    auto pdf = printing::renderReport(printing::depositReport(slip));
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().message));
    QBuffer buffer(&*pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text() + u' ';
    return text.simplified();
}

} // namespace

void DepositSlipTest::initTestCase()
{
    QVERIFY(printing::loadFonts());
}

void DepositSlipTest::saysWhatThePostIsGiven()
{
    const QString text = textOf(sample());
    const QStringList facts{u"Bordereau de dépôt"_s,
                            u"Laboratoire de l’Estuaire"_s,
                            u"5 mars 2026"_s,
                            u"1 500"_s,
                            u"1 510"_s,
                            u"10 g"_s,
                            u"lot-0003.pdf"_s,
                            QString(32, u'a'),
                            u"7K3M-9QX2-4TA"_s,
                            u"7K3M-9QX2-4TB"_s,
                            u"Étranger"_s,
                            u"3 plis"_s,
                            u"Plis attendus"_s,
                            u"Plis comptés"_s,
                            u"Cachet du bureau de poste"_s,
                            u"signature"_s,
                            u"7K3M-9QX2-4TAB-C0DE-8FGH"_s};
    for (const QString &fact : facts)
        QVERIFY2(text.contains(fact), qPrintable(fact + u" in "_s + text));
}

void DepositSlipTest::thresholds_data()
{
    QTest::addColumn<QString>("department");
    QTest::addColumn<qint64>("letters");
    QTest::addColumn<QString>("expected");
    QTest::newRow("inside, one short") << u"35"_s << qint64(399) << u"seuil de 400 non atteint"_s;
    QTest::newRow("inside, exactly") << u"35"_s << qint64(400) << u"seuil de 400 atteint"_s;
    QTest::newRow("outside, one short")
        << u"22"_s << qint64(999) << u"seuil de 1 000 non atteint"_s;
    QTest::newRow("outside, exactly") << u"22"_s << qint64(1000) << u"seuil de 1 000 atteint"_s;
}

void DepositSlipTest::thresholds()
{
    QFETCH(QString, department);
    QFETCH(qint64, letters);
    QFETCH(QString, expected);
    printing::DepositSlip slip = sample();
    slip.byDepartment = {{department, letters}};
    const QString text = textOf(slip);
    QVERIFY2(text.contains(expected), qPrintable(text));
}

void DepositSlipTest::severalLotsAddUp()
{
    printing::DepositSlip slip = sample();
    slip.lots.push_back(slip.lots.front());
    slip.lots.back().number = 4;
    slip.lots.back().counted = 1498;
    QCOMPARE(slip.letters(), 3000);
    QCOMPARE(slip.sheets(), 3020);
    const QString text = textOf(slip);
    QVERIFY(text.contains(u"Lot 3"_s) && text.contains(u"Lot 4"_s));
    QVERIFY(text.contains(u"1 498 plis"_s));
}

QTEST_GUILESS_MAIN(DepositSlipTest)
#include "tst_depositslip.moc"
