// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/sniffer.h"

#include "intake/csvtokenizer.h"
#include "intake/fixedsniffer.h"
#include "intake/sampleheader.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr int kSampleRows = 1000;
constexpr qsizetype kEncodingProof = 64; // bytes above 127 that settle the encoding
constexpr double kForeignRows = 0.05;    // rows cut by another separator
constexpr double kBinaryShare = 0.02;    // control characters of a binary file

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

// --- Not text at all -------------------------------------------------------

struct Signature {
    QByteArrayView bytes;
    bool workbook;
};

constexpr std::array kSignatures{
    Signature{"PK\x03\x04", true},
    Signature{"PK\x05\x06", false},
    Signature{"\xD0\xCF\x11\xE0", true},
    Signature{"%PDF", false},
    Signature{"\x1F\x8B", false},
    Signature{"7z\xBC\xAF", false},
    Signature{"Rar!", false},
    Signature{"\x89PNG", false},
    Signature{"\xFF\xD8\xFF", false},
    Signature{"SQLite format 3", false},
    Signature{"\x7F"
              "ELF",
              false},
};

base::Error workbookError()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This is a workbook or an archive, not a text file. Open it in a spreadsheet, save it as "
        "CSV and import that file."));
}

base::Error binaryError()
{
    return inputError(QCoreApplication::translate(
        "intake", "This is not a text file. Export the list as CSV and import that file."));
}

base::Error emptyError()
{
    return inputError(
        QCoreApplication::translate("intake", "The file is empty. Nothing was imported."));
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f'
        && byte != 0x1A;
}

base::Result<void> refuseBinary(QByteArrayView sample)
{
    for (const Signature &signature : kSignatures) {
        if (sample.startsWith(signature.bytes))
            return signature.workbook ? workbookError() : binaryError();
    }
    return {};
}

// --- Encoding --------------------------------------------------------------

struct EncodingAnswer {
    Encoding encoding = Encoding::Utf8;
    int byteOrderMark = 0;
    double confidence = 1;
};

std::optional<EncodingAnswer> fromByteOrderMark(QByteArrayView sample)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return EncodingAnswer{Encoding::Utf8, 3};
    if (sample.startsWith("\xFF\xFE"))
        return EncodingAnswer{Encoding::Utf16Le, 2};
    if (sample.startsWith("\xFE\xFF"))
        return EncodingAnswer{Encoding::Utf16Be, 2};
    return {};
}

// Latin text in UTF-16 has a zero in nearly every second byte.
std::optional<Encoding> utf16ByZeros(QByteArrayView sample)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == '\0')
            ++zeros[static_cast<std::size_t>(i % 2)];
    }
    const auto isMost = [&](qsizetype count) { return count * 2 > sample.size() * 6 / 10; };
    const auto isRare = [&](qsizetype count) { return count * 2 < sample.size() / 10; };
    if (isMost(zeros[1]) && isRare(zeros[0]))
        return Encoding::Utf16Le;
    if (isMost(zeros[0]) && isRare(zeros[1]))
        return Encoding::Utf16Be;
    return {};
}

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

// UTF-8 proves itself: other encodings hardly ever form its sequences.  A few
// damaged rows do not make it another encoding.
bool looksLikeUtf8(QByteArrayView sample)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (!isHigh(sample[i]))
            continue;
        qsizetype end = i + 1;
        while (end < sample.size() && end - i < 4
               && (static_cast<unsigned char>(sample[end]) & 0xC0U) == 0x80U)
            ++end;
        if (sample.sliced(i, end - i).isValidUtf8()) {
            ++good;
            i = end - 1;
        } else if (end != sample.size()) {
            ++bad;
        }
    }
    return good >= bad;
}

EncodingAnswer encodingOf(QByteArrayView sample, const DialectHints &hints)
{
    const std::optional<EncodingAnswer> marked = fromByteOrderMark(sample);
    if (hints.encoding) {
        const bool agrees = marked
            && (marked->encoding == *hints.encoding
                || (isUtf16(marked->encoding) && isUtf16(*hints.encoding)));
        return agrees ? *marked : EncodingAnswer{*hints.encoding};
    }
    if (marked)
        return *marked;
    if (const std::optional<Encoding> utf16 = utf16ByZeros(sample))
        return {*utf16};
    if (looksLikeUtf8(sample))
        return {Encoding::Utf8};
    const EncodingGuess guess = guessSingleByteEncoding(sample);
    return {guess.encoding, 0, guess.confidence};
}

// The sample as the tokenizer will see it.
QByteArray asciiCompatible(QByteArrayView sample, const EncodingAnswer &answer)
{
    const QByteArrayView text = sample.sliced(answer.byteOrderMark);
    if (!isUtf16(answer.encoding))
        return text.toByteArray();
    QByteArray utf8;
    Utf16Transcoder(answer.encoding == Encoding::Utf16Be)
        .feed(text.first(text.size() / 2 * 2), false, utf8);
    return utf8;
}

// --- Separator -------------------------------------------------------------

// How the rows of the sample come apart under one dialect.
struct Cut {
    Dialect dialect;
    std::vector<qsizetype> cells; // per row, 0 for a damaged one; in the file's order
    qsizetype mode = 0;           // the usual number of cells below the header
    double share = 0;             // of the rows that have it
    int badQuotes = 0;            // rows

    double score() const
    {
        return mode < 2 ? 0 : share * (1.0 - 1.0 / (1.0 + static_cast<double>(mode)));
    }
};

bool isQuoteFault(const Record &record)
{
    return record.fault == Reason::UnclosedQuote || record.fault == Reason::TextAfterQuote;
}

void findMode(Cut &cut)
{
    if (cut.cells.empty())
        return;
    std::map<qsizetype, int> frequency;
    // The header counts only when it stands alone.
    std::size_t first = cut.cells.size() > 1 ? 1 : 0;
    for (std::size_t i = first; i < cut.cells.size(); ++i)
        ++frequency[cut.cells[i]];
    // Among equals the most cells: one cell means that nothing was cut.
    int usual = 0;
    for (const auto &[cells, rows] : frequency) {
        if (cells != 0 && rows >= usual) {
            usual = rows;
            cut.mode = cells;
        }
    }
    // A title above the header says nothing against the separator.
    while (first < kTitleRows && first + 1 < cut.cells.size() && cut.cells[first] <= 1)
        ++first;
    cut.share = static_cast<double>(usual) / static_cast<double>(cut.cells.size() - first);
}

Cut cutSample(QByteArrayView sample, bool complete, const Dialect &dialect)
{
    Cut cut;
    cut.dialect = dialect;
    const CsvTokenizer tokenizer(dialect);
    Record record;
    qsizetype at = 0;
    while (at < sample.size() && cut.cells.size() < kSampleRows
           && tokenizer.next(sample.sliced(at), complete, record)) {
        at += record.length;
        if (record.skipRest)
            break;
        if (isQuoteFault(record))
            ++cut.badQuotes;
        const bool blank = !record.fault && record.cells.size() == 1 && record.content == 0;
        if (!blank)
            cut.cells.push_back(record.fault ? 0 : static_cast<qsizetype>(record.cells.size()));
    }
    findMode(cut);
    return cut;
}

// Cells between apostrophes, in most rows.
bool hasApostropheQuotes(QByteArrayView sample, char separator, std::size_t rows)
{
    const auto count = [&](char one, char other) {
        const std::array bytes{one, other};
        return static_cast<std::size_t>(sample.count(QByteArrayView(bytes)));
    };
    return std::min(count('\'', separator), count(separator, '\'')) * 10 >= rows * 9;
}

// Quotes that do not come in pairs are letters (inches, initials).
Cut cutWithBestQuote(QByteArrayView sample, bool complete, Dialect dialect)
{
    Cut quoted = cutSample(sample, complete, dialect);
    if (hasApostropheQuotes(sample, dialect.separator, quoted.cells.size())) {
        Dialect apostrophe = dialect;
        apostrophe.quote = '\'';
        Cut cut = cutSample(sample, complete, apostrophe);
        if (cut.badQuotes == 0 && cut.share >= quoted.share)
            return cut;
    }
    if (quoted.badQuotes < 2 || quoted.badQuotes * 20 < static_cast<int>(quoted.cells.size()))
        return quoted;
    dialect.quote = '\0';
    Cut plain = cutSample(sample, complete, dialect);
    return plain.share > 0.98 && plain.share > quoted.share ? plain : quoted;
}

// Rows that this separator does not cut, and another one cuts just alike.
double foreignShare(const Cut &best, const std::vector<Cut> &cuts)
{
    if (best.cells.empty())
        return 0;
    int foreign = 0;
    for (std::size_t i = 0; i < best.cells.size(); ++i) {
        const auto cutsIt = [&](const Cut &cut) {
            return cut.dialect.separator != best.dialect.separator && i < cut.cells.size()
                && cut.cells[i] == best.mode;
        };
        if (best.cells[i] != best.mode && std::ranges::any_of(cuts, cutsIt))
            ++foreign;
    }
    return foreign / static_cast<double>(best.cells.size());
}

base::Error noSeparatorError()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "No separator was found: columns are separated by a semicolon, a comma, a tab or a "
        "vertical bar. Say which one if you know it."));
}

base::Error noFixedColumnsError()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "No columns of fixed width were found: their widths must be said in the mapping file."));
}

base::Error mixedSeparatorsError(const Cut &best)
{
    const auto rows = static_cast<qsizetype>(best.cells.size());
    const auto alike = std::ranges::count(best.cells, best.mode);
    return inputError(QCoreApplication::translate(
                          "intake",
                          "The rows are not all cut by the same separator: of the first %1 rows, "
                          "only %2 have the same number of columns. Export the file again with one "
                          "separator.")
                          .arg(rows)
                          .arg(alike));
}

base::Result<Cut> separate(QByteArrayView sample, bool complete, const Dialect &dialect,
                           const DialectHints &hints)
{
    std::vector<Cut> cuts;
    for (const char separator : {';', ',', '\t', '|'}) {
        if (hints.separator && *hints.separator != separator)
            continue;
        Dialect candidate = dialect;
        candidate.separator = separator;
        candidate.quote = hints.quote.value_or(dialect.quote);
        cuts.push_back(hints.quote ? cutSample(sample, complete, candidate)
                                   : cutWithBestQuote(sample, complete, candidate));
    }
    const auto best = std::ranges::max_element(cuts, {}, &Cut::score);
    if (best == cuts.end() || best->mode < 2)
        return noSeparatorError();
    if (!hints.separator && (best->share < 0.5 || foreignShare(*best, cuts) > kForeignRows))
        return mixedSeparatorsError(*best);
    return *best;
}

// --- Header ----------------------------------------------------------------

SampleRows firstRows(QByteArrayView sample, bool complete, const Dialect &dialect)
{
    constexpr std::size_t enough = 50;
    const CsvTokenizer tokenizer(dialect);
    const TextDecoder decoder(dialect.encoding);
    SampleRows rows;
    Record record;
    qint64 line = 1;
    for (qsizetype at = 0; at < sample.size() && rows.size() < enough; at += record.length) {
        if (!tokenizer.next(sample.sliced(at), complete, record) || record.skipRest)
            break;
        SampleRow row{.line = line, .cells = {}};
        line += record.lines;
        if (record.fault || record.content == 0)
            continue;
        for (const Record::Cell &cell : record.cells)
            row.cells.push_back(
                decoder.decode(sample.sliced(at + cell.begin, cell.end - cell.begin)).trimmed());
        rows.push_back(std::move(row));
    }
    return rows;
}

// --- The rest --------------------------------------------------------------

LineEnding lineEndingOf(QByteArrayView sample)
{
    return sample.contains('\r') && !sample.contains('\n') ? LineEnding::Cr : LineEnding::Lf;
}

// Excel's own hint, "sep=;" on a line of its own.
std::optional<char> separatorLine(QByteArrayView sample)
{
    const bool found = sample.size() > 5
        && sample.first(4).compare("sep=", Qt::CaseInsensitive) == 0
        && (sample[5] == '\r' || sample[5] == '\n');
    return found ? std::optional(sample[4]) : std::nullopt;
}

QByteArrayView withoutFirstLine(QByteArrayView sample, LineEnding ending)
{
    const qsizetype end = sample.indexOf(ending == LineEnding::Cr ? '\r' : '\n');
    return end < 0 ? QByteArrayView() : sample.sliced(end + 1);
}

bool hasTrailingSeparator(const SampleRows &rows, int columns)
{
    const auto endsBlank = [columns](const SampleRow &row) {
        return static_cast<int>(row.cells.size()) != columns || row.cells.back().isEmpty();
    };
    return rows.size() > 1 && static_cast<int>(rows.front().cells.size()) == columns - 1
        && std::all_of(rows.begin() + 1, rows.end(), endsBlank);
}

base::Result<void> refuseUnreadable(QByteArrayView text)
{
    if (text.trimmed().isEmpty())
        return emptyError();
    const auto controls = std::ranges::count_if(text, isControl);
    if (static_cast<double>(controls) > static_cast<double>(text.size()) * kBinaryShare
        && controls > 8)
        return binaryError();
    return {};
}

Dialect separatedDialect(QByteArrayView text, bool complete, const Cut &cut,
                         const DialectHints &hints)
{
    Dialect dialect = cut.dialect;
    dialect.columns = static_cast<int>(cut.mode);
    const SampleRows all = firstRows(text, complete, dialect);
    std::optional<qint64> headerLine;
    if (hints.headerLine)
        headerLine = *hints.headerLine - (dialect.separatorLine ? 1 : 0);
    const SampleRows rows = withoutTitle(all, cut.mode, headerLine);
    const HeaderAnswer header = hints.header ? HeaderAnswer{*hints.header} : headerOf(rows);
    dialect.header = header.header;
    dialect.confidence = header.confidence;
    if (headerLine)
        dialect.headerLine = static_cast<int>(*headerLine);
    else if (rows.size() < all.size())
        dialect.headerLine = static_cast<int>(rows.front().line);
    dialect.trailingSeparator = dialect.header && hasTrailingSeparator(rows, dialect.columns);
    return dialect;
}

// One separator, or columns of fixed width where none cuts the rows.
base::Result<Dialect> shapeOf(QByteArrayView text, bool complete, const Dialect &dialect,
                              const DialectHints &hints)
{
    const bool isFixed = hints.format == FileFormat::FixedWidth || !hints.widths.empty();
    const base::Result<Cut> cut =
        isFixed ? noFixedColumnsError() : separate(text, complete, dialect, hints);
    if (cut)
        return separatedDialect(text, complete, *cut, hints);
    const bool mayBeFixed = isFixed || (!hints.format && !hints.separator);
    const std::optional<Dialect> fixed =
        mayBeFixed ? sniffFixedColumns(text, complete, dialect, hints) : std::nullopt;
    if (!fixed)
        return cut.error();
    return *fixed;
}

} // namespace

bool decidesEncoding(QByteArrayView sample)
{
    return fromByteOrderMark(sample) || utf16ByZeros(sample)
        || std::ranges::count_if(sample, isHigh) >= kEncodingProof;
}

base::Result<Dialect> sniff(QByteArrayView sample, bool complete, const DialectHints &hints)
{
    if (const base::Result<void> text = refuseBinary(sample); !text)
        return text.error();
    const EncodingAnswer encoding = encodingOf(sample, hints);
    const QByteArray converted = asciiCompatible(sample, encoding);
    QByteArrayView text(converted);
    if (const base::Result<void> readable = refuseUnreadable(text); !readable)
        return readable.error();

    Dialect dialect{.encoding = encoding.encoding,
                    .byteOrderMark = encoding.byteOrderMark,
                    .lineEnding = lineEndingOf(text)};
    DialectHints known = hints;
    if (const std::optional<char> stated = separatorLine(text)) {
        dialect.separatorLine = true;
        text = withoutFirstLine(text, dialect.lineEnding);
        known.separator = hints.separator.value_or(*stated);
    }
    base::Result<Dialect> shaped = shapeOf(text, complete, dialect, known);
    if (!shaped)
        return shaped;
    // Lines were counted behind Excel's own.
    if (shaped->separatorLine && shaped->headerLine > 0)
        ++shaped->headerLine;
    shaped->confidence = std::min(encoding.confidence, shaped->confidence);
    return shaped;
}

} // namespace intake
