// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/incident.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cnil {

enum class FilingKind { Initial, FollowUp, Complete };

// "initial", "follow_up", "complete": the keys in the vocabulary and in JSON.
QString filingKindKey(FilingKind kind);

// One version of an authority's form as data: a file of resources/cnil
// (format: resources/cnil/README.md).  Adding a version is adding a file.
// Labels are the authority's own words, in French whatever the language of the
// program: they must be found again in the online form.
struct Vocabulary {
    struct Option {
        QString key;
        QString label;
        // What the incident holds when this is the answer: keys of the CNIL's
        // trame, several where another form distinguishes less.
        QStringList standsFor;
        bool operator==(const Option &) const = default;
    };

    struct Field {
        enum class Type { Text, LongText, Choice, Choices, Instant, Date, Count, Parties };

        QString key; // unique in the form
        QString label;
        Type type = Type::Text;
        // Where the answer is: "incident.organisation.siren", "figures.persons",
        // "filing.kind".  The JSON names of incident::Incident and cnil::Figures.
        QString source;
        std::vector<Option> options;  // Choice, Choices; the roles of Parties
        QStringList requiredFor;      // filing kinds that cannot do without it
        QString askedWhenSource;      // asked only when this source …
        QStringList askedWhenKeys;    // … holds one of these keys
        bool officialWording = false; // seen word for word in two sources or more

        // The label that stands for a key of the incident; nothing when the form
        // does not know the key.
        std::optional<QString> labelOf(const QString &incidentKey) const;
    };

    struct Section {
        int number = 0;
        QString key;
        QString title;
        std::vector<Field> fields;
    };

    // Bands of the CNIL's open data, by rising `upTo`; -1 is "and above".
    struct Band {
        qint64 upTo = -1;
        QString label;
    };

    QString version; // "2023-07", "edpb-1.0"
    QString title;
    bool isDraft = false;          // adopted, but not yet asked by any authority
    std::vector<Section> sections; // in the form's order
    std::vector<Band> personBands;

    const Field *field(QStringView key) const; // nullptr when there is none
    // « Plus de 5000 personnes »; `persons` ≥ 0.
    QString personBand(qint64 persons) const;
    // The labels of the keys that fields with this source know, in the order of
    // the form ("incident.origins").
    QStringList labels(const QString &source, const QStringList &keys) const;
};

// Whether one of the incident's keys is what this option stands for.
bool isAnswered(const Vocabulary::Option &option, const QStringList &keys);

base::Result<Vocabulary> vocabularyFromJson(const QByteArray &json);

// The versions that a folder carries, in the order of their names; files of
// another format are no versions.  The program's own folder is ":/cnil".
std::vector<Vocabulary> vocabulariesIn(const QString &folder);
// The last one that is no draft; nullptr when there is none.
const Vocabulary *newestInForce(const std::vector<Vocabulary> &vocabularies);

// "2023-07", "edpb-1.0", …: the versions that the program carries.
QStringList shippedVersions();
base::Result<Vocabulary> shippedVocabulary(const QString &version);
Vocabulary currentVocabulary(); // the newest in force

// An Input error naming the first key that this version of the form does not
// know, its field, and the nearest key that it knows.
base::Result<void> checkKeys(const incident::Incident &incident, const Vocabulary &vocabulary);

} // namespace cnil
