// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/fieldmark.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using matching::Reason;

namespace services {

namespace {

// Beyond two signs two values are another word, not a slip of the pen.
constexpr qsizetype kSlips = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

// Letters and digits, folded: case, accents and separators are no difference.
QString signsOf(const QString &value)
{
    QString signs;
    for (const QChar c : base::foldToUpper(value)) {
        if (c.isLetterOrNumber())
            signs += c;
    }
    return signs;
}

// Levenshtein's distance.
qsizetype distance(const QString &one, const QString &other)
{
    std::vector<qsizetype> row(std::size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < other.size(); ++j) {
            qsizetype &cell = row[std::size_t(j) + 1];
            const qsizetype replaced = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = cell;
            cell = std::min({replaced, cell + 1, row[std::size_t(j)] + 1});
        }
    }
    return row.back();
}

FieldMark slips(const QString &leak, const QString &patient, qsizetype count)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const bool digits = std::all_of(leak.begin(), leak.end(), isDigit)
        && std::all_of(patient.begin(), patient.end(), isDigit);
    if (count == 1)
        return {u"≈"_s, digits ? tr("1 digit") : tr("1 letter")};
    return {u"≈"_s, digits ? tr("2 digits") : tr("2 letters")};
}

// What the comparison found out and the two values alone do not show.
std::optional<FieldMark> found(const QString &field, matching::ReasonSet reasons)
{
    const bool isSurname = field == "surname"_L1;
    if ((isSurname || field == "first_name"_L1) && reasons.contains(Reason::NamesSwapped))
        return FieldMark{u"⇄"_s, tr("first name and surname exchanged")};
    if (isSurname && reasons.contains(Reason::SurnameBirthUsual))
        return FieldMark{u"↔"_s, tr("birth name = name of use")};
    if (field == "birth_date"_L1 && reasons.contains(Reason::DayMonthSwapped))
        return FieldMark{u"↔"_s, tr("day ↔ month")};
    return {};
}

} // namespace

FieldMark markOf(const matching::ExplainedField &field, matching::ReasonSet reasons)
{
    const QString leak = signsOf(field.leakValue);
    const QString patient = signsOf(field.patientValue);
    if (leak.isEmpty() && patient.isEmpty())
        return {};
    if (leak.isEmpty())
        return {u"∅"_s, tr("absent from the leak")};
    if (patient.isEmpty())
        return {u"∅"_s, tr("absent from the list")};
    if (const auto special = found(field.field, reasons))
        return *special;
    if (leak == patient)
        return {u"="_s, tr("identical")};
    if (const qsizetype count = distance(leak, patient); count <= kSlips)
        return slips(leak, patient, count);
    if (leak.contains(patient) || patient.contains(leak))
        return {u"⊂"_s, tr("one is part of the other")};
    if (field.bits > 0) // one of several names, a place, a telephone number agree
        return {u"≈"_s, tr("agree in part")};
    return {u"≠"_s, tr("another value")};
}

} // namespace services
