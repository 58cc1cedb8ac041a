// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace notices {

// What whoever answers the telephone reads out, in plain French
// (resources/notices/callscripts.json).
struct CallScript {
    QString key; // "adult", "not_concerned", "reserved"…
    QString title;
    QStringList say;
    QStringList never; // what must not be said
};

struct CallOutcome {
    QString key;
    QString text; // French
};

// Before the identity of the caller is verified, whoever calls.
QStringList wordsBeforeIdentity(const QString &laboratory);
// What to ask: "reference", "birth_date", "postal_code".
QString callQuestion(const QString &key);
const std::vector<CallScript> &callScripts();
const CallScript &callScript(const QString &key); // of those above

const std::vector<CallOutcome> &callOutcomes();
// Empty for a key that does not exist.
QString callOutcomeText(const QString &key);

} // namespace notices
