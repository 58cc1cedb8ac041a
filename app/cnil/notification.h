// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/confirmation.h"
#include "cnil/document.h"
#include "cnil/figures.h"
#include "cnil/vocabulary.h"
#include "incident/incident.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// The answers to one filing, in the form's order, and what is still missing.
struct Notification {
    struct Answer {
        QString key;
        QString label;
        QStringList values = {};     // exact labels, or the text; empty: unanswered
        QStringList optionKeys = {}; // of a choice, beside `values`
        QString source = {};         // of the field: "incident.natures"
        Standing standing = Standing::Typed;
        QStringList suggested = {}; // labels that the program proposes instead of `values`
        QString reason = {};        // why it proposes them
        QString confirmedBy = {};
        QDateTime confirmedAt = {}; // in the laboratory's zone
        bool operator==(const Answer &) const = default;
    };
    struct Section {
        int number = 0;
        QString title;
        std::vector<Answer> answers = {};
        bool operator==(const Section &) const = default;
    };
    // « Il manque : Nom (4. Personne à contacter) »
    struct Missing {
        QString key; // of the field
        QString label;
        int sectionNumber = 0;
        QString sentence;
        bool operator==(const Missing &) const = default;
    };

    QString vocabularyVersion;
    QString vocabularyTitle;
    FilingKind kind = FilingKind::Initial;
    QDateTime preparedAt;    // in the laboratory's zone
    QString reference;       // the controller's own
    bool late = false;       // art. 33(1): the reasons for the delay are then asked
    QString personBand = {}; // of the CNIL's open data; empty while unknown
    std::vector<Section> sections = {};
    std::vector<Missing> missing = {};

    bool operator==(const Notification &) const = default;
};

// `nowUtc` is the instant of the filing that is being prepared.  An initial or
// complete filing is late after 72 h from awareness, a follow-up after 72 h
// from the initial filing (RGPD art. 33(1), CNIL's FAQ); once the initial
// filing has a receipt, that instant counts instead of `nowUtc`.  A proposal is
// no answer: an empty field stays missing until it is confirmed.
Notification notification(const incident::Incident &incident, const Figures &figures,
                          FilingKind kind, const QDateTime &nowUtc, const Vocabulary &vocabulary,
                          const std::vector<Confirmation> &confirmations = {});

// The documents of the bundle.  All are UTF-8.
// - JSON: objects with their keys in alphabetical order, lists in the form's
//   order (resources/cnil/README.md describes it); ends with a newline.
// - CSV: for a French spreadsheet, so with a byte-order mark, « ; » and CR LF;
//   one row per value with the exact label; cells that a spreadsheet would run
//   as a formula begin with an apostrophe.
// - Text: field by field in the order of the form, to paste.
QByteArray notificationJson(const Notification &notification);
QByteArray notificationCsv(const Notification &notification);
QByteArray notificationText(const Notification &notification);
// - Document: the whole form, section by section: every field and, of a choice, every
//   option with a mark at the chosen ones; a field that is not asked says so.
Document notificationDocument(const Notification &notification, const Vocabulary &vocabulary);

} // namespace cnil
