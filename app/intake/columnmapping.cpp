// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnmapping.h"

#include "base/text.h"
#include "intake/columnnames.h"
#include "intake/csvtokenizer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error badValue(const QString &key)
{
    return inputError(
        QCoreApplication::translate("intake", "The mapping file has a wrong value for “%1”.")
            .arg(key));
}

base::Error unknownValue(const QString &key, const QString &value)
{
    return inputError(QCoreApplication::translate(
                          "intake", "The mapping file has an unknown value for “%1”: “%2”.")
                          .arg(key, value));
}

// The values of the mapping file, read one key after the other; the first
// problem stays.
class MappingParser final
{
public:
    explicit MappingParser(QJsonObject json)
        : m_json(std::move(json))
    {
    }

    base::Result<ColumnMapping> parse()
    {
        checkKeys();
        if (const QString key = text(u"kind"_s); !m_error)
            set(m_mapping.kind, fileKindFromKey(key), u"kind"_s, key);
        readOptions();
        readColumns();
        if (m_error)
            return *m_error;
        return m_mapping;
    }

private:
    void fail(const base::Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    void checkKeys()
    {
        static const QStringList known{u"kind"_s,        u"format"_s,      u"sheet"_s,
                                       u"encoding"_s,    u"separator"_s,   u"quote"_s,
                                       u"header"_s,      u"header_line"_s, u"widths"_s,
                                       u"date_format"_s, u"repair"_s,      u"columns"_s};
        for (const QString &key : m_json.keys()) {
            if (!known.contains(key))
                fail(inputError(QCoreApplication::translate(
                                    "intake", "The mapping file has an unknown key: “%1”.")
                                    .arg(key)));
        }
    }

    QString text(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isString())
            fail(badValue(key));
        return value.toString();
    }

    template<typename Target, typename Value>
    void set(Target &target, const std::optional<Value> &value, const QString &key,
             const QString &written)
    {
        if (value)
            target = *value;
        else
            fail(unknownValue(key, written));
    }

    void readOptions()
    {
        readShape();
        if (m_json.contains(u"encoding"_s)) {
            const QString name = text(u"encoding"_s);
            set(m_mapping.encoding, encodingFromName(name), u"encoding"_s, name);
        }
        if (m_json.contains(u"separator"_s)) {
            const QString name = text(u"separator"_s);
            set(m_mapping.separator, separatorFromName(name), u"separator"_s, name);
        }
        if (m_json.contains(u"date_format"_s)) {
            const QString pattern = text(u"date_format"_s);
            set(m_mapping.dateFormat, people::DateFormat::fromPattern(pattern), u"date_format"_s,
                pattern);
        }
        if (const QJsonValue header = m_json.value(u"header"_s); header.isBool())
            m_mapping.header = header.toBool();
        else if (!header.isUndefined())
            fail(badValue(u"header"_s));
    }

    void readShape()
    {
        if (m_json.contains(u"format"_s)) {
            const QString key = text(u"format"_s);
            set(m_mapping.format, formatFromKey(key), u"format"_s, key);
        }
        if (m_json.contains(u"sheet"_s))
            m_mapping.sheet = text(u"sheet"_s);
        if (m_json.contains(u"quote"_s)) {
            const QString name = text(u"quote"_s);
            set(m_mapping.quote, quoteFromName(name), u"quote"_s, name);
        }
        if (m_json.contains(u"header_line"_s))
            m_mapping.headerLine = number(m_json.value(u"header_line"_s), u"header_line"_s);
        for (const QJsonValue &width : list(u"widths"_s))
            m_mapping.widths.push_back(number(width, u"widths"_s));
        if (static_cast<qsizetype>(m_mapping.widths.size()) > kMaxColumns)
            fail(badValue(u"widths"_s));
        for (const QJsonValue &column : list(u"repair"_s)) {
            if (!column.isString())
                fail(badValue(u"repair"_s));
            m_mapping.repair.append(base::simplified(column.toString()));
        }
    }

    QJsonArray list(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isArray())
            fail(badValue(key));
        return value.toArray();
    }

    // A line or a width: from 1, and no more than a line may have.
    int number(const QJsonValue &value, const QString &key)
    {
        const int number = value.toInt();
        if (number < 1 || number > kMaxLineBytes)
            fail(badValue(key));
        return number;
    }

    void readColumns()
    {
        const QJsonValue columns = m_json.value(u"columns"_s);
        if (!columns.isObject() || columns.toObject().isEmpty())
            return fail(badValue(u"columns"_s));
        const QJsonObject object = columns.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            readColumn(base::simplified(it.key()), it.value());
    }

    void readColumn(const QString &name, const QJsonValue &value)
    {
        if (value.isNull()) {
            m_mapping.columns.push_back({name, std::nullopt});
            return;
        }
        const std::optional<Field> field = fieldFromKey(value.toString());
        if (!field)
            return fail(unknownValue(name, value.toString()));
        if (!isFlagOnly(*field) && m_mapping.has(*field))
            return fail(inputError(
                QCoreApplication::translate("intake", "The mapping file gives “%1” to two columns.")
                    .arg(value.toString())));
        m_mapping.columns.push_back({name, field});
    }

    QJsonObject m_json;
    ColumnMapping m_mapping;
    std::optional<base::Error> m_error;
};

QJsonArray arrayOf(const std::vector<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

bool identifiesPersons(const ColumnMapping &mapping)
{
    const bool name = mapping.has(Field::UsualName) || mapping.has(Field::BirthName);
    const bool given = mapping.has(Field::GivenNames) || mapping.has(Field::FirstGivenName);
    return name && (given || mapping.has(Field::BirthDate) || mapping.has(Field::BirthYear));
}

} // namespace

QString separatorName(char separator)
{
    return separator == '\t' ? u"\t"_s : QString(QLatin1Char(separator));
}

std::optional<char> separatorFromName(QStringView name)
{
    if (name == u"tab" || name == u"\\t")
        return '\t';
    constexpr QStringView known = u";,\t|";
    if (name.size() != 1 || !known.contains(name[0]))
        return {};
    return name[0].toLatin1();
}

QString quoteName(char quote)
{
    return quote == 0 ? QString() : QString(QLatin1Char(quote));
}

std::optional<char> quoteFromName(QStringView name)
{
    if (name.isEmpty())
        return '\0';
    return name == u"\"" || name == u"'" ? std::optional(name[0].toLatin1()) : std::nullopt;
}

bool ColumnMapping::has(Field field) const
{
    return std::ranges::any_of(columns,
                               [field](const Column &column) { return column.field == field; });
}

ColumnMapping ColumnMapping::shapedLike(const ColumnMapping &found) const
{
    ColumnMapping shaped = found;
    shaped.kind = kind;
    shaped.dateFormat = dateFormat;
    shaped.repair = repair;
    shaped.columns = columns;
    return shaped;
}

base::Result<ColumnMapping> mappingFromJson(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return inputError(
            QCoreApplication::translate("intake", "The mapping file is not a JSON object: %1")
                .arg(error.errorString()));
    return MappingParser(document.object()).parse();
}

QJsonObject toJson(const ColumnMapping &mapping)
{
    QJsonObject columns;
    for (const ColumnMapping::Column &column : mapping.columns)
        columns.insert(column.name,
                       column.field ? QJsonValue(fieldKey(*column.field)) : QJsonValue());
    QJsonObject json{{u"kind"_s, fileKindKey(mapping.kind)}, {u"columns"_s, columns}};
    if (mapping.format)
        json.insert(u"format"_s, formatKey(*mapping.format));
    if (!mapping.sheet.isEmpty())
        json.insert(u"sheet"_s, mapping.sheet);
    if (mapping.quote)
        json.insert(u"quote"_s, quoteName(*mapping.quote));
    if (mapping.headerLine)
        json.insert(u"header_line"_s, *mapping.headerLine);
    if (!mapping.widths.empty())
        json.insert(u"widths"_s, arrayOf(mapping.widths));
    if (!mapping.repair.isEmpty())
        json.insert(u"repair"_s, QJsonArray::fromStringList(mapping.repair));
    if (mapping.encoding)
        json.insert(u"encoding"_s, encodingName(*mapping.encoding));
    if (mapping.separator)
        json.insert(u"separator"_s, separatorName(*mapping.separator));
    if (mapping.header)
        json.insert(u"header"_s, *mapping.header);
    if (mapping.dateFormat)
        json.insert(u"date_format"_s, mapping.dateFormat->pattern());
    return json;
}

base::Result<void> checkMapping(const ColumnMapping &mapping, FileKind kind,
                                const QStringList &columns)
{
    if (mapping.kind != kind)
        return inputError(QCoreApplication::translate(
                              "intake", "The mapping file is for “%1”, but the file is “%2”.")
                              .arg(fileKindKey(mapping.kind), fileKindKey(kind)));
    QStringList named = mapping.repair;
    for (const ColumnMapping::Column &column : mapping.columns)
        named.append(column.name);
    for (const QString &name : named) {
        if (!columns.contains(name))
            return inputError(
                QCoreApplication::translate(
                    "intake",
                    "The mapping file names the column “%1”, which the file does not have.")
                    .arg(name));
    }
    if (!identifiesPersons(mapping))
        return inputError(QCoreApplication::translate(
            "intake",
            "The mapping file needs a birth name or usual name, and a given name or birth date."));
    return {};
}

// ---------------------------------------------------------------------------

namespace {

bool reads(const people::DateFormat &format, const ColumnProfile &profile)
{
    const std::span<const people::DateFormat> known = people::DateFormat::known();
    const auto at = static_cast<std::size_t>(std::ranges::find(known, format) - known.begin());
    const DateTally &dates = profile.dates();
    return dates.readableAs(at) + dates.isoDates() >= dates.filled() * 0.8;
}

class MappingGuesser final
{
public:
    MappingGuesser(const QStringList &columns, const std::vector<ColumnProfile> &profiles)
        : m_profiles(profiles)
        , m_plainName(profiles.size(), false)
    {
        for (const QString &column : columns)
            m_guess.columns.push_back({column, std::nullopt, 0});
    }

    MappingGuess guess(FileKind kind)
    {
        m_guess.mapping.kind = kind;
        byName();
        byContent();
        for (const MappingGuess::Column &column : m_guess.columns)
            m_guess.mapping.columns.push_back({column.name, column.field});
        judge();
        findDateFormat();
        findDoubleEncoded();
        findLostNumbers();
        return std::move(m_guess);
    }

private:
    MappingGuess::Column *columnOf(Field field)
    {
        const auto found =
            std::ranges::find(m_guess.columns, std::optional(field), &MappingGuess::Column::field);
        return found == m_guess.columns.end() ? nullptr : &*found;
    }

    const ColumnProfile *profileOf(Field field)
    {
        const MappingGuess::Column *column = columnOf(field);
        return column == nullptr
            ? nullptr
            : &m_profiles[static_cast<std::size_t>(column - m_guess.columns.data())];
    }

    void byName()
    {
        for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
            MappingGuess::Column &column = m_guess.columns[i];
            const std::optional<NameMatch> match = recogniseColumnName(column.name);
            if (!match)
                continue;
            const std::optional<Field> field = freeField(match->field, match->plainName);
            if (!field)
                continue;
            column.field = field;
            column.confidence = match->confidence;
            m_plainName[i] = match->plainName;
            if (!m_profiles[i].allows(*field)) {
                column.confidence = kContradicted;
                m_guess.doubts.append(
                    QCoreApplication::translate("intake",
                                                "The column “%1” does not hold what its name says.")
                        .arg(column.name));
            }
        }
    }

    // A second telephone is the mobile, a second address line the complement.
    std::optional<Field> freeField(Field field, bool plainName)
    {
        if (isFlagOnly(field) || columnOf(field) == nullptr)
            return field;
        if (field == Field::Phone && columnOf(Field::Mobile) == nullptr)
            return Field::Mobile;
        if (field == Field::Address && columnOf(Field::Address2) == nullptr)
            return Field::Address2;
        // NOM beside NOM_USAGE is the birth name.  NOM alone stays the name of
        // use, which matching compares with both.
        if (plainName && !isPlainName(field) && columnOf(Field::BirthName) == nullptr)
            return Field::BirthName;
        if (field == Field::UsualName && isPlainName(field)) {
            displacePlainName();
            return field;
        }
        return {};
    }

    bool isPlainName(Field field)
    {
        return m_plainName[static_cast<std::size_t>(columnOf(field) - m_guess.columns.data())];
    }

    // NOM came before NOM_USAGE: it is the birth name, unless there is one.
    void displacePlainName()
    {
        const bool birthNameKnown = columnOf(Field::BirthName) != nullptr;
        columnOf(Field::UsualName)->field =
            birthNameKnown ? std::nullopt : std::optional(Field::BirthName);
    }

    void byContent()
    {
        for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
            MappingGuess::Column &column = m_guess.columns[i];
            if (column.field)
                continue;
            const std::optional<ColumnProfile::Match> match = m_profiles[i].recognise();
            const bool wanted =
                match && (match->confidence >= kSafeConfidence || isNeeded(match->field));
            if (!wanted || columnOf(match->field) != nullptr)
                continue;
            column.field = match->field;
            column.confidence = match->confidence;
        }
    }

    // A doubtful guess from the content is only worth a question when nothing
    // better tells who the person is.
    bool isNeeded(Field field)
    {
        return (field == Field::GivenNames && columnOf(Field::FirstGivenName) == nullptr)
            || (field == Field::BirthDate && columnOf(Field::BirthYear) == nullptr);
    }

    void judge()
    {
        m_guess.confidence = 1;
        for (const MappingGuess::Column &column : m_guess.columns) {
            if (column.field)
                m_guess.confidence = std::min(m_guess.confidence, column.confidence);
        }
        if (!identifiesPersons(m_guess.mapping))
            doubt(QCoreApplication::translate(
                "intake",
                "No column was recognised as a family name with a given name or a birth date."));
    }

    void doubt(const QString &sentence)
    {
        m_guess.confidence = std::min(m_guess.confidence, kContradicted);
        m_guess.doubts.append(sentence);
    }

    void findDateFormat()
    {
        const DateFormatChoice choice =
            chooseDateFormat(profileOf(Field::BirthDate), profileOf(Field::SampleDate));
        m_guess.mapping.dateFormat = choice.format;
        if (!choice.problem.isEmpty())
            doubt(choice.problem);
    }

    // A list whose accents were all encoded twice would be printed so; putting it
    // right is the user's decision, and the mapping to confirm proposes it.  Single
    // cells are warnings, and letters take no name from a leak.
    void findDoubleEncoded()
    {
        if (m_guess.mapping.kind == FileKind::Leak)
            return;
        QStringList &repair = m_guess.mapping.repair;
        for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
            const MappingGuess::Column &column = m_guess.columns[i];
            const bool matters = column.field && !isFlagOnly(*column.field);
            if (matters && isMostlyDoubleEncoded(m_profiles[i]))
                repair.append(column.name);
        }
        if (!repair.isEmpty())
            doubt(QCoreApplication::translate(
                      "intake",
                      "Letters were encoded twice (é became Ã©) in: %1. Say in “repair” of the "
                      "mapping file whether they are to be put right.")
                      .arg(repair.join(u", ")));
    }

    // Most numbers of the list are gone for good: better another export.
    void findLostNumbers()
    {
        constexpr double tooMany = 0.1;
        for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
            const MappingGuess::Column &column = m_guess.columns[i];
            if ((column.field == Field::Nir || column.field == Field::Ins)
                && m_profiles[i].lostNumbers() >= tooMany)
                doubt(QCoreApplication::translate(
                          "intake",
                          "A spreadsheet rounded the numbers of the column “%1” (2,95E+14) and "
                          "their digits are lost: export the list again from the laboratory's "
                          "software without opening it in a spreadsheet.")
                          .arg(column.name));
        }
    }

    static bool isMostlyDoubleEncoded(const ColumnProfile &profile)
    {
        return profile.doubleEncoded() > 0 && profile.doubleEncoded() * 2 >= profile.accented();
    }

    static constexpr double kContradicted = 0.4;

    const std::vector<ColumnProfile> &m_profiles;
    std::vector<bool> m_plainName;
    MappingGuess m_guess;
};

} // namespace

bool isDoubleEncoded(const ColumnProfile &profile)
{
    return profile.doubleEncoded() > 0 && profile.doubleEncoded() * 10 >= profile.accented();
}

DateFormatChoice chooseDateFormat(const ColumnProfile *birthDate, const ColumnProfile *sampleDate)
{
    const auto isFilled = [](const ColumnProfile *profile) {
        return profile != nullptr && profile->filled() > 0;
    };
    if (!isFilled(birthDate))
        birthDate = sampleDate;
    if (!isFilled(birthDate))
        return {people::DateFormat::known().front(), {}};
    DateFormatChoice choice{provenDateFormat(birthDate->dates()), {}};
    if (!choice.format && reads(*people::DateFormat::fromPattern(u"excel"), *birthDate))
        choice.problem = QCoreApplication::translate(
            "intake",
            "The dates are the numbers of days of a spreadsheet, and nothing tells whether it "
            "counts them from 1900 or from 1904: say “excel” or “excel1904” for “date_format” in "
            "the mapping file.");
    else if (!choice.format)
        choice.problem = QCoreApplication::translate(
            "intake",
            "The dates can be read in more than one way, or in none: say “date_format” in the "
            "mapping file.");
    else if (isFilled(sampleDate) && !reads(*choice.format, *sampleDate))
        choice.problem = QCoreApplication::translate(
            "intake", "The dates of the samples are not written like the birth dates.");
    return choice;
}

MappingGuess knownMapping(FileKind kind, const QStringList &columns,
                          const std::vector<std::optional<Field>> &fields)
{
    MappingGuess guess;
    guess.confidence = 1;
    guess.mapping.kind = kind;
    guess.mapping.dateFormat = people::DateFormat::fromPattern(u"yyyy-MM-dd");
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QString &name = columns.at(static_cast<qsizetype>(i));
        guess.mapping.columns.push_back({name, fields[i]});
        guess.columns.push_back({name, fields[i], 1});
    }
    return guess;
}

MappingGuess guessMapping(FileKind kind, const QStringList &columns,
                          const std::vector<ColumnProfile> &profiles)
{
    return MappingGuesser(columns, profiles).guess(kind);
}

} // namespace intake
