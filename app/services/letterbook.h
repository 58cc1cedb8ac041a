// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/incident.h"
#include "notices/channel.h"
#include "notices/lettercomposer.h"
#include "printing/envelope.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QDate>
#include <QString>

#include <map>

namespace services {

// What all letters of a lot have in common, kept with the lot so that a
// letter can be made again as it was: incident, date, texts, paper and phrases.
struct LetterContext {
    incident::Incident incident;
    QDate date;
    std::map<notices::Text, QString> templates;
    printing::Paper paper = {}; // envelope and sides
    QString phrases = {};       // categories.json; empty in lots from before they were kept
};
LetterContext currentContext(const incident::Incident &incident, const QDate &date);
QJsonObject toJson(const printing::Paper &paper);
printing::Paper paperFromJson(const QJsonObject &json);
QString contextToJson(const LetterContext &context);
base::Result<LetterContext> contextFromJson(const QString &json);
// The paper alone of a context: it costs less.
printing::Paper paperOf(const QString &contextJson);
base::Result<notices::LetterComposer> composerFor(const LetterContext &context);

// What of a record is printed: kept with the notice, so that the letter can
// be made again after the patient list has changed.  Nothing else of the
// record is in it.
QString recipientToJson(const notices::Addressee &addressee);
// Without the reference, which the notice has.
notices::Addressee recipientFromJson(const QString &json);

// Nothing without a first letter.
std::optional<notices::EarlierLetter> earlierLetter(const store::FirstLetter &first);

// The reference of a person's letter, the same whenever it is computed: a lot
// that was interrupted is made again with the same references.  `attempt` is
// above 0 only when somebody else's letter already has the reference: 50 random
// bits meet once in 9 000 leaks of half a million letters.
QString referenceFor(const QByteArray &referenceKey, store::PersonId person, int attempt = 0);

} // namespace services
