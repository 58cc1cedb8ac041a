// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
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
    QCOMPARE(suggestions.size(), size_t(9));
    for (const cnil::Suggestion &suggestion : suggestions)
        QVERIFY2(!suggestion.reason.isEmpty(), qPrintable(suggestion.source));
    const incident::Incident filled = cnil::withSuggestions(incident, suggestions);
    QCOMPARE(filled.severity, u"maximal"_s);
    QCOMPARE(filled.natures, QStringList(u"confidentiality"_s));
    const auto checked = cnil::checkKeys(filled, cnil::currentVocabulary());
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
    QVERIFY(cnil::suggestedAnswers(filled, completeincident::figures()).empty());
}

QTEST_APPLESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
