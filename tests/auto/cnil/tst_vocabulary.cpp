// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "auto/cnil/completeincident.h"
#include "cnil/notification.h"
#include "cnil/severity.h"
#include "cnil/vocabulary.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using cnil::Vocabulary;

class TestVocabulary final : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedVersionCanBeRead();
    void addingAVersionIsAddingAFile();
    void aDraftIsNeverTheNewestInForce();
    void theEuropeanFormKnowsEveryKeyOfTheTrame();
    void theEuropeanFormIsFilledFromTheSameIncident();
    void sectionsAreInTheOrderOfTheForm();
    void fieldsOfASection_data();
    void fieldsOfASection();
    void officialLabels_data();
    void officialLabels();
    void keysAreUnique_data();
    void keysAreUnique();
    void personBands_data();
    void personBands();
    void labelsFollowTheOrderOfTheForm();
    void completeAndDemonstrationSheetsAreKnown();
    void unknownKeys_data();
    void unknownKeys();
    void badVocabularies_data();
    void badVocabularies();
};

void TestVocabulary::everyShippedVersionCanBeRead()
{
    QVERIFY(cnil::shippedVersions().contains(u"2023-07"_s));
    for (const QString &version : cnil::shippedVersions()) {
        const auto vocabulary = cnil::shippedVocabulary(version);
        QVERIFY2(vocabulary, qPrintable(version));
        QCOMPARE(vocabulary->version, version);
    }
    const auto unknown = cnil::shippedVocabulary(u"1999-01"_s);
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.contains(u"2023-07"_s), qPrintable(unknown.error().message));
    // The European form is a draft: it is shown, never used by itself.
    QVERIFY(cnil::shippedVocabulary(u"edpb-1.0"_s)->isDraft);
    QVERIFY(cnil::shippedVocabulary(u"edpb-1.0"_s)->title.contains(u"PROJET"));
    QCOMPARE(cnil::currentVocabulary().version, u"2023-07"_s);
}

// A third, invented version is a file more and nothing else.
void TestVocabulary::addingAVersionIsAddingAFile()
{
    QTemporaryDir folder;
    for (const QString &name : QDir(u":/cnil"_s).entryList({u"*.json"_s}))
        QVERIFY(QFile::copy(u":/cnil/"_s + name, folder.filePath(name)));
    QCOMPARE(cnil::vocabulariesIn(folder.path()).size(), size_t(2));
    QFile file(folder.filePath(u"trame-2031-02.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"avis34-vocabulary","version":"2031-02","title":"Formulaire inventé",
        "sections":[{"number":1,"key":"all","title":"Tout","fields":[
            {"key":"gravity","label":"Gravité","type":"choice","source":"incident.severity",
             "required_for":["complete"],"options":[
                {"key":"low","label":"Faible","stands_for":["negligible","limited"]},
                {"key":"high","label":"Forte","stands_for":["significant","maximal"]}]},
            {"key":"who","label":"Combien","type":"count","source":"figures.persons"}]}]})");
    file.close();
    const auto versions = cnil::vocabulariesIn(folder.path());
    QCOMPARE(versions.size(), size_t(3));
    const Vocabulary *newest = cnil::newestInForce(versions);
    QVERIFY(newest);
    QCOMPARE(newest->version, u"2031-02"_s);
    const auto filing = cnil::notification(completeincident::incident(),
                                           completeincident::figures(), cnil::FilingKind::Complete,
                                           completeincident::utc("2021-03-01T09:00:00Z"), *newest);
    QCOMPARE(filing.vocabularyVersion, u"2031-02"_s);
    QCOMPARE(filing.sections.front().answers.front().values, QStringList(u"Forte"_s));
    QCOMPARE(filing.sections.front().answers.back().values, QStringList(u"812"_s));
    QVERIFY(filing.missing.empty());
}

void TestVocabulary::aDraftIsNeverTheNewestInForce()
{
    std::vector<Vocabulary> versions(2);
    versions[0].version = u"2023-07"_s;
    versions[1].version = u"edpb-1.0"_s;
    versions[1].isDraft = true;
    QCOMPARE(cnil::newestInForce(versions), &versions[0]);
    versions[1].isDraft = false;
    QCOMPARE(cnil::newestInForce(versions), &versions[1]);
    QVERIFY(!cnil::newestInForce({}));
}

// Each key of the CNIL's lists has its place in the European form, and its
// severity is the one that the assessment documents.
void TestVocabulary::theEuropeanFormKnowsEveryKeyOfTheTrame()
{
    const Vocabulary trame = cnil::currentVocabulary();
    const Vocabulary european = *cnil::shippedVocabulary(u"edpb-1.0"_s);
    for (const QString &key :
         {u"origins"_s, u"cause"_s, u"natures"_s, u"subject_categories"_s, u"harms"_s,
          u"severity"_s, u"communication"_s, u"no_communication_reason"_s}) {
        for (const Vocabulary::Option &option : trame.field(key)->options)
            QVERIFY2(european.field(key)->labelOf(option.key), qPrintable(key + u' ' + option.key));
    }
    for (const QString &key : {u"data_types"_s, u"sensitive_data"_s})
        for (const Vocabulary::Option &option : trame.field(key)->options)
            QVERIFY2(european.field(u"data_types")->labelOf(option.key), qPrintable(option.key));
    for (const Vocabulary::Option &option : trame.field(u"severity")->options)
        for (const Vocabulary::Option &level : european.field(u"severity")->options)
            QCOMPARE(level.standsFor.contains(option.key),
                     level.key == cnil::edpbSeverityKey(option.key));
}

void TestVocabulary::theEuropeanFormIsFilledFromTheSameIncident()
{
    incident::Incident incident = completeincident::incident();
    incident.dataTypes = {u"nir"_s};
    incident.sensitiveData = {u"health"_s};
    const auto filing = cnil::notification(
        incident, completeincident::figures(), cnil::FilingKind::Complete,
        completeincident::utc("2021-03-01T09:00:00Z"), *cnil::shippedVocabulary(u"edpb-1.0"_s));
    QMap<QString, QString> answers;
    for (const auto &section : filing.sections)
        for (const auto &answer : section.answers)
            answers[answer.key] = answer.values.join(u'|');
    QCOMPARE(answers[u"severity"_s], u"Grave (Severe)"_s);
    QCOMPARE(answers[u"kind"_s], u"Nouvelle notification"_s);
    QCOMPARE(answers[u"sub_type"_s], u"Complète"_s);
    QCOMPARE(answers[u"period"_s], u"Du … au …"_s);
    QCOMPARE(answers[u"persons"_s], u"812"_s);
    QCOMPARE(answers[u"data_types"_s],
             u"Données de santé|Données d'identification (numéro national)"_s);
    QVERIFY(filing.missing.empty());
}

void TestVocabulary::sectionsAreInTheOrderOfTheForm()
{
    QStringList titles;
    for (const Vocabulary::Section &section : cnil::currentVocabulary().sections)
        titles += QString::number(section.number) + u". "_s + section.title;
    const QStringList expected{
        u"1. Type de notification"_s,
        u"2. Identification de l'organisme"_s,
        u"3. Responsable légal"_s,
        u"4. Personne à contacter"_s,
        u"5. Autres organismes impliqués"_s,
        u"6. Dates"_s,
        u"7. À propos de la violation"_s,
        u"8. Données et personnes"_s,
        u"9. Mesures de sécurité préalables à la violation"_s,
        u"10. Conséquences potentielles"_s,
        u"11. Préjudices potentiels pour les personnes"_s,
        u"12. Mesures techniques et organisationnelles appliquées suite à la violation"_s,
        u"13. Communication aux personnes concernées"_s,
        u"14. Notifications transfrontalières et autres notifications"_s,
    };
    QCOMPARE(titles, expected);
}

void TestVocabulary::fieldsOfASection_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("labels");

    QTest::newRow("organisation")
        << u"organisation"_s
        << u"N° SIREN|L'organisme n'a pas de N° SIREN|Dénomination|N° TVA intracommunautaire|"
           "Secteur d'activité|Effectif|Adresse postale|Code postal|Ville|Pays"_s;
    QTest::newRow("legal representative")
        << u"legal_representative"_s << u"Civilité|Nom|Prénom|Adresse électronique"_s;
    QTest::newRow("contact") << u"contact"_s
                             << u"Civilité|Nom|Prénom|Fonction|Adresse électronique|Téléphone"_s;
    QTest::newRow("dates") << u"dates"_s
                           << u"Période déterminée|Date et heure de début|Date et heure de fin|"
                              "Dates approximatives|Toujours en cours|"
                              "Date et heure de prise de connaissance|Commentaires sur les dates|"
                              "Circonstances de la découverte|Motifs du retard"_s;
    QTest::newRow("data") << u"data"_s
                          << u"Nature des données|Nature des données (autre)|Données sensibles|"
                             "Nombre approximatif d'enregistrements concernés|"
                             "Catégories de personnes|Catégories de personnes (autres)|"
                             "Nombre approximatif de personnes"_s;
}

void TestVocabulary::fieldsOfASection()
{
    QFETCH(QString, section);
    QStringList labels;
    for (const Vocabulary::Section &candidate : cnil::currentVocabulary().sections)
        if (candidate.key == section)
            for (const Vocabulary::Field &field : candidate.fields)
                labels += field.label;
    QTEST(labels.join(u'|'), "labels");
}

// The lists that two sources or more spell alike, in the form's order.
void TestVocabulary::officialLabels_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("labels");

    QTest::newRow("natures") << u"natures"_s
                             << QStringList{u"Perte de la confidentialité"_s,
                                            u"Perte de l'intégrité"_s,
                                            u"Perte de la disponibilité"_s};
    QTest::newRow("origins")
        << u"origins"_s
        << QStringList{
               u"Equipement perdu ou volé"_s,
               u"Papier perdu, volé ou laissé accessible dans un endroit non sécurisé"_s,
               u"Courrier perdu ou ouvert avant d'être retourné à l'envoyeur"_s,
               u"Piratage, logiciel malveillant (par exemple rançongiciel) et/ou hameçonnage"_s,
               u"Mise au rebut de documents papier contenant des données personnelles sans "
               "destruction physique"_s,
               u"Mise au rebut d'appareils numériques contenant des données personnelles sans "
               "effacement sécurisé"_s,
               u"Publication non volontaire d'informations"_s,
               u"Données de la mauvaise personne affichées sur le portail du client"_s,
               u"Données personnelles envoyées à un mauvais destinataire"_s,
               u"Informations personnelles divulguées de façon verbale"_s,
               u"Autre"_s};
    QTest::newRow("cause") << u"cause"_s
                           << QStringList{u"Acte interne malveillant"_s,
                                          u"Acte interne accidentel"_s,
                                          u"Acte externe malveillant"_s,
                                          u"Acte externe accidentel"_s,
                                          u"Inconnu"_s,
                                          u"Autre"_s};
    QTest::newRow("data types")
        << u"data_types"_s
        << QStringList{
               u"Etat civil (ex : nom, sexe, date de naissance, âge...)"_s,
               u"NIR (Numéro de sécurité sociale)"_s,
               u"Coordonnées (adresse postale ou électronique, numéros de téléphone fixe ou "
               "portable...)"_s,
               u"Données d'identification ou d'accès (identifiant, mot de passe, numéro client...)"_s,
               u"Données relatives à des informations financières (revenus, numéro de carte de "
               "crédit, coordonnées bancaires), économiques"_s,
               u"Documents officiels (Passeports, pièces d'identité, etc.)"_s,
               u"Données de localisation"_s,
               u"Données relatives à des infractions, condamnations, mesures de sûreté"_s,
               u"Les données concernées ne sont pas connues pour le moment"_s,
               u"Autre"_s};
    QTest::newRow("sensitive data") << u"sensitive_data"_s
                                    << QStringList{u"Origine raciale ou ethnique"_s,
                                                   u"Opinions politiques"_s,
                                                   u"Opinions philosophiques ou religieuses"_s,
                                                   u"Appartenance syndicale"_s,
                                                   u"Orientation sexuelle"_s,
                                                   u"Données de santé"_s,
                                                   u"Données biométriques"_s,
                                                   u"Données génétiques"_s};
    QTest::newRow("subject categories") << u"subject_categories"_s
                                        << QStringList{u"Employés"_s,
                                                       u"Utilisateurs"_s,
                                                       u"Adhérents"_s,
                                                       u"Étudiants / élèves"_s,
                                                       u"Personnel militaire"_s,
                                                       u"Clients (actuels ou potentiels)"_s,
                                                       u"Patients"_s,
                                                       u"Mineurs"_s,
                                                       u"Personnes vulnérables"_s,
                                                       u"Pas déterminé pour le moment"_s,
                                                       u"Autres"_s};
    QTest::newRow("harms") << u"harms"_s
                           << QStringList{
                                  u"Perte de contrôle sur leurs données personnelles"_s,
                                  u"Limitation de leurs droits"_s,
                                  u"Discrimination"_s,
                                  u"Vol d'identité"_s,
                                  u"Fraude"_s,
                                  u"Levée non autorisée de la pseudonymisation"_s,
                                  u"Pertes financières"_s,
                                  u"Atteinte à la réputation"_s,
                                  u"Perte de la confidentialité de données protégées par un secret "
                                  "professionnel"_s,
                                  u"Autre"_s};
    QTest::newRow("severity") << u"severity"_s
                              << QStringList{u"Négligeable"_s, u"Limité"_s, u"Important"_s,
                                             u"Maximal"_s};
    QTest::newRow("communication")
        << u"communication"_s
        << QStringList{u"Oui, les personnes ont été informées"_s, u"Non, mais elles le seront"_s,
                       u"Non ils ne le seront pas"_s, u"Non déterminé pour le moment"_s};
}

void TestVocabulary::officialLabels()
{
    QFETCH(QString, field);
    const Vocabulary vocabulary = cnil::currentVocabulary();
    const Vocabulary::Field *found = vocabulary.field(field);
    QVERIFY(found);
    QVERIFY(found->officialWording);
    QStringList labels;
    for (const Vocabulary::Option &option : found->options)
        labels += option.label;
    QTEST(labels, "labels");
}

void TestVocabulary::keysAreUnique_data()
{
    QTest::addColumn<QString>("version");
    for (const QString &version : cnil::shippedVersions())
        QTest::newRow(qPrintable(version)) << version;
}

void TestVocabulary::keysAreUnique()
{
    QFETCH(QString, version);
    const Vocabulary vocabulary = *cnil::shippedVocabulary(version);
    QSet<QString> fields;
    for (const Vocabulary::Section &section : vocabulary.sections) {
        for (const Vocabulary::Field &field : section.fields) {
            QVERIFY2(!fields.contains(field.key), qPrintable(field.key));
            fields += field.key;
            QSet<QString> options;
            for (const Vocabulary::Option &option : field.options) {
                QVERIFY2(!options.contains(option.key), qPrintable(option.key));
                options += option.key;
            }
        }
    }
    QVERIFY(fields.size() > 50);
    QVERIFY(!vocabulary.field(u"no_such_field"));
}

void TestVocabulary::personBands_data()
{
    QTest::addColumn<qint64>("persons");
    QTest::addColumn<QString>("band");

    const QString upTo5 = u"Entre 0 et 5 personnes"_s;
    const QString upTo50 = u"Entre 6 et 50 personnes"_s;
    const QString upTo300 = u"Entre 51 et 300 personnes"_s;
    const QString upTo5000 = u"Entre 301 et 5000 personnes"_s;
    const QString above = u"Plus de 5000 personnes"_s;
    QTest::newRow("nobody") << qint64(0) << upTo5;
    QTest::newRow("5") << qint64(5) << upTo5;
    QTest::newRow("6") << qint64(6) << upTo50;
    QTest::newRow("50") << qint64(50) << upTo50;
    QTest::newRow("51") << qint64(51) << upTo300;
    QTest::newRow("300") << qint64(300) << upTo300;
    QTest::newRow("301") << qint64(301) << upTo5000;
    QTest::newRow("5000") << qint64(5000) << upTo5000;
    QTest::newRow("5001") << qint64(5001) << above;
    QTest::newRow("the whole leak") << qint64(491840) << above;
}

void TestVocabulary::personBands()
{
    QFETCH(qint64, persons);
    QTEST(cnil::currentVocabulary().personBand(persons), "band");
}

void TestVocabulary::labelsFollowTheOrderOfTheForm()
{
    const QStringList labels = cnil::currentVocabulary().labels(
        u"incident.consequences"_s, {u"service_lost"_s, u"spread"_s, u"unknown key"_s});
    QCOMPARE(labels.size(), 2);
    QVERIFY(labels[0].startsWith(u"Les données ont été diffusées"));
    QVERIFY(labels[1].startsWith(u"Incapacité"));
}

void TestVocabulary::completeAndDemonstrationSheetsAreKnown()
{
    const Vocabulary vocabulary = cnil::currentVocabulary();
    QVERIFY(cnil::checkKeys(completeincident::incident(), vocabulary));
    QVERIFY(cnil::checkKeys({}, vocabulary));

    QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/demo/incident.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto demo = incident::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY(demo);
    const auto checked = cnil::checkKeys(*demo, vocabulary);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
}

void TestVocabulary::unknownKeys_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("nearest");

    QTest::newRow("in a list") << u"{\"natures\": [\"confidentialty\"]}"_s << u"“natures”"_s
                               << u"“confidentiality”"_s;
    QTest::newRow("a single key") << u"{\"severity\": \"maximum\"}"_s << u"“severity”"_s
                                  << u"“maximal”"_s;
    QTest::newRow("a French label instead of a key")
        << u"{\"cause\": \"Inconnu\"}"_s << u"“cause”"_s << u"“unknown”"_s;
    QTest::newRow("a key of another field")
        << u"{\"consequences\": [\"fraud\"]}"_s << u"“consequences”"_s << u"“"_s;
    QTest::newRow("the role of another party")
        << u"{\"other_parties\": [{\"name\": \"x\", \"role\": \"procesor\"}]}"_s
        << u"“other_parties”"_s << u"“processor”"_s;
    QTest::newRow("the words beside no question")
        << u"{\"other_texts\": {\"origin\": \"x\"}}"_s << u"“other_texts”"_s << u"“origins”"_s;
    QTest::newRow("a question answered with words")
        << u"{\"cross_border\": \"non\"}"_s << u"“cross_border”"_s << u"“no”"_s;
}

void TestVocabulary::unknownKeys()
{
    QFETCH(QString, json);
    QFETCH(QString, field);
    QFETCH(QString, nearest);
    const auto incident = incident::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    QVERIFY(incident);
    const auto checked = cnil::checkKeys(*incident, cnil::currentVocabulary());
    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(field), qPrintable(checked.error().message));
    QVERIFY2(checked.error().message.contains(nearest), qPrintable(checked.error().message));
}

void TestVocabulary::badVocabularies_data()
{
    QTest::addColumn<QByteArray>("json");

    const auto form = [](const QByteArray &field) -> QByteArray {
        return R"({"version":"v","sections":[{"number":1,"key":"s","title":"S","fields":[)" + field
            + "]}]}";
    };
    const QByteArray good = R"({"key":"k","label":"L","type":"text","source":"incident.title"})";
    QVERIFY(cnil::vocabularyFromJson(form(good)));
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("an unknown type") << form(QByteArray(good).replace("text", "song"));
    QTest::newRow("no label") << form(QByteArray(good).replace("\"L\"", "\"\""));
    QTest::newRow("a choice without options") << form(QByteArray(good).replace("text", "choice"));
    QTest::newRow("a text with options")
        << form(QByteArray(good).chopped(1) + R"(,"options":[{"key":"a","label":"A"}]})");
    QTest::newRow("a condition without keys")
        << form(QByteArray(good).chopped(1) + R"(,"asked_when":{"source":"filing.kind"}})");
}

void TestVocabulary::badVocabularies()
{
    QFETCH(QByteArray, json);
    QVERIFY(!cnil::vocabularyFromJson(json));
}

QTEST_APPLESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
