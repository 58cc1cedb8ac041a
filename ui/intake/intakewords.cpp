// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/intakewords.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kTellingLength = 64;
constexpr qsizetype kTellingBefore = 20; // characters in front of the telling one

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::Import", source);
}

// … in the form that goes with the count.
QString translated(const char *source, qint64 count)
{
    return QCoreApplication::translate("ui::Import", source, nullptr, typography::plural(count));
}

QString nameOf(const std::vector<NamedKey> &names, const QString &key)
{
    const auto found = std::ranges::find(names, key, &NamedKey::key);
    return found == names.end() ? key : found->label;
}

} // namespace

std::vector<NamedKey> formatNames()
{
    return {
        {u"delimited"_s,
         translated(QT_TRANSLATE_NOOP("ui::Import", "Text with a separator (CSV)"))},
        {u"fixed-width"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "Text in fixed columns"))},
        {u"xlsx"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "Excel workbook (xlsx)"))},
        {u"ods"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "OpenDocument workbook (ods)"))},
        {u"hl7"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "HL7 v2 messages"))},
        {u"hprim"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "HPRIM files"))},
        {u"fhir"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "FHIR patients"))},
    };
}

std::vector<NamedKey> encodingNames()
{
    return {
        {u"utf-8"_s, u"UTF-8"_s},
        {u"windows-1252"_s, u"Windows-1252"_s},
        {u"iso-8859-15"_s, u"ISO-8859-15 (Latin-9)"_s},
        {u"ibm850"_s, u"CP850 (MS-DOS)"_s},
        {u"macroman"_s, u"Mac Roman"_s},
        {u"utf-16le"_s, u"UTF-16"_s},
        {u"utf-16be"_s, u"UTF-16 BE"_s},
    };
}

std::vector<NamedKey> separatorNames()
{
    return {
        {u";"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "semicolon ;"))},
        {u","_s, translated(QT_TRANSLATE_NOOP("ui::Import", "comma ,"))},
        {u"tab"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "tabulator"))},
        {u"|"_s, translated(QT_TRANSLATE_NOOP("ui::Import", "vertical bar |"))},
    };
}

QString formatText(const QString &key)
{
    return nameOf(formatNames(), key);
}

QString shortFormatText(const QString &key)
{
    if (key == u"delimited")
        return u"CSV"_s;
    if (key == u"fixed-width")
        return translated(QT_TRANSLATE_NOOP("ui::Import", "fixed columns"));
    if (key == u"xlsx")
        return u"Excel"_s;
    if (key == u"ods")
        return u"OpenDocument"_s;
    return key.toUpper();
}

QString encodingText(const QString &key)
{
    return nameOf(encodingNames(), key);
}

QString separatorText(const QString &key)
{
    return nameOf(separatorNames(), key == u"\t" ? u"tab"_s : key);
}

bool isWorkbookFormat(const QString &format)
{
    return format == u"xlsx" || format == u"ods";
}

bool isHealthFormat(const QString &format)
{
    return format == u"hl7" || format == u"hprim" || format == u"fhir";
}

bool isTextFormat(const QString &format)
{
    return !isWorkbookFormat(format) && !isHealthFormat(format);
}

QString kindText(services::ImportKind kind)
{
    return kind == services::ImportKind::Patients
        ? translated(QT_TRANSLATE_NOOP("ui::Import", "Patients"))
        : translated(QT_TRANSLATE_NOOP("ui::Import", "Leak extract"));
}

QString provenanceText(services::Provenance provenance)
{
    using services::Provenance;
    switch (provenance) {
    case Provenance::Laboratory:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "Laboratory"));
    case Provenance::Processor:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "Processor"));
    case Provenance::Anssi:
        return u"ANSSI"_s;
    case Provenance::Cnil:
        return u"CNIL"_s;
    case Provenance::Other:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "Other source"));
    }
    return {};
}

QString provenanceOfKey(const QString &key)
{
    using services::Provenance;
    for (const auto provenance : {Provenance::Laboratory, Provenance::Processor, Provenance::Anssi,
                                  Provenance::Cnil, Provenance::Other})
        if (services::provenanceKey(provenance) == key)
            return provenanceText(provenance);
    return key;
}

QString reconciliation(qint64 read, qint64 accepted, qint64 quarantined)
{
    return translated(QT_TRANSLATE_N_NOOP("ui::Import", "%1 read = %2 accepted + %3 in quarantine"),
                      read)
        .arg(typography::number(read), typography::number(accepted),
             typography::number(quarantined));
}

QString differenceText(const services::ListDifference &difference)
{
    return translated(QT_TRANSLATE_NOOP("ui::Import",
                                        "New: %1. Changed: %2. Unchanged: %3. "
                                        "No longer in the list: %4."))
        .arg(typography::number(difference.rowsNew), typography::number(difference.rowsChanged),
             typography::number(difference.rowsUnchanged),
             typography::number(difference.rowsVanished));
}

QString columnCountsText(const QList<services::ColumnCount> &counts)
{
    QStringList parts;
    for (const services::ColumnCount &count : counts) {
        const auto *pattern = parts.isEmpty()
            ? QT_TRANSLATE_N_NOOP("ui::Import", "%1 lines of %2 columns")
            : QT_TRANSLATE_N_NOOP("ui::Import", "%1 of %2");
        parts << translated(pattern, count.rows)
                     .arg(typography::number(count.rows), typography::number(count.columns));
    }
    return parts.join(u", "_s);
}

QString interestText(services::RowInterest interest)
{
    using services::RowInterest;
    switch (interest) {
    case RowInterest::Ordinary:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "ordinary"));
    case RowInterest::Longest:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "the longest"));
    case RowInterest::NonAscii:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "accents"));
    case RowInterest::OddDate:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "odd date"));
    case RowInterest::MostlyEmpty:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "almost empty"));
    case RowInterest::OtherColumnCount:
        return translated(QT_TRANSLATE_NOOP("ui::Import", "other number of columns"));
    }
    return {};
}

QString reasonLines(const QList<services::ReasonCount> &reasons)
{
    QStringList lines;
    for (const services::ReasonCount &reason : reasons)
        lines << translated(QT_TRANSLATE_NOOP("ui::Import", "%1 – %2"))
                     .arg(typography::number(reason.rows), reason.reason);
    return lines.join(u'\n');
}

QString tellingPart(const QString &line)
{
    const auto isTelling = [](QChar letter) { return letter.unicode() > 127; };
    const auto first = std::ranges::find_if(line, isTelling);
    const qsizetype at = first == line.end() ? 0 : first - line.begin();
    const qsizetype from = std::max<qsizetype>(0, at - kTellingBefore);
    const QString part = line.mid(from, kTellingLength).simplified();
    return (from > 0 ? u"…"_s : QString()) + part
        + (from + kTellingLength < line.size() ? u"…"_s : QString());
}

QString repaired(const QString &text)
{
    QStringEncoder encode(QStringEncoder::Latin1);
    const QByteArray bytes = encode(text);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString right = decode(bytes);
    return encode.hasError() || decode.hasError() || right == text ? QString() : right;
}

} // namespace ui
