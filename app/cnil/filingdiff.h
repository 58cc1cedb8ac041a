// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// A filing as it was frozen: what notificationJson wrote, read again.
struct FrozenFiling {
    struct Answer {
        QString section; // « 7. À propos de la violation »
        QString key;
        QString label;
        QStringList values;
        bool missing = false;
        bool operator==(const Answer &) const = default;
    };
    QString vocabulary;
    QString kind; // filingKindKey
    std::vector<Answer> answers;
};
// A Storage error when the bytes are no filing.
base::Result<FrozenFiling> frozenFiling(const QByteArray &json);

// Whether both say the same, whenever they were prepared.
bool sameAnswers(const QByteArray &json, const QByteArray &other);

// One field whose answer differs between two filings, in the form's words.
struct FilingChange {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    QString section;
    QString key;
    QString label;
    QStringList before; // empty: not asked or not answered
    QStringList after;
    bool operator==(const FilingChange &) const = default;
};
QString changeKey(FilingChange::Kind kind); // "added", "removed", "changed"

// In the order of the later filing's form; fields that only the earlier one
// asks come last.  Fields of two versions of the form are the same when their
// keys are.
std::vector<FilingChange> changesBetween(const FrozenFiling &before, const FrozenFiling &after);

} // namespace cnil
