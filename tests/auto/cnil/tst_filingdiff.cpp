// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
#include "cnil/filingdiff.h"
#include "cnil/notification.h"

#include <QTest>

using namespace Qt::StringLiterals;
using cnil::FilingChange;
using completeincident::utc;

namespace {

QByteArray frozen(const incident::Incident &incident,
                  cnil::FilingKind kind = cnil::FilingKind::Complete,
                  const QDateTime &at = utc("2021-03-01T09:00:00Z"))
{
    return cnil::notificationJson(cnil::notification(incident, completeincident::figures(), kind,
                                                     at, cnil::currentVocabulary()));
}

std::vector<FilingChange> changes(const QByteArray &before, const QByteArray &after)
{
    return cnil::changesBetween(*cnil::frozenFiling(before), *cnil::frozenFiling(after));
}

} // namespace

class TestFilingDiff final : public QObject
{
    Q_OBJECT

private slots:
    void aFilingIsReadAsItWasWritten();
    void whatIsNoFilingIsRefused();
    void theSameAnswersAtAnotherHourAreTheSame();
    void changesAreNamedInTheWordsOfTheForm();
    void fieldsThatOnlyOneFormAsksAreAddedOrRemoved();
};

void TestFilingDiff::aFilingIsReadAsItWasWritten()
{
    incident::Incident incident = completeincident::incident();
    incident.severity.clear();
    const auto filing = cnil::frozenFiling(frozen(incident));
    QVERIFY(filing);
    QCOMPARE(filing->vocabulary, u"2023-07"_s);
    QCOMPARE(filing->kind, u"complete"_s);
    int missing = 0;
    for (const auto &answer : filing->answers) {
        missing += answer.missing ? 1 : 0;
        if (answer.key == "data_types"_L1)
            QCOMPARE(answer.values.size(), 2);
        if (answer.key == "severity"_L1)
            QCOMPARE(answer.section, u"11. Préjudices potentiels pour les personnes"_s);
    }
    QCOMPARE(missing, 1);
}

void TestFilingDiff::whatIsNoFilingIsRefused()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("{}"), QByteArray("[1]"),
                                    QByteArray(R"({"format":"avis34-vocabulary"})")})
        QVERIFY2(!cnil::frozenFiling(bytes), bytes.constData());
}

void TestFilingDiff::theSameAnswersAtAnotherHourAreTheSame()
{
    incident::Incident incident = completeincident::incident();
    const QByteArray first = frozen(incident);
    const QByteArray later =
        frozen(incident, cnil::FilingKind::Complete, utc("2021-03-01T09:30:00Z"));
    QVERIFY(first != later);
    QVERIFY(cnil::sameAnswers(first, later));
    incident.laterMeasures += u" et contrôlé"_s;
    QVERIFY(!cnil::sameAnswers(first, frozen(incident)));
}

void TestFilingDiff::changesAreNamedInTheWordsOfTheForm()
{
    incident::Incident incident = completeincident::incident();
    const QByteArray before = frozen(incident);
    incident.severity = u"significant"_s;
    incident.harms = {u"fraud"_s, u"identity_theft"_s};
    incident.communicationMeans.clear();
    incident.organisation.vatNumber = u"FR00123456782"_s;
    const std::vector<FilingChange> expected{
        {FilingChange::Kind::Added,
         u"2. Identification de l'organisme"_s,
         u"vat_number"_s,
         u"N° TVA intracommunautaire"_s,
         {},
         {u"FR00123456782"_s}},
        {FilingChange::Kind::Changed,
         u"11. Préjudices potentiels pour les personnes"_s,
         u"harms"_s,
         u"Préjudices potentiels pour les personnes"_s,
         {u"Fraude"_s},
         {u"Vol d'identité"_s, u"Fraude"_s}},
        {FilingChange::Kind::Changed,
         u"11. Préjudices potentiels pour les personnes"_s,
         u"severity"_s,
         u"Niveau de gravité"_s,
         {u"Maximal"_s},
         {u"Important"_s}},
        {FilingChange::Kind::Removed,
         u"13. Communication aux personnes concernées"_s,
         u"communication_means"_s,
         u"Moyens de communication"_s,
         {u"Lettre individuelle"_s},
         {}},
    };
    QCOMPARE(changes(before, frozen(incident)), expected);
    QVERIFY(changes(before, before).empty());
}

void TestFilingDiff::fieldsThatOnlyOneFormAsksAreAddedOrRemoved()
{
    const incident::Incident incident = completeincident::incident();
    const QByteArray initial = frozen(incident, cnil::FilingKind::Initial);
    const QByteArray followUp = frozen(incident, cnil::FilingKind::FollowUp);
    const auto kindsOf = [](const std::vector<FilingChange> &found) {
        QStringList kinds;
        for (const FilingChange &change : found)
            kinds += change.key + u' ' + cnil::changeKey(change.kind);
        return kinds;
    };
    QCOMPARE(kindsOf(changes(initial, followUp)),
             QStringList(
                 {u"kind changed"_s, u"initial_filing_number added"_s, u"initial_filing added"_s}));
    QCOMPARE(kindsOf(changes(followUp, initial)),
             QStringList({u"kind changed"_s, u"initial_filing_number removed"_s,
                          u"initial_filing removed"_s}));
}

QTEST_APPLESS_MAIN(TestFilingDiff)
#include "tst_filingdiff.moc"
