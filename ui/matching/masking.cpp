// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/masking.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr char16_t kHidden = u'•';

// The letters and digits of a text: where they are, and folded, so that case,
// accents and separators count as no difference.
struct Signs {
    std::vector<qsizetype> positions;
    std::vector<QString> folded;

    explicit Signs(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i)
            if (text.at(i).isLetterOrNumber()) {
                positions.push_back(i);
                folded.push_back(base::foldToUpper(QStringView(text).mid(i, 1)));
            }
    }
};

// Hides the first `prefix` and the last `suffix` signs, and keeps `kept`.
QString hidden(QString text, const Signs &signs, std::size_t prefix, std::size_t suffix,
               std::size_t kept)
{
    const std::size_t count = signs.positions.size();
    for (std::size_t i = kept; i < count; ++i)
        if (i < prefix || i + suffix >= count)
            text[signs.positions.at(i)] = QChar(kHidden);
    return text;
}

QString allHidden(const QString &text)
{
    const Signs signs(text);
    return hidden(text, signs, signs.positions.size(), 0, 1);
}

} // namespace

MaskedPair masked(const QString &leak, const QString &patient)
{
    const Signs left(leak);
    const Signs right(patient);
    if (leak.isEmpty() || patient.isEmpty() || left.folded == right.folded)
        return {allHidden(leak), allHidden(patient)};
    const auto [a, b] = std::mismatch(left.folded.begin(), left.folded.end(), right.folded.begin(),
                                      right.folded.end());
    const auto prefix = std::size_t(a - left.folded.begin());
    const auto [c, d] = std::mismatch(left.folded.rbegin(), std::make_reverse_iterator(a),
                                      right.folded.rbegin(), std::make_reverse_iterator(b));
    const auto suffix = std::size_t(c - left.folded.rbegin());
    return {hidden(leak, left, prefix, suffix, 0), hidden(patient, right, prefix, suffix, 0)};
}

} // namespace ui
