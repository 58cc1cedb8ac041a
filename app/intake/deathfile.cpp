// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/deathfile.h"

#include "base/text.h"
#include "intake/csvreader.h"
#include "intake/sniffer.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

using people::DeathRecord;
using people::PartialDate;
using people::Sex;

constexpr qsizetype kSampleBytes = 64 * 1024;
constexpr qsizetype kLongestLine = 64 * 1024; // bytes; the drawing says 176
constexpr int kLinesTried = 20;               // the first ones may be damaged

// Positions of the fixed-width edition, from 0.
struct Span {
    qsizetype from;
    qsizetype length;
};
constexpr Span kNames{0, 80};
constexpr Span kSex{80, 1};
constexpr Span kBirthDate{81, 8};
constexpr Span kBirthPlace{89, 5};
constexpr Span kBirthTown{94, 30};
constexpr Span kDeathDate{154, 8};
constexpr Span kDeathPlace{162, 5};
// Editors cut trailing blanks: place and act may be missing, the date may not.
constexpr qsizetype kShortestLine = kDeathDate.from + kDeathDate.length;

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error emptyFile()
{
    return inputError(
        QCoreApplication::translate("intake", "The file is empty. Nothing was imported."));
}

base::Error packedFile()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This file is packed (zip, gz…). Unpack it and import the text file that is inside."));
}

base::Error otherFile()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This is not INSEE's file of deceased persons: neither its lines of fixed width nor its "
        "columns (nomprenom, datenaiss, datedeces…) were found. Nothing was imported."));
}

bool isPacked(QByteArrayView sample)
{
    return sample.startsWith("\x1F\x8B") || sample.startsWith("PK\x03\x04")
        || sample.startsWith("7z\xBC\xAF") || sample.startsWith("Rar!") || sample.startsWith("BZh")
        || sample.startsWith("\xFD"
                             "7zXZ");
}

// How the bytes are written; separator and columns come later, if at all.
Dialect markedDialect(QByteArrayView sample, std::optional<Encoding> asked)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return {.encoding = asked.value_or(Encoding::Utf8), .byteOrderMark = 3};
    if (sample.startsWith("\xFF\xFE"))
        return {.encoding = Encoding::Utf16Le, .byteOrderMark = 2};
    if (sample.startsWith("\xFE\xFF"))
        return {.encoding = Encoding::Utf16Be, .byteOrderMark = 2};
    return {.encoding = asked.value_or(Encoding::Utf8)};
}

bool isDigits(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c >= '0' && c <= '9'; });
}

// In bytes: a letter of two bytes moves what is behind it by one or two, so a
// sex is looked for a little further on as well.
bool looksLikeFixedLine(QByteArrayView line)
{
    constexpr qsizetype kMostMoved = 8;
    for (qsizetype moved = 0; moved <= kMostMoved; ++moved) {
        if (line.size() < kShortestLine + moved)
            return false;
        const char sex = line[kSex.from + moved];
        if ((sex == '1' || sex == '2') && line.first(kSex.from + moved).contains('*')
            && isDigits(line.sliced(kBirthDate.from + moved, kBirthDate.length)))
            return true;
    }
    return false;
}

bool looksLikeFixedWidth(QByteArrayView sample)
{
    for (int tried = 0; tried < kLinesTried && !sample.isEmpty(); ++tried) {
        const qsizetype end = sample.indexOf('\n');
        const QByteArrayView line = end < 0 ? sample : sample.first(end);
        if (looksLikeFixedLine(line))
            return true;
        sample = end < 0 ? QByteArrayView() : sample.sliced(end + 1);
    }
    return false;
}

// The sample as the reader will see it.
QByteArray plainSample(QByteArrayView sample, const Dialect &dialect)
{
    const QByteArrayView text = sample.sliced(dialect.byteOrderMark);
    if (!isUtf16(dialect.encoding))
        return text.toByteArray();
    QByteArray utf8;
    Utf16Transcoder(dialect.encoding == Encoding::Utf16Be).feed(text, false, utf8);
    return utf8;
}

// yyyymmdd, also with hyphens; an empty date when nothing is known, nothing at
// all for what is no date.
std::optional<PartialDate> dateFrom(const QString &text)
{
    QString digits = text;
    digits.remove(u'-');
    if (digits.isEmpty())
        return PartialDate{};
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (digits.size() != 8 || !std::ranges::all_of(digits, isDigit))
        return {};
    PartialDate date = PartialDate::fromPacked(digits.toInt());
    if (date.month == 0)
        date.day = 0;
    const bool isPossible =
        date.isComplete() ? date.toDate().isValid() : date.month <= 12 && date.day <= 31;
    return isPossible ? std::optional(date) : std::nullopt;
}

bool isBefore(const PartialDate &death, const PartialDate &birth)
{
    return death.isComplete() && birth.isComplete() ? death < birth
                                                    : death.year != 0 && death.year < birth.year;
}

// The cells of one line, of either edition.
struct Fields {
    qint64 line = 0;
    std::optional<DeathFault> fault = {}; // then the rest says nothing
    QString birthName = {};
    QString givenNames = {};
    QString sex = {};
    QString birthDate = {};
    QString birthPlace = {};
    QString birthTown = {};
    QString deathDate = {};
    QString deathPlace = {};
};

// "NOM*PRENOM1 PRENOM2/"; without the slash when the names fill the field.
std::optional<DeathFault> splitNames(const QString &names, Fields &fields)
{
    const qsizetype star = names.indexOf(u'*');
    if (star < 0)
        return DeathFault::NoName;
    const qsizetype slash = names.lastIndexOf(u'/');
    fields.birthName = names.left(star).trimmed();
    fields.givenNames = names.mid(star + 1, slash > star ? slash - star - 1 : -1).trimmed();
    return {};
}

std::variant<DeathRecord, DeathFault> recordFrom(Fields &&fields)
{
    if (fields.fault)
        return *fields.fault;
    if (fields.birthName.isEmpty() && fields.givenNames.isEmpty())
        return DeathFault::NoName;
    if (fields.sex != "1"_L1 && fields.sex != "2"_L1)
        return DeathFault::BadSex;
    const auto birth = dateFrom(fields.birthDate);
    if (!birth)
        return DeathFault::BadBirthDate;
    const auto death = dateFrom(fields.deathDate);
    if (!death || isBefore(*death, *birth))
        return DeathFault::BadDeathDate;
    return DeathRecord{.line = fields.line,
                       .birthName = std::move(fields.birthName),
                       .givenNames = std::move(fields.givenNames),
                       .sex = fields.sex == "1"_L1 ? Sex::Male : Sex::Female,
                       .birthDate = *birth,
                       .birthPlace = std::move(fields.birthPlace),
                       .birthTown = std::move(fields.birthTown),
                       .deathDate = *death,
                       .deathPlace = std::move(fields.deathPlace)};
}

// Which column of a CSV edition holds what; -1: not there.
struct DeathColumns {
    qsizetype names = -1;
    qsizetype birthName = -1;
    qsizetype givenNames = -1;
    qsizetype sex = -1;
    qsizetype birthDate = -1;
    qsizetype birthPlace = -1;
    qsizetype birthTown = -1;
    qsizetype deathDate = -1;
    qsizetype deathPlace = -1;

    bool isComplete() const
    {
        const bool isNamed = names >= 0 || (birthName >= 0 && givenNames >= 0);
        return isNamed && sex >= 0 && birthDate >= 0 && deathDate >= 0;
    }
};

DeathColumns columnsOf(const QStringList &names)
{
    static const QHash<QString, qsizetype DeathColumns::*> known{
        {u"NOMPRENOM"_s, &DeathColumns::names},
        {u"NOM"_s, &DeathColumns::birthName},
        {u"PRENOM"_s, &DeathColumns::givenNames},
        {u"PRENOMS"_s, &DeathColumns::givenNames},
        {u"SEXE"_s, &DeathColumns::sex},
        {u"DATENAISS"_s, &DeathColumns::birthDate},
        {u"LIEUNAISS"_s, &DeathColumns::birthPlace},
        {u"COMMNAISS"_s, &DeathColumns::birthTown},
        {u"DATEDECES"_s, &DeathColumns::deathDate},
        {u"LIEUDECES"_s, &DeathColumns::deathPlace},
    };
    DeathColumns columns;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const auto found = known.find(base::foldToUpper(names[at]).remove(u'_'));
        if (found != known.end())
            columns.*(*found) = at;
    }
    return columns;
}

} // namespace

// Bytes to text, and what they turned out to be.
class DeathReader::Text final
{
public:
    explicit Text(std::optional<Encoding> asked)
        : m_asked(asked)
        , m_first(asked.value_or(Encoding::Utf8))
        , m_second(Encoding::Windows1252)
    {
    }

    bool canRead(QByteArrayView bytes) const
    {
        return m_first.isValid(bytes) || (!m_asked && m_second.isValid(bytes));
    }

    QString operator()(QByteArrayView bytes) { return whole(bytes).trimmed(); }

    // Without trimming: positions count.
    QString whole(QByteArrayView bytes)
    {
        const bool isFirst = m_asked || m_first.isValid(bytes);
        m_needsSecond = m_needsSecond || !isFirst;
        return (isFirst ? m_first : m_second).decode(bytes);
    }

    Encoding encoding() const
    {
        return m_asked.value_or(m_needsSecond ? Encoding::Windows1252 : Encoding::Utf8);
    }

private:
    std::optional<Encoding> m_asked;
    TextDecoder m_first;
    TextDecoder m_second;
    bool m_needsSecond = false;
};

class DeathReader::Lines
{
public:
    virtual ~Lines() = default;
    // False at the end of the file.
    virtual base::Result<bool> next(Fields &fields) = 0;

protected:
    Lines() = default;
    Lines(const Lines &) = default;
    Lines &operator=(const Lines &) = default;
};

class DeathReader::FixedLines final : public Lines
{
public:
    FixedLines(ByteSource &source, Text &text)
        : m_source(source)
        , m_text(text)
    {
    }

    base::Result<bool> next(Fields &fields) override
    {
        for (;;) {
            const base::Result<std::optional<QByteArrayView>> line = cutLine();
            if (!line)
                return line.error();
            if (!*line)
                return false;
            ++m_line;
            if (!(*line)->trimmed().isEmpty()) {
                read(**line, fields);
                return true;
            }
        }
    }

private:
    // Without its end; nothing at the end of the file.
    base::Result<std::optional<QByteArrayView>> cutLine()
    {
        for (;;) {
            const qsizetype end = m_buffer.indexOf('\n', m_next);
            if (end >= 0 || (m_atEnd && m_next < m_buffer.size())) {
                const qsizetype begin = m_next;
                m_next = end < 0 ? m_buffer.size() : end + 1;
                return std::optional(
                    QByteArrayView(m_buffer).sliced(begin, (end < 0 ? m_next : end) - begin));
            }
            if (m_atEnd)
                return std::optional<QByteArrayView>();
            if (const base::Result<void> piece = readPiece(); !piece)
                return piece.error();
        }
    }

    // Called while the buffer holds a part of one line.  Of a line that is too
    // long only enough is kept to know it.
    base::Result<void> readPiece()
    {
        m_buffer.remove(0, std::exchange(m_next, 0));
        m_buffer.truncate(kLongestLine + 1);
        const base::Result<bool> more = m_source.read(m_buffer);
        if (!more)
            return more.error();
        m_atEnd = !*more;
        return {};
    }

    void read(QByteArrayView line, Fields &fields)
    {
        if (line.endsWith('\r'))
            line.chop(1);
        fields = {.line = m_line};
        if (line.size() > kLongestLine)
            fields.fault = DeathFault::TooLong;
        else if (!m_text.canRead(line))
            fields.fault = DeathFault::Undecodable;
        else
            cutFields(line, fields);
    }

    // Positions count letters; some tools that write UTF-8 count bytes.
    void cutFields(QByteArrayView line, Fields &fields)
    {
        const QString text = m_text.whole(line);
        const auto byLetters = [&](Span span) {
            return text.mid(span.from, span.length).trimmed();
        };
        const auto byBytes = [&](Span span) {
            const qsizetype length = std::min(span.length, line.size() - span.from);
            return length > 0 ? m_text(line.sliced(span.from, length)) : QString();
        };
        if (text.size() != line.size() && !fitsDrawing(byLetters) && fitsDrawing(byBytes))
            fill(byBytes, fields);
        else if (text.size() >= kShortestLine)
            fill(byLetters, fields);
        else
            fields.fault = DeathFault::TooShort;
    }

    template<typename Cell>
    static bool fitsDrawing(const Cell &cell)
    {
        const auto isPlausible = [](const std::optional<PartialDate> &date) {
            return date && (date->year == 0 || (date->year > 1800 && date->year < 2200));
        };
        const QString sex = cell(kSex);
        return (sex == "1"_L1 || sex == "2"_L1) && isPlausible(dateFrom(cell(kBirthDate)))
            && isPlausible(dateFrom(cell(kDeathDate)));
    }

    template<typename Cell>
    static void fill(const Cell &cell, Fields &fields)
    {
        fields.fault = splitNames(cell(kNames), fields);
        fields.sex = cell(kSex);
        fields.birthDate = cell(kBirthDate);
        fields.birthPlace = cell(kBirthPlace);
        fields.birthTown = cell(kBirthTown);
        fields.deathDate = cell(kDeathDate);
        fields.deathPlace = cell(kDeathPlace);
    }

    ByteSource &m_source;
    Text &m_text;
    QByteArray m_buffer;
    qsizetype m_next = 0; // of the line to come in the buffer
    qint64 m_line = 0;
    bool m_atEnd = false;
};

class DeathReader::CsvLines final : public Lines
{
public:
    CsvLines(std::unique_ptr<CsvReader> rows, const DeathColumns &columns, Text &text)
        : m_rows(std::move(rows))
        , m_columns(columns)
        , m_text(text)
    {
    }

    base::Result<bool> next(Fields &fields) override
    {
        base::Result<bool> more = m_rows->next(m_row);
        if (more && *more) {
            fields = {.line = m_row.line};
            fields.fault = faultOf(m_row);
            if (!fields.fault)
                read(fields);
        }
        return more;
    }

private:
    // That a row is no UTF-8 is for m_text to judge.
    std::optional<DeathFault> faultOf(const Row &row) const
    {
        if (row.fault && *row.fault != Reason::Undecodable)
            return *row.fault == Reason::WrongColumnCount ? DeathFault::ColumnCount
                                                          : DeathFault::TooLong;
        if (qsizetype(row.cells.size()) != m_rows->columns().size())
            return DeathFault::ColumnCount;
        const auto canRead = [this](QByteArrayView cell) { return m_text.canRead(cell); };
        return std::ranges::all_of(row.cells, canRead) ? std::nullopt
                                                       : std::optional(DeathFault::Undecodable);
    }

    void read(Fields &fields)
    {
        const auto cell = [this](qsizetype column) {
            return column < 0 ? QString() : m_text(m_row.cells[std::size_t(column)]);
        };
        if (m_columns.names >= 0) {
            fields.fault = splitNames(cell(m_columns.names), fields);
        } else {
            fields.birthName = cell(m_columns.birthName);
            fields.givenNames = cell(m_columns.givenNames);
        }
        fields.sex = cell(m_columns.sex);
        fields.birthDate = cell(m_columns.birthDate);
        fields.birthPlace = cell(m_columns.birthPlace);
        fields.birthTown = cell(m_columns.birthTown);
        fields.deathDate = cell(m_columns.deathDate);
        fields.deathPlace = cell(m_columns.deathPlace);
    }

    std::unique_ptr<CsvReader> m_rows;
    DeathColumns m_columns;
    Text &m_text;
    Row m_row;
};

DeathReader::DeathReader(QIODevice &device, std::optional<Encoding> encoding)
    : m_source(device)
    , m_text(std::make_unique<Text>(encoding))
{
}

DeathReader::~DeathReader() = default;

base::Result<std::unique_ptr<DeathReader>> DeathReader::open(QIODevice &device,
                                                             std::optional<Encoding> encoding)
{
    std::unique_ptr<DeathReader> reader(new DeathReader(device, encoding));
    if (const base::Result<void> recognised = reader->recognise(encoding); !recognised)
        return recognised.error();
    return reader;
}

base::Result<void> DeathReader::recognise(std::optional<Encoding> encoding)
{
    const base::Result<QByteArrayView> sample = m_source.peek(kSampleBytes);
    if (!sample)
        return sample.error();
    if (isPacked(*sample))
        return packedFile();
    const Dialect dialect = markedDialect(*sample, encoding);
    const QByteArray text = plainSample(*sample, dialect);
    if (text.trimmed().isEmpty())
        return emptyFile();
    if (!looksLikeFixedWidth(text))
        return openCsv(dialect);
    m_source.interpretAs(dialect);
    m_edition = DeathEdition::FixedWidth;
    m_lines = std::make_unique<FixedLines>(m_source, *m_text);
    return {};
}

base::Result<void> DeathReader::openCsv(const Dialect &written)
{
    const base::Result<QByteArrayView> sample = m_source.peek(kSampleBytes);
    if (!sample)
        return sample.error();
    const base::Result<Dialect> sniffed = sniff(*sample, m_source.peekedAll(), {.header = true});
    if (!sniffed)
        return otherFile();
    Dialect dialect = *sniffed;
    dialect.encoding = written.encoding;
    dialect.byteOrderMark = written.byteOrderMark;
    base::Result<std::unique_ptr<CsvReader>> rows = CsvReader::open(m_source, dialect);
    if (!rows)
        return rows.error();
    const DeathColumns columns = columnsOf((*rows)->columns());
    if (!columns.isComplete())
        return otherFile();
    m_edition = DeathEdition::Csv;
    m_lines = std::make_unique<CsvLines>(*std::move(rows), columns, *m_text);
    return {};
}

base::Result<DeathItem> DeathReader::next()
{
    Fields fields;
    const base::Result<bool> more = m_lines->next(fields);
    if (!more)
        return more.error();
    if (!*more)
        return DeathItem(EndOfFile{});
    ++m_counts.rows;
    const qint64 line = fields.line;
    auto record = recordFrom(std::move(fields));
    if (const auto *fault = std::get_if<DeathFault>(&record)) {
        ++m_counts.quarantined;
        return DeathItem(DeathIssue{line, *fault});
    }
    ++m_counts.accepted;
    return DeathItem(std::get<DeathRecord>(std::move(record)));
}

Encoding DeathReader::encoding() const
{
    return m_text->encoding();
}

QString deathEditionKey(DeathEdition edition)
{
    return edition == DeathEdition::Csv ? u"csv"_s : u"fixed"_s;
}

QString deathFaultKey(DeathFault fault)
{
    switch (fault) {
    case DeathFault::TooShort:
        return u"too_short"_s;
    case DeathFault::TooLong:
        return u"too_long"_s;
    case DeathFault::Undecodable:
        return u"undecodable"_s;
    case DeathFault::ColumnCount:
        return u"wrong_column_count"_s;
    case DeathFault::NoName:
        return u"no_name"_s;
    case DeathFault::BadSex:
        return u"bad_sex"_s;
    case DeathFault::BadBirthDate:
        return u"bad_birth_date"_s;
    case DeathFault::BadDeathDate:
        return u"bad_death_date"_s;
    }
    return {};
}

QString deathFaultText(DeathFault fault)
{
    switch (fault) {
    case DeathFault::TooShort:
        return QCoreApplication::translate("intake", "The line ends before the date of death.");
    case DeathFault::TooLong:
        return QCoreApplication::translate(
            "intake", "The line is too long or its quotation marks are wrong.");
    case DeathFault::Undecodable:
        return QCoreApplication::translate(
            "intake", "The row holds characters that the encoding of the file does not have.");
    case DeathFault::ColumnCount:
        return QCoreApplication::translate("intake",
                                           "The row does not have as many cells as the header.");
    case DeathFault::NoName:
        return QCoreApplication::translate("intake", "The line holds no name.");
    case DeathFault::BadSex:
        return QCoreApplication::translate("intake", "The sex is neither 1 nor 2.");
    case DeathFault::BadBirthDate:
        return QCoreApplication::translate("intake", "The date of birth is no date.");
    case DeathFault::BadDeathDate:
        return QCoreApplication::translate("intake",
                                           "The date of death is no date, or before the birth.");
    }
    return {};
}

} // namespace intake
