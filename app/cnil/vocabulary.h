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

// One version of the CNIL's form as data: resources/cnil/trame-AAAA-MM.json
// (format: resources/cnil/README.md).  Adding a version is adding a file.
// Labels are the authority's own words, in French whatever the language of the
// program: they must be found again in the online form.
struct Vocabulary {
    struct Option {
        QString key;
        QString label;
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

        // Nothing when the form does not know the key.
        std::optional<QString> labelOf(const QString &optionKey) const;
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

    QString version; // "2023-07"
    QString title;
    std::vector<Section> sections; // in the form's order
    std::vector<Band> personBands;

    const Field *field(QStringView key) const; // nullptr when there is none
    // « Plus de 5000 personnes »; `persons` ≥ 0.
    QString personBand(qint64 persons) const;
    // The labels of the keys that fields with this source know, in the order of
    // the form ("incident.origins").
    QStringList labels(const QString &source, const QStringList &keys) const;
};

base::Result<Vocabulary> vocabularyFromJson(const QByteArray &json);

// "2023-07", …: the versions that the program carries, oldest first.
QStringList shippedVersions();
base::Result<Vocabulary> shippedVocabulary(const QString &version);
Vocabulary currentVocabulary(); // the newest one

// An Input error naming the first key that this version of the form does not
// know, its field, and the nearest key that it knows.
base::Result<void> checkKeys(const incident::Incident &incident, const Vocabulary &vocabulary);

} // namespace cnil
