// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
#include "cnil/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRegister final : public QObject
{
    Q_OBJECT

private slots:
    void anEntryHoldsWhatTheArticleAsks();
    void anEmptyIncidentGivesAnEmptyEntry();
    void csvHasOneRowPerBreach();
    void documentHasOneSectionPerBreach();
    void bothDecisionsNeedTheirReasons();
    void aBreachThatWasNotNotifiedSaysSo();
    void odsIsTheSameBytesTwice();
};

void TestRegister::anEntryHoldsWhatTheArticleAsks()
{
    cnil::Figures figures = completeincident::figures();
    figures.informedByPost = 700;
    const cnil::RegisterEntry entry =
        cnil::registerEntry(completeincident::incident(), figures, cnil::currentVocabulary());
    QCOMPARE(entry.awareness, u"26/02/2021 18:00"_s);
    QCOMPARE(entry.natures, u"Perte de la confidentialité"_s);
    QCOMPARE(entry.dataTypes,
             u"Etat civil (ex : nom, sexe, date de naissance, âge...)\n"
             "NIR (Numéro de sécurité sociale)"_s);
    QCOMPARE(entry.persons, u"812"_s);
    QCOMPARE(entry.records, u"830"_s);
    QCOMPARE(entry.severity, u"Maximal"_s);
    QCOMPARE(entry.otherParties, u"Éditeur Exemple (Sous-traitant)"_s);
    QCOMPARE(entry.informed, u"700"_s);
    QCOMPARE(entry.filedOn, u"01/03/2021 11:00"_s);
    QCOMPARE(entry.laterMeasures, u"Serveur arrêté"_s);
}

void TestRegister::anEmptyIncidentGivesAnEmptyEntry()
{
    QVERIFY(cnil::registerEntry({}, {}, cnil::currentVocabulary()) == cnil::RegisterEntry());
}

void TestRegister::csvHasOneRowPerBreach()
{
    cnil::RegisterEntry first;
    first.reference = u"V-1"_s;
    first.description = u"Une ligne\nune autre"_s;
    cnil::RegisterEntry second;
    second.reference = u"=V-2"_s;
    const QString csv = QString::fromUtf8(cnil::registerCsv({first, second}));
    QVERIFY(csv.startsWith(u"Référence;Intitulé;Début de la violation;"));
    QCOMPARE(csv.count(u"\r\n"), 3);
    QVERIFY(csv.contains(u";\"Une ligne\nune autre\";"));
    QVERIFY(csv.contains(u"\r\n'=V-2;"));
    const auto cells = [](const QString &line) { return line.count(u';'); };
    QCOMPARE(cells(csv.section(u"\r\n"_s, 0, 0)), cells(csv.section(u"\r\n"_s, 1, 1)));
}

void TestRegister::documentHasOneSectionPerBreach()
{
    const cnil::RegisterEntry entry = cnil::registerEntry(
        completeincident::incident(), completeincident::figures(), cnil::currentVocabulary());
    const cnil::Document document = cnil::registerDocument({entry, {}});
    QCOMPARE(document.sections.size(), size_t(2));
    QCOMPARE(document.sections.front().heading, u"V-2021-03 – Extrait publié"_s);
    QCOMPARE(document.sections.front().rows.size(), size_t(29));
    QCOMPARE(document.sections.front().rows.front(),
             (cnil::Document::Row{u"Référence"_s, u"V-2021-03"_s}));
}

void TestRegister::bothDecisionsNeedTheirReasons()
{
    const auto entry = [](const incident::Motivation &motivation) {
        return cnil::registerEntry(completeincident::incident(), completeincident::figures(),
                                   cnil::currentVocabulary(), motivation);
    };
    const QStringList gaps = cnil::registerGaps(entry({}));
    QCOMPARE(gaps,
             (QStringList{u"Motivation : notification à la CNIL (art. 33, § 1)"_s,
                          u"Motivation : communication aux personnes (art. 34)"_s}));
    const incident::Motivation whole{incident::FilingDecision::Undecided, u"Risque élevé"_s,
                                     u"Risque élevé"_s};
    QCOMPARE(cnil::registerGaps(entry(whole)), QStringList());
    QVERIFY(cnil::registerGaps(cnil::RegisterEntry()).size() > 10);
}

void TestRegister::aBreachThatWasNotNotifiedSaysSo()
{
    incident::Breach breach;
    breach.incident = completeincident::incident();
    breach.incident.initialFiling.reset();
    breach.persons = 3;
    breach.informed = 2;
    const auto decided = [&breach](incident::FilingDecision decision) {
        breach.motivation.filing = decision;
        return cnil::registerEntry(breach, cnil::currentVocabulary()).filingDecision;
    };
    QCOMPARE(decided(incident::FilingDecision::NotToFile), u"Non notifiée"_s);
    QCOMPARE(decided(incident::FilingDecision::ToFile), u"À notifier"_s);
    QCOMPARE(decided(incident::FilingDecision::Undecided), QString());
    const cnil::RegisterEntry entry = cnil::registerEntry(breach, cnil::currentVocabulary());
    QCOMPARE(entry.persons, u"3"_s);
    QCOMPARE(entry.informed, u"2"_s);
    breach.incident.initialFiling = completeincident::incident().initialFiling;
    QCOMPARE(decided(incident::FilingDecision::NotToFile), u"Notifiée"_s);
}

void TestRegister::odsIsTheSameBytesTwice()
{
    const cnil::RegisterEntry entry = cnil::registerEntry(
        completeincident::incident(), completeincident::figures(), cnil::currentVocabulary());
    const QByteArray ods = cnil::registerOds({entry});
    QCOMPARE(ods, cnil::registerOds({entry}));
    QCOMPARE(ods.mid(30, 54), QByteArray("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"));
}

QTEST_APPLESS_MAIN(TestRegister)
#include "tst_register.moc"
