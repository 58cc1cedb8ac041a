// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processguard.h"
#include "base/wipingheap.h"
#include "services/recoverysheet.h"
#include "support/memoryscan.h"
#include "support/testvault.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A code that is none of a vault, but well-formed.
constexpr support::Planted kCode = u"000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X"
                                   u"-3RFZ-SP33";

base::Secret code()
{
    return base::Secret::fromBytes(kCode.clear().toLatin1());
}

} // namespace

// A recovery code becomes text, for a page of paper and for a file.  What of it stays in the
// memory of the program, which the console wipes for these commands only?
class SheetMemoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { base::setHeapWiped(true); }
    void nothingStaysOfASheet_data();
    void nothingStaysOfASheet();
    void withoutWipingItStays();

private:
    support::TestVault m_vault;
    support::TraceSearch m_search;
};

void SheetMemoryTest::initTestCase()
{
    if (!base::isHeapWiped())
        QSKIP("the heap of this build is not wiped");
    m_search.add("code", kCode);
}

void SheetMemoryTest::nothingStaysOfASheet_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a text") << u"fiche.txt"_s;
    QTest::newRow("a PDF") << u"fiche.pdf"_s;
}

void SheetMemoryTest::nothingStaysOfASheet()
{
    QFETCH(const QString, file);
    const auto written =
        services::writeRecoverySheet(m_vault.beside(file), u"Labo"_s, code(), support::testTime());
    QVERIFY2(written, support::whyNot(written).constData());
    if (file.endsWith(u".txt"_s))
        QVERIFY(services::readRecoverySheet(m_vault.beside(file)));
    base::wipeStack();
    const QStringList traces = m_search.inMemory();
    QVERIFY2(traces.isEmpty(), qPrintable(traces.mid(0, 10).join(u'\n')));
}

// So the switch is what does it.  Last: what stays, stays.
void SheetMemoryTest::withoutWipingItStays()
{
    base::setHeapWiped(false);
    QVERIFY(!base::isHeapWiped());
    QVERIFY(services::writeRecoverySheet(m_vault.beside(u"encore.txt"_s), u"Labo"_s, code(),
                                         support::testTime()));
    base::wipeStack();
    QCOMPARE(m_search.namesInMemory(), {u"code"_s});
}

QTEST_GUILESS_MAIN(SheetMemoryTest)
#include "tst_sheetmemory.moc"
