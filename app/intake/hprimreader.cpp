// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/hprimreader.h"

#include "base/text.h"
#include "intake/csvtokenizer.h"
#include "intake/patienttraits.h"
#include "people/dateformat.h"
#include "people/nir.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kHeaderLines = 12;
constexpr qsizetype kBlankLinesInFront = 3; // at most, before a header
constexpr qsizetype kLongestHeaderLine = 512;
constexpr int kOldestYear = 1880;

// Of a header, from 0.
enum HeaderLine {
    Number,
    Name,
    GivenName,
    Address,
    Address2,
    PostalLine,
    BirthDate,
    Nir,
    FileNumber, // of the visit
    Date,
    Sender,
    Addressee,
};

base::Error noPatient()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("intake",
                                        "The HPRIM file names no patient. Nothing was imported.")};
}

bool isEndMark(QByteArrayView line)
{
    return line.trimmed().startsWith("****FIN");
}

bool isBlank(const QByteArray &line)
{
    return line.trimmed().isEmpty();
}

std::optional<QString> parsedDate(QStringView pattern, QStringView text, int latestYear)
{
    const auto date = people::DateFormat::fromPattern(pattern)->parse(text, latestYear);
    if (!date || date->year < kOldestYear || date->year > latestYear + 1)
        return {};
    return isoDate(date->toIsoText());
}

// dd/MM/yyyy, as the recommendation has it; dd/MM/yy, ddMMyyyy and yyyyMMdd, as
// vendors write it.
std::optional<QString> hprimDate(QStringView text, int latestYear)
{
    const QStringView date = text.trimmed();
    for (const QStringView pattern :
         {u"dd/MM/yyyy", u"dd/MM/yy", u"ddMMyyyy", u"yyyyMMdd", u"ddMMyy"}) {
        if (const std::optional<QString> parsed = parsedDate(pattern, date, latestYear))
            return parsed;
    }
    return {};
}

bool hasLetter(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

// "M.", "MME" in front of the name.
QString takeTitle(QString &name)
{
    static constexpr std::array<QStringView, 8> titles{
        u"M.", u"MR", u"MME", u"MME.", u"MLLE", u"MONSIEUR", u"MADAME", u"MADEMOISELLE"};
    const qsizetype blank = name.indexOf(u' ');
    if (blank < 0)
        return {};
    const QString word = name.first(blank);
    if (std::ranges::find(titles, QStringView(base::foldToUpper(word))) == titles.end())
        return {};
    name = name.sliced(blank + 1).trimmed();
    return word;
}

struct TwoNames {
    QString before;
    QString after;
};

// "MARTIN née DUPONT", "DUPONT épouse MARTIN".
std::optional<TwoNames> splitAt(const QString &name, std::initializer_list<QStringView> words)
{
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const QString word = base::foldToUpper(parts[i]).remove(u'.');
        if (std::ranges::find(words, QStringView(word)) != words.end())
            return TwoNames{parts.first(i).join(u' '), parts.sliced(i + 1).join(u' ')};
    }
    return {};
}

void setName(FieldRow &row, const QString &written)
{
    QString name = base::simplified(written);
    row.set(Field::Title, takeTitle(name));
    if (const auto born = splitAt(name, {u"NEE"})) {
        row.set(Field::UsualName, born->before);
        row.set(Field::BirthName, born->after);
    } else if (const auto married = splitAt(name, {u"EPOUSE", u"EPOUX", u"EP", u"EPSE"})) {
        row.set(Field::BirthName, married->before);
        row.set(Field::UsualName, married->after);
    } else {
        row.set(Field::UsualName, name);
    }
}

// The first line is the patient's number with one vendor and a title with another.
bool isNumber(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::ranges::any_of(text, isDigit) && !text.contains(u' ');
}

bool fitsHeader(const QStringList &lines, qsizetype at, int latestYear)
{
    return lines.size() > at + BirthDate && hasLetter(lines[at + Name])
        && hprimDate(lines[at + BirthDate], latestYear).has_value();
}

PatientAddress addressOf(const QStringList &lines)
{
    PatientAddress address{.line1 = lines[Address].trimmed(),
                           .line2 = lines[Address2].trimmed(),
                           .city = lines[PostalLine].trimmed()};
    if (address.city.isEmpty())
        std::swap(address.line2, address.city);
    splitPostalLine(address);
    // No postal line at all: what was taken for it belongs to the street.
    if (address.postalCode.isEmpty() && lines[PostalLine].trimmed().isEmpty())
        std::swap(address.line2, address.city);
    if (address.line1.isEmpty())
        std::swap(address.line1, address.line2);
    return address;
}

bool isSegmentOf(QByteArrayView line, QByteArrayView name, const Separators &separators)
{
    return line.startsWith(name) && line.size() > name.size()
        && line[name.size()] == separators.field;
}

// "OBR" of "OBR|1|…".
QByteArrayView segmentName(QByteArrayView line, const Separators &separators)
{
    constexpr qsizetype kLongestName = 3;
    const qsizetype end = line.indexOf(separators.field);
    const QByteArrayView name = end < 0 ? line : line.first(end);
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool isName =
        !name.isEmpty() && name.size() <= kLongestName && std::ranges::all_of(name, isUpper);
    return isName ? name : QByteArrayView();
}

} // namespace

bool beginsWithHprimHeader(QByteArrayView head)
{
    constexpr int kYear = 2100; // of which century a date is does not matter here
    QStringList lines;
    QString text = QString::fromLatin1(head);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (lines.size() == kHeaderLines + kBlankLinesInFront)
            break;
        lines.append(line.toString());
    }
    for (qsizetype at = 0; at <= kBlankLinesInFront; ++at) {
        const bool fits = fitsHeader(lines, at, kYear) && lines.size() > at + Date
            && !lines[at + Name].contains(u';') && !lines[at + Name].contains(u'\t');
        if (!fits)
            continue;
        PatientAddress postal{.city = lines[at + PostalLine]};
        splitPostalLine(postal);
        return !postal.postalCode.isEmpty() || hprimDate(lines[at + Date], kYear)
            || text.contains("****FIN"_L1) || text.contains("****LAB"_L1);
    }
    return false;
}

base::Result<std::unique_ptr<HprimReader>> HprimReader::open(QIODevice &device, int latestYear)
{
    std::unique_ptr<HprimReader> reader(new HprimReader(device, latestYear));
    base::Result<CodePages> codePages = CodePages::of(reader->m_source);
    if (!codePages)
        return codePages.error();
    reader->m_codePages = *std::move(codePages);
    const base::Result<QByteArrayView> head = reader->m_source.peek(1);
    if (!head)
        return head.error();
    const QByteArrayView text =
        head->startsWith("\xEF\xBB\xBF") ? head->sliced(3).trimmed() : head->trimmed();
    reader->m_hasSegments = text.startsWith('H') && separatorsOfHprim(text);
    const base::Result<bool> found = reader->readRow();
    if (!found)
        return found.error();
    if (!*found)
        return noPatient();
    reader->m_isFirst = true;
    return reader;
}

HprimReader::HprimReader(QIODevice &device, int latestYear)
    : m_source(device)
    , m_lines(m_source, kMaxLineBytes)
    , m_latestYear(latestYear)
{
}

base::Result<bool> HprimReader::next(Row &row)
{
    if (!m_isFirst) {
        base::Result<bool> found = readRow();
        if (!found || !*found)
            return found;
    }
    m_isFirst = false;
    m_row.expose(row);
    if (!m_raw.empty()) {
        row.cellsAreColumns = false;
        row.cells.assign(m_raw.begin(), m_raw.end());
    }
    return true;
}

base::Result<bool> HprimReader::readRow()
{
    m_raw.clear();
    return m_hasSegments ? readSegments() : readLetter();
}

// --- HPRIM Médecin ---------------------------------------------------------

base::Result<bool> HprimReader::readLetter()
{
    m_header.clear();
    m_hasText = m_isTooLong = false;
    for (;;) {
        LineSource::Line line;
        const base::Result<bool> more = m_lines.next(line);
        if (!more)
            return more.error();
        const bool ends = !*more || isEndMark(line.text);
        if (ends && !isLetterBlank()) {
            closeLetter();
            return true;
        }
        if (!*more)
            return false;
        if (ends)
            m_header.clear();
        else
            takeLine(line);
    }
}

void HprimReader::takeLine(const LineSource::Line &line)
{
    if (m_header.empty())
        m_headerLine = line.number;
    const auto kept = static_cast<std::size_t>(kHeaderLines + kBlankLinesInFront);
    if (m_header.size() < kept) {
        m_isTooLong = m_isTooLong || line.text.size() > kLongestHeaderLine;
        m_header.push_back(
            line.text.first(std::min(line.text.size(), kLongestHeaderLine)).toByteArray());
    } else {
        m_hasText = m_hasText || !line.text.trimmed().isEmpty();
    }
}

bool HprimReader::isLetterBlank() const
{
    return !m_hasText && std::ranges::all_of(m_header, isBlank);
}

void HprimReader::closeLetter()
{
    m_row.begin(m_headerLine);
    QByteArray bytes;
    for (const QByteArray &line : m_header)
        bytes.append(line).append('\n');
    const TextDecoder *decoder = m_codePages->decoderOf(bytes);
    if (decoder == nullptr) {
        m_row.setFault(Reason::Undecodable);
        decoder = &utf8Decoder();
    }
    if (bytes.contains('\0'))
        m_row.setFault(Reason::NulByte);
    if (m_isTooLong)
        m_row.setFault(Reason::FieldTooLong);
    QStringList lines = decoder->decode(bytes).split(u'\n');
    const std::optional<qsizetype> beginning = beginningOfHeader(lines);
    if (!beginning) {
        m_row.setFault(Reason::Malformed);
        keepRaw(lines);
        return;
    }
    if (std::ranges::any_of(lines.mid(*beginning + kHeaderLines),
                            [](const QString &line) { return !line.trimmed().isEmpty(); }))
        m_hasText = true;
    readHeader(lines.mid(*beginning, kHeaderLines));
}

// Blank lines may stand between two letters, and the first line of a header may be
// blank itself: the birth date tells.
std::optional<qsizetype> HprimReader::beginningOfHeader(const QStringList &lines) const
{
    for (qsizetype at = 0; at <= kBlankLinesInFront && at < lines.size(); ++at) {
        if (fitsHeader(lines, at, m_latestYear))
            return at;
        if (!lines[at].trimmed().isEmpty())
            break;
    }
    return {};
}

void HprimReader::readHeader(const QStringList &written)
{
    QStringList lines = written;
    while (lines.size() < kHeaderLines)
        lines.append(QString());
    setName(m_row, lines[Name]);
    m_row.set(Field::GivenNames, lines[GivenName]);
    m_row.set(Field::BirthDate, *hprimDate(lines[BirthDate], m_latestYear));
    m_row.set(Field::Nir, lines[Nir]);
    setAddress(m_row, {addressOf(lines)});
    // The number of the file (line 9) is another one at every visit: no patient's number.
    if (const QString number = lines[Number].trimmed(); isNumber(number))
        m_row.set(Field::RecordId, number);
    m_row.set(Field::SampleDate, hprimDate(lines[Date], m_latestYear).value_or(lines[Date]));
    if (hasLetter(lines[Sender]) || hasLetter(lines[Addressee]))
        m_row.mark(Field::Physician);
    if (m_hasText)
        m_row.mark(Field::Comment);
}

// For the file of rejected rows; nothing of it is kept of a leak.
void HprimReader::keepRaw(const QStringList &lines)
{
    for (const QString &line : lines.first(std::min(lines.size(), kHeaderLines)))
        m_raw.push_back(line.trimmed().toUtf8());
}

// --- HPRIM Santé -----------------------------------------------------------

// Up to the segment that begins another patient; it is kept for the next call.
base::Result<bool> HprimReader::readSegments()
{
    for (;;) {
        if (!m_isSegmentHeld) {
            const base::Result<bool> more = nextSegment();
            if (!more)
                return more.error();
            if (!*more) {
                const bool hadPatient = m_hasPatient;
                endPatient();
                return hadPatient;
            }
        }
        const QByteArrayView name = segmentName(m_segment, m_separators.value_or(Separators()));
        m_isSegmentHeld = m_hasPatient && (name == "P" || name == "H" || name == "L");
        if (m_isSegmentHeld) {
            endPatient();
            return true;
        }
        takeSegment(name);
    }
}

base::Result<bool> HprimReader::nextLine()
{
    if (std::exchange(m_isLineHeld, false))
        return true;
    return m_lines.next(m_line);
}

// A segment with all that A segments add to it.
base::Result<bool> HprimReader::nextSegment()
{
    base::Result<bool> more = nextLine();
    if (!more || !*more)
        return more;
    m_segment = m_line.text.trimmed().toByteArray();
    m_segmentLine = m_line.number;
    m_isSegmentTooLong = m_line.tooLong;
    for (;;) {
        more = nextLine();
        if (!more)
            return more;
        if (!*more)
            return true;
        const QByteArrayView line = m_line.text;
        if (!m_separators || !isSegmentOf(line, "A", *m_separators)) {
            m_isLineHeld = true;
            return true;
        }
        if (m_segment.size() + line.size() > kMaxLineBytes)
            m_isSegmentTooLong = true;
        else
            m_segment.append(line.sliced(2));
    }
}

void HprimReader::takeSegment(QByteArrayView name)
{
    const bool wasBehindPatient = m_isBehindPatient;
    if (!m_segment.isEmpty())
        m_isBehindPatient = false;
    if (name == "H") {
        m_separators = separatorsOfHprim(m_segment);
        return;
    }
    if (name == "P") {
        beginPatient();
        return;
    }
    if (!m_hasPatient || m_segment.isEmpty())
        return;
    if (name.isEmpty() && wasBehindPatient)
        m_row.setFault(Reason::StrayLineBreak);
    if (!m_separators)
        return;
    if (name == "OBR")
        readSample();
    if ((name == "OBX" && isFieldFilled(m_segment, *m_separators, 5))
        || (name == "C" && isFieldFilled(m_segment, *m_separators, 3)))
        m_row.mark(Field::Comment);
    if (name == "AP" || name == "AC")
        m_row.mark(Field::Insurer);
}

void HprimReader::beginPatient()
{
    m_hasPatient = m_isBehindPatient = true;
    m_row.begin(m_segmentLine);
    m_sampleDate.clear();
    if (m_isSegmentTooLong)
        m_row.setFault(Reason::LineTooLong);
    else if (m_segment.contains('\0'))
        m_row.setFault(Reason::NulByte);
    else if (!m_separators)
        m_row.setFault(Reason::Malformed);
    if (m_isSegmentTooLong || !m_separators)
        return;
    const TextDecoder *decoder = m_codePages->decoderOf(m_segment);
    if (decoder == nullptr) {
        m_row.setFault(Reason::Undecodable);
        decoder = &utf8Decoder();
    }
    readPatient(Segment(decoder->decode(m_segment), *m_separators, *m_codePages));
}

void HprimReader::endPatient()
{
    if (m_hasPatient)
        m_row.set(Field::SampleDate, m_sampleDate);
    m_hasPatient = m_isBehindPatient = false;
}

// Numbers of the fields as in ASTM, one less than HPRIM counts.  3 is the number that
// the laboratory gives, 2 that of who asks; 4 may be the social-security number.
void HprimReader::readPatient(const Segment &patient)
{
    m_row.set(Field::RecordId, patient.text(3, 1));
    m_row.set(Field::RecordId, patient.text(2, 1));
    if (const QString number = patient.text(4, 1); people::parseNir(number))
        m_row.set(Field::Nir, number);
    const QStringView name = patient.field(5);
    std::vector<PatientName> names{{NameUse::Usual, patient.text(name, 1), patient.text(name, 2),
                                    patient.text(name, 3), patient.text(name, 5)}};
    if (const QString birthName = patient.text(6, 1); !birthName.isEmpty())
        names.push_back({NameUse::Birth, birthName, {}, {}, {}});
    setNames(m_row, names);
    m_row.set(Field::BirthDate, isoDate(patient.text(7, 1)));
    m_row.set(Field::Sex, patient.text(8, 1));
    PatientAddress address{.line1 = patient.text(10, 1),
                           .line2 = patient.text(10, 2),
                           .postalCode = patient.text(10, 5),
                           .city = patient.text(10, 3),
                           .country = patient.text(10, 6)};
    splitPostalLine(address);
    setAddress(m_row, {address});
    for (const QStringView phone : patient.repetitions(12))
        setPhone(m_row, patient.text(phone, 1), false);
    if (patient.isFilled(13))
        m_row.mark(Field::Physician);
}

void HprimReader::readSample()
{
    const Segment sample(utf8Decoder().decode(m_segment), *m_separators, *m_codePages);
    m_sampleDate = std::max(m_sampleDate, isoDate(sample.text(7, 1)));
    if (sample.isFilled(16))
        m_row.mark(Field::Physician);
    if (sample.isFilled(13))
        m_row.mark(Field::Comment);
}

} // namespace intake
