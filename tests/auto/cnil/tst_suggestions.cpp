// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
#include "cnil/confirmation.h"
#include "cnil/suggestions.h"
#include "cnil/vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::DataCategory;

namespace {

QStringList keysFor(const std::vector<cnil::Suggestion> &suggestions, const QString &source)
{
    for (const cnil::Suggestion &suggestion : suggestions)
        if (suggestion.source == source)
            return suggestion.keys;
    return {};
}

} // namespace

class TestSuggestions final : public QObject
{
    Q_OBJECT

private slots:
    void dataTypesFollowTheCategories_data();
    void dataTypesFollowTheCategories();
    void minorsFollowTheMatching();
    void whatTheDpoAnsweredIsLeftAlone();
    void confirmedSuggestionsAreKeysOfTheForm();
    void informationFollowsTheLetters();
    void standings_data();
    void standings();
};

void TestSuggestions::dataTypesFollowTheCategories_data()
{
    QTest::addColumn<people::DataCategories>("leaked");
    QTest::addColumn<QString>("keys");

    QTest::newRow("identity") << people::DataCategories(DataCategory::Identity)
                              << u"civil_status"_s;
    QTest::newRow("number and phone")
        << (DataCategory::Nir | DataCategory::Phone) << u"nir contact_details"_s;
    QTest::newRow("e-mail") << people::DataCategories(DataCategory::Email) << u"contact_details"_s;
    QTest::newRow("a password alone")
        << people::DataCategories(DataCategory::Password) << u"credentials"_s;
    QTest::newRow("nothing that the form names")
        << people::DataCategories(DataCategory::LabCode) << u""_s;
}

void TestSuggestions::dataTypesFollowTheCategories()
{
    QFETCH(people::DataCategories, leaked);
    incident::Incident incident;
    incident.categories = leaked;
    QTEST(keysFor(cnil::suggestedAnswers(incident, {}), u"incident.data_types"_s).join(u' '),
          "keys");
}

void TestSuggestions::minorsFollowTheMatching()
{
    const QString source = u"incident.subject_categories"_s;
    QCOMPARE(keysFor(cnil::suggestedAnswers({}, {}), source),
             QStringList({u"patients"_s, u"vulnerable"_s}));
    QCOMPARE(keysFor(cnil::suggestedAnswers({}, completeincident::figures()), source),
             QStringList({u"patients"_s, u"minors"_s, u"vulnerable"_s}));
    // Categories that the matching counted count like those of the sheet; zero does not.
    QCOMPARE(
        keysFor(cnil::suggestedAnswers({}, completeincident::figures()), u"incident.data_types"_s),
        QStringList(u"nir"_s));
}

void TestSuggestions::whatTheDpoAnsweredIsLeftAlone()
{
    QVERIFY(
        cnil::suggestedAnswers(completeincident::incident(), completeincident::figures()).empty());
}

void TestSuggestions::confirmedSuggestionsAreKeysOfTheForm()
{
    incident::Incident incident;
    incident.categories =
        DataCategory::Identity | DataCategory::Nir | DataCategory::Email | DataCategory::Login;
    const auto suggestions = cnil::suggestedAnswers(incident, completeincident::figures());
    QCOMPARE(suggestions.size(), size_t(10));
    for (const cnil::Suggestion &suggestion : suggestions)
        QVERIFY2(!suggestion.reason.isEmpty(), qPrintable(suggestion.source));
    const incident::Incident filled = cnil::withSuggestions(incident, suggestions);
    QCOMPARE(filled.severity, u"maximal"_s);
    QCOMPARE(filled.natures, QStringList(u"confidentiality"_s));
    const auto checked = cnil::checkKeys(filled, cnil::currentVocabulary());
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
    QVERIFY(cnil::suggestedAnswers(filled, completeincident::figures()).empty());
}

void TestSuggestions::informationFollowsTheLetters()
{
    const QString source = u"incident.communication"_s;
    cnil::Figures figures = completeincident::figures();
    QCOMPARE(keysFor(cnil::suggestedAnswers({}, {}), source), QStringList());
    QCOMPARE(keysFor(cnil::suggestedAnswers({}, figures), source), QStringList(u"planned"_s));
    figures.informedByPost = 800;
    figures.informedPublicly = 11;
    QCOMPARE(keysFor(cnil::suggestedAnswers({}, figures), source), QStringList(u"planned"_s));
    figures.informedByEmail = 1;
    QCOMPARE(keysFor(cnil::suggestedAnswers({}, figures), source), QStringList(u"informed"_s));
}

void TestSuggestions::standings_data()
{
    QTest::addColumn<QStringList>("answer");
    QTest::addColumn<QStringList>("proposal");
    QTest::addColumn<bool>("isConfirmed"); // patients and minors, when the same was proposed
    QTest::addColumn<QString>("standing");

    const QStringList both{u"patients"_s, u"minors"_s};
    QTest::newRow("nothing answered") << QStringList() << both << false << u"proposed"_s;
    QTest::newRow("answered by the DPO, nothing confirmed")
        << QStringList(u"patients"_s) << both << false << u"typed"_s;
    QTest::newRow("confirmed") << both << both << true << u"confirmed"_s;
    QTest::newRow("confirmed, in another order")
        << QStringList{u"minors"_s, u"patients"_s} << both << true << u"confirmed"_s;
    QTest::newRow("the answer was changed afterwards")
        << QStringList(u"patients"_s) << both << true << u"proposed"_s;
    QTest::newRow("the matching proposes something else now")
        << both << QStringList(u"patients"_s) << true << u"proposed"_s;
    QTest::newRow("the answer was emptied") << QStringList() << both << true << u"proposed"_s;
}

void TestSuggestions::standings()
{
    QFETCH(QStringList, answer);
    QFETCH(QStringList, proposal);
    QFETCH(bool, isConfirmed);
    const QStringList both{u"patients"_s, u"minors"_s};
    const cnil::Confirmation confirmation{u"incident.subject_categories"_s, both, both, {}, {}};
    const cnil::Standing standing = cnil::standingOf(
        answer, {confirmation.source, proposal, {}, false}, isConfirmed ? &confirmation : nullptr);
    QTEST(cnil::standingKey(standing), "standing");
}

QTEST_APPLESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
