// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/searchservice.h"
#include "support/testvault.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The search over the files of tests/data/pipeline.
class SearchServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theListIsSearchedAndNotTheLeak();
    void theClosestComeFirstAndTheRestIsCounted();
    void theSearchCanBeStopped();
    void anEmptyQuestionIsRefused();

private:
    base::Result<services::PatientSearch> search(const QString &text, int limit = 50)
    {
        return services::searchPatients(m_vault->session(), text, limit, m_progress);
    }

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void SearchServiceTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    QByteArray patients("NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE\n");
    for (int at = 0; at < 300; ++at)
        patients += "P" + QByteArray::number(at) + ";BOZEC;Alix;14/07/1958;F\n";
    patients += "P900;BOZECAL;Zoé;01/01/1960;F\nP901;LE GOFF;Hélène;02/03/1961;F\n";
    const QByteArray leak("ID;NOM;PRENOM;DATE_NAISSANCE;SEXE\nL1;QUEMENER;Anna;19/09/1969;F\n"
                          "L2;QUEMENER;Yann;28/08/1968;M\n");
    const auto imported = services::importFile(
        m_vault->session(), support::patientsRequest(m_vault->write(u"p.csv"_s, patients)),
        m_progress);
    QVERIFY2(imported, support::whyNot(imported).constData());
    const auto leaked = services::importFile(
        m_vault->session(), support::leakRequest(m_vault->write(u"l.csv"_s, leak)), m_progress);
    QVERIFY2(leaked, support::whyNot(leaked).constData());
}

void SearchServiceTest::theListIsSearchedAndNotTheLeak()
{
    const auto found = search(u"helene legoff"_s);
    QVERIFY2(found, support::whyNot(found).constData());
    QCOMPARE(found->found, 1);
    QCOMPARE(found->hits.first().patientRef, u"P901"_s);
    QCOMPARE(found->hits.first().birthDate, u"1961-03-02"_s);
    QVERIFY(found->hits.first().patientRecord != 0);
    QCOMPARE(search(u"quemener"_s)->found, 0);
}

void SearchServiceTest::theClosestComeFirstAndTheRestIsCounted()
{
    const auto found = search(u"bozec"_s, 10);
    QCOMPARE(found->found, 301);
    QCOMPARE(found->hits.size(), 10);
    for (const services::PatientHit &hit : found->hits)
        QVERIFY(hit.patientRef != u"P900"_s); // only begins like it
    const auto all = search(u"bozec"_s, 1000);
    QCOMPARE(all->hits.size(), 301);
    QCOMPARE(all->hits.last().patientRef, u"P900"_s);
}

void SearchServiceTest::theSearchCanBeStopped()
{
    class Stop final : public base::Progress
    {
    public:
        bool report(qsizetype, qsizetype) override { return false; }
    };
    QByteArray many("NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE\n");
    for (int at = 0; at < 5000; ++at)
        many += "Q" + QByteArray::number(at) + ";TANGUY;Alix;14/07/1958;F\n";
    support::TestVault vault;
    QVERIFY(services::importFile(
        vault.session(), support::patientsRequest(vault.write(u"p.csv"_s, many)), m_progress));
    Stop stop;
    const auto stopped = services::searchPatients(vault.session(), u"tanguy"_s, 10, stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
}

void SearchServiceTest::anEmptyQuestionIsRefused()
{
    QCOMPARE(search(u" - "_s).error().kind, base::Error::Kind::Input);
}

QTEST_GUILESS_MAIN(SearchServiceTest)
#include "tst_searchservice.moc"
