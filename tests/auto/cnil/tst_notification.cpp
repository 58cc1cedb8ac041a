// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
#include "cnil/jsonpath.h"
#include "cnil/notification.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using cnil::FilingKind;
using cnil::Notification;
using cnil::Vocabulary;
using completeincident::utc;

namespace {

const QDateTime kInTime = utc("2021-03-01T09:00:00Z");

Notification prepared(const incident::Incident &incident, FilingKind kind = FilingKind::Complete,
                      const cnil::Figures &figures = completeincident::figures(),
                      const QDateTime &now = kInTime)
{
    return cnil::notification(incident, figures, kind, now, cnil::currentVocabulary());
}

const Notification::Answer *find(const Notification &notification, QStringView key)
{
    for (const Notification::Section &section : notification.sections)
        for (const Notification::Answer &answer : section.answers)
            if (answer.key == key)
                return &answer;
    return nullptr;
}

QStringList valuesOf(const Notification &notification, QStringView key)
{
    const Notification::Answer *answer = find(notification, key);
    return answer ? answer->values : QStringList{u"(not asked)"_s};
}

QStringList missingKeys(const Notification &notification)
{
    QStringList keys;
    for (const Notification::Missing &missing : notification.missing)
        keys += missing.key;
    return keys;
}

QJsonValue replaced(const QJsonValue &value, const QStringList &names, const QJsonValue &by)
{
    if (names.isEmpty())
        return by;
    QJsonObject object = value.toObject();
    object[names.first()] = replaced(object[names.first()], names.mid(1), by);
    return object;
}

// What a filing is made of, changed by the names that a vocabulary uses.
struct Facts {
    incident::Incident incident = completeincident::incident();
    cnil::Figures figures = completeincident::figures();

    QJsonValue at(const QString &source) const
    {
        return cnil::valueAt({{u"incident"_s, incident::toJson(incident)}}, source);
    }
    void set(const QString &source, const QJsonValue &value)
    {
        const QJsonValue json =
            replaced(incident::toJson(incident), source.split(u'.').mid(1), value);
        const auto read = incident::fromJson(json.toObject());
        QVERIFY2(read, qPrintable(source));
        incident = *read;
    }
    void choose(const QString &source, const QString &key)
    {
        const QJsonValue held = at(source);
        if (held.isBool())
            set(source, key == "true"_L1);
        else if (held.isArray())
            set(source, QJsonArray::fromStringList(cnil::keysIn(held) + QStringList{key}));
        else
            set(source, key);
    }
    // Makes the form ask for that field.
    void ask(const Vocabulary::Field &field, FilingKind kind)
    {
        if (field.askedWhenSource.startsWith(u"incident."_s))
            choose(field.askedWhenSource, field.askedWhenKeys.front());
        if (field.askedWhenSource == "filing.late"_L1 && kind != FilingKind::FollowUp)
            incident.initialFiling.reset();
    }
    void answer(const Vocabulary::Field &field)
    {
        using Type = Vocabulary::Field::Type;
        if (field.source == "filing.informed_on"_L1)
            incident.communicatedOn = QDate(2021, 3, 16);
        else if (field.type == Type::Choice || field.type == Type::Choices)
            choose(field.source, field.options.front().standsFor.front());
        else if (field.type == Type::Date)
            set(field.source, u"2021-03-16"_s);
        else
            set(field.source, u"x"_s);
    }
    void remove(const Vocabulary::Field &field)
    {
        if (field.source == "filing.informed_on"_L1)
            incident.communicatedOn.reset();
        else if (field.source == "figures.persons"_L1)
            figures.persons.reset();
        else if (field.source == "figures.records"_L1)
            figures.records.reset();
        else if (at(field.source).isArray())
            removeOptions(field);
        else
            set(field.source,
                field.type == Vocabulary::Field::Type::Instant
                        || field.type == Vocabulary::Field::Type::Date
                    ? QJsonValue()
                    : QJsonValue(QString()));
    }

private:
    // Several questions may share one list.
    void removeOptions(const Vocabulary::Field &field)
    {
        QStringList keys = cnil::keysIn(at(field.source));
        for (const Vocabulary::Option &option : field.options)
            keys.removeAll(option.key);
        set(field.source, QJsonArray::fromStringList(keys));
    }
};

// Late for an initial filing that was not sent, and for a follow-up.
const QDateTime kLate = utc("2021-03-05T09:00:00Z");

Notification preparedFor(const Vocabulary::Field &field, const Facts &facts, FilingKind kind)
{
    return prepared(facts.incident, kind, facts.figures,
                    field.askedWhenSource == "filing.late"_L1 ? kLate : kInTime);
}

// Whether the vault can lack it: not the kind of filing, nor a count that is
// zero while nobody is informed.
bool canBeMissing(const Vocabulary::Field &field, FilingKind kind)
{
    if (field.source == "filing.kind"_L1 || field.source == "figures.informed"_L1)
        return false;
    return field.askedWhenSource != "filing.kind"_L1
        || field.askedWhenKeys.contains(cnil::filingKindKey(kind));
}

} // namespace

class TestNotification final : public QObject
{
    Q_OBJECT

private slots:
    void aCompleteSheetMissesNothing_data();
    void aCompleteSheetMissesNothing();
    void everyRequiredAnswerIsMissedByItsLabelAndPlace_data();
    void everyRequiredAnswerIsMissedByItsLabelAndPlace();
    void anEmptySheetMissesMoreForACompleteFiling();
    void answers_data();
    void answers();
    void choicesAreInTheOrderOfTheForm();
    void lateFilings_data();
    void lateFilings();
    void delayReasonsAreAskedOnlyWhenLate();
    void followUpAsksForTheInitialNumber();
    void conditionalQuestions();
    void lettersDateTheInformation();
    void emptyAnswersCarrySuggestions();
    void countsWaitForAConfirmationOfTheirOwn();
    void theCommentOnTheDatesSaysAllThatIsKnown();
    void jsonIsStable();
    void csvHasTheExactLabels();
    void csvDefusesFormulas();
    void textFollowsTheForm();
    void documentMarksWhatIsMissing();
    void documentShowsTheWholeForm();
};

void TestNotification::aCompleteSheetMissesNothing_data()
{
    QTest::addColumn<FilingKind>("kind");
    QTest::newRow("initial") << FilingKind::Initial;
    QTest::newRow("follow-up") << FilingKind::FollowUp;
    QTest::newRow("complete") << FilingKind::Complete;
}

void TestNotification::aCompleteSheetMissesNothing()
{
    QFETCH(FilingKind, kind);
    const Notification notification = prepared(completeincident::incident(), kind);
    QCOMPARE(missingKeys(notification), QStringList());
    QVERIFY(!notification.late);
    QCOMPARE(notification.sections.size(), size_t(14));
    QCOMPARE(notification.personBand, u"Entre 301 et 5000 personnes"_s);
}

// The whole form, for each kind of filing.
void TestNotification::everyRequiredAnswerIsMissedByItsLabelAndPlace_data()
{
    QTest::addColumn<FilingKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("sentence");

    const Vocabulary vocabulary = cnil::currentVocabulary();
    for (const FilingKind kind :
         {FilingKind::Initial, FilingKind::FollowUp, FilingKind::Complete}) {
        const QString name = cnil::filingKindKey(kind);
        for (const Vocabulary::Section &section : vocabulary.sections)
            for (const Vocabulary::Field &field : section.fields)
                if (field.requiredFor.contains(name) && canBeMissing(field, kind))
                    QTest::newRow(qPrintable(name + u' ' + field.key))
                        << kind << field.key
                        << u"Missing: %1 (%2. %3)"_s.arg(
                               field.label, QString::number(section.number), section.title);
    }
}

void TestNotification::everyRequiredAnswerIsMissedByItsLabelAndPlace()
{
    QFETCH(FilingKind, kind);
    QFETCH(QString, key);
    const Vocabulary vocabulary = cnil::currentVocabulary();
    const Vocabulary::Field &field = *vocabulary.field(key);
    Facts facts;
    facts.ask(field, kind);
    // What is asked now may ask for more.
    Notification whole = preparedFor(field, facts, kind);
    for (int round = 0; round < 3 && !whole.missing.empty(); ++round) {
        for (const QString &asked : missingKeys(whole))
            facts.answer(*vocabulary.field(asked));
        whole = preparedFor(field, facts, kind);
    }
    QCOMPARE(missingKeys(whole), QStringList());
    QVERIFY(find(whole, key));
    facts.remove(field);
    const Notification lacking = preparedFor(field, facts, kind);
    QCOMPARE(missingKeys(lacking), QStringList(key));
    QTEST(lacking.missing.front().sentence, "sentence");
}

void TestNotification::anEmptySheetMissesMoreForACompleteFiling()
{
    const Notification initial = prepared({}, FilingKind::Initial, {});
    const Notification complete = prepared({}, FilingKind::Complete, {});
    QVERIFY(missingKeys(initial).contains(u"awareness"_s));
    QVERIFY(!missingKeys(initial).contains(u"persons"_s));
    QVERIFY(missingKeys(complete).contains(u"persons"_s));
    QVERIFY(missingKeys(complete).contains(u"records"_s));
    QVERIFY(complete.missing.size() > initial.missing.size());
    QVERIFY(initial.personBand.isEmpty());
}

void TestNotification::answers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");

    QTest::newRow("a kind of filing") << u"kind"_s << u"complète"_s;
    QTest::newRow("a text") << u"name"_s << u"Laboratoire des Ajoncs"_s;
    QTest::newRow("an instant, on the laboratory's clock")
        << u"awareness"_s << u"26/02/2021 18:00"_s;
    QTest::newRow("an instant in summer time") << u"begin"_s << u"01/10/2020 02:00"_s;
    QTest::newRow("a date") << u"communication_planned_on"_s << u"15/03/2021"_s;
    QTest::newRow("a count") << u"persons"_s << u"812"_s;
    QTest::newRow("a choice") << u"cause"_s << u"Acte externe malveillant"_s;
    QTest::newRow("a yes or no") << u"cross_border"_s << u"Non"_s;
    QTest::newRow("a box") << u"ongoing"_s << u"Non"_s;
    QTest::newRow("another body") << u"other_parties"_s
                                  << u"Éditeur Exemple (Sous-traitant), securite@exemple.fr"_s;
}

void TestNotification::answers()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QCOMPARE(valuesOf(prepared(completeincident::incident()), key), QStringList(value));
}

void TestNotification::choicesAreInTheOrderOfTheForm()
{
    const Notification notification = prepared(completeincident::incident());
    const Notification::Answer *answer = find(notification, u"data_types");
    QVERIFY(answer);
    QCOMPARE(answer->optionKeys, QStringList({u"civil_status"_s, u"nir"_s}));
    QCOMPARE(answer->values.last(), u"NIR (Numéro de sécurité sociale)"_s);
}

void TestNotification::lateFilings_data()
{
    QTest::addColumn<FilingKind>("kind");
    QTest::addColumn<QString>("filed");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("late");

    // Aware on 26 February at 17:00 UTC.
    QTest::newRow("initial, at the limit")
        << FilingKind::Initial << u""_s << u"2021-03-01T17:00:00Z"_s << false;
    QTest::newRow("initial, a second later")
        << FilingKind::Initial << u""_s << u"2021-03-01T17:00:01Z"_s << true;
    QTest::newRow("prepared again after it was filed in time")
        << FilingKind::Initial << u"2021-03-01T10:00:00Z"_s << u"2021-06-01T00:00:00Z"_s << false;
    QTest::newRow("complete, late")
        << FilingKind::Complete << u""_s << u"2021-03-02T00:00:00Z"_s << true;
    QTest::newRow("follow-up within 72 h of the initial one")
        << FilingKind::FollowUp << u"2021-03-01T10:00:00Z"_s << u"2021-03-04T10:00:00Z"_s << false;
    QTest::newRow("follow-up after that")
        << FilingKind::FollowUp << u"2021-03-01T10:00:00Z"_s << u"2021-03-04T10:00:01Z"_s << true;
    QTest::newRow("follow-up in time to a late initial one")
        << FilingKind::FollowUp << u"2021-03-02T10:00:00Z"_s << u"2021-03-02T11:00:00Z"_s << true;
}

void TestNotification::lateFilings()
{
    QFETCH(FilingKind, kind);
    QFETCH(QString, filed);
    QFETCH(QString, now);
    incident::Incident incident = completeincident::incident();
    incident.initialFiling.reset();
    if (!filed.isEmpty())
        incident.initialFiling = QDateTime::fromString(filed, Qt::ISODate);
    const Notification notification = prepared(incident, kind, completeincident::figures(),
                                               QDateTime::fromString(now, Qt::ISODate));
    QTEST(notification.late, "late");
}

void TestNotification::delayReasonsAreAskedOnlyWhenLate()
{
    const auto preparedAfterwards = [](const incident::Incident &incident) {
        return prepared(incident, FilingKind::Complete, completeincident::figures(),
                        utc("2021-03-03T09:00:00Z"));
    };
    incident::Incident incident = completeincident::incident();
    QVERIFY(!find(preparedAfterwards(incident), u"delay_reasons"));
    incident.initialFiling = utc("2021-03-02T10:00:00Z");
    QCOMPARE(missingKeys(preparedAfterwards(incident)), QStringList(u"delay_reasons"_s));
    incident.delayReasons = u"Réponse tardive du sous-traitant"_s;
    QCOMPARE(missingKeys(preparedAfterwards(incident)), QStringList());
}

void TestNotification::followUpAsksForTheInitialNumber()
{
    QVERIFY(!find(prepared(completeincident::incident()), u"initial_filing_number"));
    const Notification followUp = prepared(completeincident::incident(), FilingKind::FollowUp);
    QCOMPARE(valuesOf(followUp, u"initial_filing_number"), QStringList(u"N-1"_s));
    QCOMPARE(valuesOf(followUp, u"initial_filing"), QStringList(u"01/03/2021 11:00"_s));
}

void TestNotification::conditionalQuestions()
{
    incident::Incident incident = completeincident::incident();
    QVERIFY(!find(prepared(incident), u"origins_other"));
    QVERIFY(!find(prepared(incident), u"consequences_integrity"));
    incident.origins += u"other"_s;
    incident.natures += u"integrity"_s;
    incident.communication = u"not_planned"_s;
    incident.organisation.siren.clear();
    incident.organisation.withoutSiren = true;
    QCOMPARE(missingKeys(prepared(incident)),
             QStringList(
                 {u"origins_other"_s, u"consequences_integrity"_s, u"no_communication_reason"_s}));
    incident.otherTexts[u"origins"_s] = u"Achat du fichier"_s;
    QCOMPARE(valuesOf(prepared(incident), u"origins_other"), QStringList(u"Achat du fichier"_s));
}

void TestNotification::lettersDateTheInformation()
{
    incident::Incident incident = completeincident::incident();
    incident.communication = u"informed"_s;
    QCOMPARE(missingKeys(prepared(incident)), QStringList(u"informed_on"_s));
    incident.communicatedOn = QDate(2021, 3, 20);
    QCOMPARE(valuesOf(prepared(incident), u"informed_on"), QStringList(u"20/03/2021"_s));
    cnil::Figures figures = completeincident::figures();
    figures.firstInformedOn = QDate(2021, 3, 16);
    figures.informedByPost = 700;
    figures.informedByEmail = 100;
    const Notification counted = prepared(incident, FilingKind::Complete, figures);
    QCOMPARE(valuesOf(counted, u"informed_on"), QStringList(u"16/03/2021"_s));
    QCOMPARE(valuesOf(counted, u"informed"), QStringList(u"800"_s));
}

void TestNotification::emptyAnswersCarrySuggestions()
{
    incident::Incident incident = completeincident::incident();
    incident.natures.clear();
    const Notification notification = prepared(incident);
    const Notification::Answer *natures = find(notification, u"natures");
    QVERIFY(natures);
    QCOMPARE(natures->values, QStringList());
    QCOMPARE(natures->suggested, QStringList(u"Perte de la confidentialité"_s));
    // A suggestion is no answer.
    QCOMPARE(missingKeys(notification), QStringList(u"natures"_s));
    QVERIFY(find(notification, u"cause")->suggested.isEmpty());
}

void TestNotification::countsWaitForAConfirmationOfTheirOwn()
{
    const incident::Incident incident = completeincident::incident();
    const std::vector<cnil::Confirmation> confirmed{
        {u"figures.persons"_s, {u"812"_s}, {u"812"_s}, u"dpo"_s, utc("2021-02-28T09:00:00Z")}};
    const auto standing = [&](qint64 persons, const std::vector<cnil::Confirmation> &given) {
        cnil::Figures figures = completeincident::figures();
        figures.persons = persons;
        return *find(cnil::notification(incident, figures, FilingKind::Complete, kInTime,
                                        cnil::currentVocabulary(), given),
                     u"persons");
    };
    QCOMPARE(standing(812, {}).standing, cnil::Standing::Proposed);
    QCOMPARE(standing(812, {}).values, QStringList(u"812"_s));
    const Notification::Answer answer = standing(812, confirmed);
    QCOMPARE(answer.standing, cnil::Standing::Confirmed);
    QCOMPARE(answer.confirmedBy, u"dpo"_s);
    QCOMPARE(answer.confirmedAt.toString(Qt::ISODate), u"2021-02-28T10:00:00+01:00"_s);
    // The matching ran again: the mark is back.
    QCOMPARE(standing(813, confirmed).standing, cnil::Standing::Proposed);
}

void TestNotification::theCommentOnTheDatesSaysAllThatIsKnown()
{
    incident::Incident incident = completeincident::incident();
    QVERIFY(valuesOf(prepared(incident), u"dates_comment").isEmpty());
    incident.datesComment = u"Date estimée"_s;
    incident.processorNotice = utc("2021-02-26T16:12:00Z");
    incident.awarenessJustification = u"Premier message certain"_s;
    QCOMPARE(valuesOf(prepared(incident), u"dates_comment"),
             QStringList(u"Date estimée\nNotification par le prestataire : 26/02/2021 17:12.\n"
                         "Premier message certain"_s));
    QCOMPARE(valuesOf(prepared(incident), u"period_determined"), QStringList(u"Oui"_s));
    incident.end.reset();
    QCOMPARE(valuesOf(prepared(incident), u"period_determined"), QStringList(u"Non"_s));
    incident.ongoing = true;
    QCOMPARE(valuesOf(prepared(incident), u"period_determined"), QStringList(u"Oui"_s));
}

void TestNotification::jsonIsStable()
{
    const Notification notification = prepared(completeincident::incident());
    const QByteArray json = cnil::notificationJson(notification);
    QCOMPARE(json, cnil::notificationJson(prepared(completeincident::incident())));
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    QCOMPARE(root["format"_L1].toString(), u"avis34-notification"_s);
    QCOMPARE(root["vocabulary"_L1].toString(), u"2023-07"_s);
    QCOMPARE(root["prepared_at"_L1].toString(), u"2021-03-01T10:00:00+01:00"_s);
    QCOMPARE(root["sections"_L1].toArray().size(), 14);
    QCOMPARE(cnil::valueAt(root["sections"_L1][1].toObject(), u"title"_s).toString(),
             u"Identification de l'organisme"_s);
    QVERIFY(json.indexOf("\"format\"") < json.indexOf("\"kind\""));
    QVERIFY(json.endsWith("}\n"));
}

void TestNotification::csvHasTheExactLabels()
{
    const QByteArray bytes = cnil::notificationCsv(prepared(completeincident::incident()));
    const QString csv = QString::fromUtf8(bytes);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF" // what Excel recognises UTF-8 by
                             "Rubrique;Champ;R\xC3\xA9ponse\r\n"));
    QVERIFY(csv.contains(u"\r\n7. À propos de la violation;Cause;Acte externe malveillant\r\n"));
    QVERIFY(csv.contains(u";\"Un fichier a été copié ; puis publié.\"\r\n"));
    QVERIFY(csv.contains(u"\r\n8. Données et personnes;Nature des données;NIR (Numéro de sécurité "
                         "sociale)\r\n"));
    QCOMPARE(csv.count(u";Conséquences potentielles;"), 0);
    QVERIFY(csv.contains(u"\r\n2. Identification de l'organisme;N° TVA intracommunautaire;\r\n"));
}

void TestNotification::csvDefusesFormulas()
{
    incident::Incident incident = completeincident::incident();
    incident.title.clear();
    incident.organisation.name = u"=1+1"_s;
    incident.organisation.city = u"@ville"_s;
    incident.priorMeasures = u"- a \"b\""_s;
    const QString csv = QString::fromUtf8(cnil::notificationCsv(prepared(incident)));
    QVERIFY(csv.contains(u";Dénomination;'=1+1\r\n"));
    QVERIFY(csv.contains(u";Ville;'@ville\r\n"));
    QVERIFY(csv.contains(u";\"'- a \"\"b\"\"\"\r\n"));
    QVERIFY(csv.contains(u";Téléphone;'+33 2 00 00 00 00\r\n"));
}

void TestNotification::textFollowsTheForm()
{
    incident::Incident incident = completeincident::incident();
    incident.harms.clear();
    incident.description = u"Première ligne\nDeuxième ligne"_s;
    const QString text = QString::fromUtf8(cnil::notificationText(prepared(incident)));
    QVERIFY(text.contains(u"=== 4. Personne à contacter ===\n\nCivilité\n    M.\n"));
    QVERIFY(text.contains(u"    Première ligne\n    Deuxième ligne\n"));
    QVERIFY(
        text.contains(u"    (à confirmer : Perte de contrôle sur leurs données personnelles ; "));
    QVERIFY(text.contains(u"N° TVA intracommunautaire\n    (sans réponse)\n"));
    QVERIFY(text.indexOf(u"Responsable légal") < text.indexOf(u"Niveau de gravité"));
}

void TestNotification::documentMarksWhatIsMissing()
{
    incident::Incident incident = completeincident::incident();
    incident.severity.clear();
    const cnil::Document document =
        cnil::notificationDocument(prepared(incident), cnil::currentVocabulary());
    QCOMPARE(document.sections.size(), size_t(14));
    QCOMPARE(document.sections.front().heading, u"1. Type de notification"_s);
    QStringList missing;
    for (const cnil::Document::Section &section : document.sections)
        for (const cnil::Document::Row &row : section.rows)
            if (row.missing)
                missing += row.label;
    QCOMPARE(missing, QStringList(u"Niveau de gravité"_s));
}

void TestNotification::documentShowsTheWholeForm()
{
    const cnil::Vocabulary vocabulary = cnil::currentVocabulary();
    const cnil::Document document =
        cnil::notificationDocument(prepared(completeincident::incident()), vocabulary);
    QCOMPARE(document.sections.size(), vocabulary.sections.size());
    for (size_t i = 0; i < vocabulary.sections.size(); ++i) {
        const auto &fields = vocabulary.sections[i].fields;
        QCOMPARE(document.sections[i].rows.size(), fields.size());
        for (size_t j = 0; j < fields.size(); ++j) {
            const cnil::Document::Row &row = document.sections[i].rows[j];
            QCOMPARE(row.label, fields[j].label);
            const bool isAsked = row.value != u"(non demandé)";
            const bool isChoice = fields[j].type == cnil::Vocabulary::Field::Type::Choice
                || fields[j].type == cnil::Vocabulary::Field::Type::Choices;
            for (const auto &option : fields[j].options)
                QVERIFY2(!isAsked || !isChoice || row.value.contains(u"] "_s + option.label),
                         qPrintable(option.label));
        }
    }
    const auto &natures = document.sections[6].rows.front();
    QVERIFY(natures.value.contains(u"[x] Perte de la confidentialité"));
    QVERIFY(natures.value.contains(u"[  ] Perte de l'intégrité"));
}

QTEST_APPLESS_MAIN(TestNotification)
#include "tst_notification.moc"
