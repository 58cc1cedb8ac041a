// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/masking.h"

#include <algorithm>

namespace ui {

namespace {

constexpr char16_t kHidden = u'•';

bool isHideable(QChar character)
{
    return character.isLetterOrNumber();
}

// Hides letters and digits in [from, to).
QString hidden(QString text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (isHideable(text.at(i)))
            text[i] = QChar(kHidden);
    return text;
}

} // namespace

MaskedPair masked(const QString &leak, const QString &patient)
{
    if (leak.isEmpty() || patient.isEmpty())
        return {hidden(leak, 1, leak.size()), hidden(patient, 1, patient.size())};
    if (leak.compare(patient, Qt::CaseInsensitive) == 0)
        return {hidden(leak, 1, leak.size()), hidden(patient, 1, patient.size())};
    const qsizetype shorter = std::min(leak.size(), patient.size());
    qsizetype prefix = 0;
    while (prefix < shorter && leak.at(prefix) == patient.at(prefix))
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix
           && leak.at(leak.size() - 1 - suffix) == patient.at(patient.size() - 1 - suffix))
        ++suffix;
    const auto both = [prefix, suffix](const QString &text) {
        return hidden(hidden(text, 0, prefix), text.size() - suffix, text.size());
    };
    return {both(leak), both(patient)};
}

} // namespace ui
