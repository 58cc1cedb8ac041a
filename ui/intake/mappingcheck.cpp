// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/mappingcheck.h"

#include "people/dateformat.h"
#include "ui/intake/fieldchoices.h"
#include "ui/widgets/typography.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::MappingCheck", source);
}

bool has(const MappingDraft &draft, std::initializer_list<QStringView> fields)
{
    return std::ranges::any_of(draft.columns, [fields](const MappedColumn &column) {
        return std::ranges::find(fields, QStringView(column.field)) != fields.end();
    });
}

QStringList columnsThat(const MappingDraft &draft, bool (*isMeant)(const QString &field))
{
    QStringList names;
    for (const MappedColumn &column : draft.columns)
        if (isMeant(column.field))
            names << column.name;
    return names;
}

void checkIdentity(const MappingDraft &draft, std::vector<MappingFinding> &findings)
{
    if (!has(draft, {u"usual_name", u"birth_name"}))
        findings.push_back(
            {true,
             translated(QT_TRANSLATE_NOOP("ui::MappingCheck",
                                          "No column is a name: say which one is the birth name or "
                                          "the name in use."))});
    else if (!has(draft, {u"given_names", u"first_given_name", u"birth_date", u"birth_year"}))
        findings.push_back({true,
                            translated(QT_TRANSLATE_NOOP(
                                "ui::MappingCheck",
                                "A name alone says nobody: given names or a date of birth "
                                "are needed beside it."))});
}

void checkRepetition(const MappingDraft &draft, std::vector<MappingFinding> &findings)
{
    std::map<QString, QStringList> columnsOf;
    for (const MappedColumn &column : draft.columns)
        if (!column.field.isEmpty() && !isCategoryOnly(column.field))
            columnsOf[column.field] << column.name;
    for (const auto &[field, columns] : columnsOf)
        if (columns.size() > 1)
            findings.push_back(
                {true,
                 translated(
                     QT_TRANSLATE_NOOP("ui::MappingCheck", "“%1” is given to several columns: %2."))
                     .arg(fieldLabel(field), columns.join(u", "_s))});
}

// Of a leak what nobody named is a category too: « autres données ».
void tellCategories(const MappingDraft &draft, std::vector<MappingFinding> &findings)
{
    if (const QStringList flags = columnsThat(draft, isCategoryOnly); !flags.isEmpty())
        findings.push_back(
            {false,
             translated(QT_TRANSLATE_NOOP("ui::MappingCheck",
                                          "Only the category is kept, never the values: "
                                          "%1."))
                 .arg(flags.join(u", "_s))});
    const QStringList unused =
        columnsThat(draft, [](const QString &field) { return field.isEmpty(); });
    if (unused.isEmpty())
        return;
    const auto *sentence = draft.kind == services::ImportKind::Leak
        ? QT_TRANSLATE_NOOP("ui::MappingCheck", "The letters will call these “other data”: %1.")
        : QT_TRANSLATE_NOOP("ui::MappingCheck", "Not used and not kept: %1.");
    findings.push_back({false, translated(sentence).arg(unused.join(u", "_s))});
}

// dd/MM/yyyy as a French reader writes it: jj/mm/aaaa.
QString patternText(const QString &pattern)
{
    QString text = pattern;
    return text.replace(u'd', translated(QT_TRANSLATE_NOOP("ui::MappingCheck", "d")))
        .replace(u'M', translated(QT_TRANSLATE_NOOP("ui::MappingCheck", "m")))
        .replace(u'y', translated(QT_TRANSLATE_NOOP("ui::MappingCheck", "y")));
}

QString dateText(const people::PartialDate &date)
{
    return date.isComplete() ? typography::date(date.toDate()) : date.toIsoText();
}

bool readsAll(const people::DateFormat &format, const QStringList &samples, int thisYear)
{
    return std::ranges::all_of(
        samples, [&](const QString &sample) { return format.parse(sample, thisYear).has_value(); });
}

// Formats of one order differ by what stands between the parts alone.
std::vector<people::DateFormat> formatsThatRead(const QStringList &samples, int thisYear)
{
    std::vector<people::DateFormat> formats;
    for (const people::DateFormat &format : people::DateFormat::known()) {
        const bool isNew = std::ranges::none_of(
            formats, [&](const people::DateFormat &known) { return known.sameOrder(format); });
        if (isNew && readsAll(format, samples, thisYear))
            formats.push_back(format);
    }
    return formats;
}

bool isToldApart(const QString &sample, const std::vector<people::DateFormat> &formats,
                 int thisYear)
{
    return std::ranges::any_of(formats, [&](const people::DateFormat &format) {
        return format.parse(sample, thisYear) != formats.front().parse(sample, thisYear);
    });
}

} // namespace

std::vector<MappingFinding> checkMapping(const MappingDraft &draft)
{
    std::vector<MappingFinding> findings;
    checkIdentity(draft, findings);
    checkRepetition(draft, findings);
    if (draft.isDateOpen && has(draft, {u"birth_date", u"sample_date"}))
        findings.push_back(
            {true,
             translated(QT_TRANSLATE_NOOP("ui::MappingCheck",
                                          "The dates can be read in more than one way: say which "
                                          "one is right."))});
    tellCategories(draft, findings);
    return findings;
}

bool isCategoryOnly(const QString &field)
{
    static constexpr std::array<QStringView, 7> flags{
        u"lab_code", u"blood_group", u"physician", u"insurer", u"comment", u"login", u"password"};
    return std::ranges::find(flags, QStringView(field)) != flags.end();
}

std::vector<DateReading> dateReadings(const QStringList &samples, int thisYear)
{
    const std::vector<people::DateFormat> formats = formatsThatRead(samples, thisYear);
    if (samples.isEmpty() || formats.empty())
        return {};
    const auto telling = std::ranges::find_if(
        samples, [&](const QString &sample) { return isToldApart(sample, formats, thisYear); });
    const QString &example = telling == samples.end() ? samples.front() : *telling;
    std::vector<DateReading> readings;
    for (const people::DateFormat &format : formats)
        readings.push_back({format.pattern(),
                            translated(QT_TRANSLATE_NOOP("ui::MappingCheck", "%1: %2 is %3"))
                                .arg(patternText(format.pattern()), example,
                                     dateText(*format.parse(example, thisYear)))});
    return readings;
}

} // namespace ui
