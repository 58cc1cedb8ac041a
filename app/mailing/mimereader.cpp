// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/mimereader.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace mailing {

namespace {

constexpr int kDeepest = 10;
constexpr int kMostParts = 200;
constexpr std::size_t kMostFields = 1000;
constexpr qsizetype kLongestName = 998; // RFC 5322 §2.1.1: a whole line
constexpr qsizetype kLongestValue = 64 * 1024;
constexpr qsizetype kLongestBoundary = 200; // RFC 2046 §5.1.1 allows 70

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

// The lines of a text, each without its LF or CRLF.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_text(text)
    {
    }
    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }
    QByteArrayView next()
    {
        const qsizetype found = m_text.indexOf('\n', m_at);
        const qsizetype end = found < 0 ? m_text.size() : found;
        QByteArrayView line = m_text.sliced(m_at, end - m_at);
        m_at = found < 0 ? end : end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

// ------------------------------------------------------------------------- headers

// "Subject: text" → 7; -1 when the line is no field (RFC 5322 §2.2).
qsizetype fieldNameSize(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return -1;
    const QByteArrayView name = line.first(colon).trimmed();
    const bool isName = !name.isEmpty() && name.size() <= kLongestName && !isBlank(line.front())
        && std::ranges::all_of(name, [](char c) { return c > ' ' && c <= '~'; });
    return isName ? colon : -1;
}

// The line that Unix mailboxes put before a message.
bool isEnvelopeLine(QByteArrayView line)
{
    return line.startsWith("From ") || line.startsWith(">From ");
}

void unfold(HeaderField &field, QByteArrayView line)
{
    if (field.value.size() + line.size() < kLongestValue)
        field.value.append(line);
}

HeaderField fieldOf(QByteArrayView line, qsizetype nameSize)
{
    HeaderField field{.name = line.first(nameSize).trimmed().toByteArray().toLower(), .value = {}};
    unfold(field, line.sliced(nameSize + 1));
    return field;
}

// Up to the empty line, or to the first line that is none of a header: there the body
// begins.
Headers readHeaders(Lines &lines, QByteArrayView text, qsizetype &bodyBegin)
{
    Headers headers;
    bool hasField = false;          // a line before that may be continued
    HeaderField *current = nullptr; // none: the field before is not kept
    while (!lines.atEnd()) {
        bodyBegin = lines.position();
        const QByteArrayView line = lines.next();
        if (line.isEmpty()) {
            bodyBegin = lines.position();
            break;
        }
        const qsizetype nameSize = fieldNameSize(line);
        if (isBlank(line.front()) && hasField) {
            if (current != nullptr)
                unfold(*current, line);
        } else if (nameSize > 0) {
            hasField = true;
            current = headers.fields.size() < kMostFields
                ? &headers.fields.emplace_back(fieldOf(line, nameSize))
                : nullptr;
        } else if (hasField || !isEnvelopeLine(line)) {
            break;
        }
        bodyBegin = text.size();
    }
    for (HeaderField &field : headers.fields)
        field.value = field.value.trimmed();
    return headers;
}

// A word, or a quoted string without its quotes; `at` goes behind it.
QByteArray parameterValue(const QByteArray &text, qsizetype &at)
{
    QByteArray value;
    const bool isQuoted = at < text.size() && text[at] == '"';
    at += isQuoted ? 1 : 0;
    for (; at < text.size(); ++at) {
        if (isQuoted ? text[at] == '"' : text[at] == ';')
            break;
        if (isQuoted && text[at] == '\\' && at + 1 < text.size())
            ++at;
        value += text[at];
    }
    const qsizetype end = text.indexOf(';', at);
    at = end < 0 ? text.size() : end;
    return isQuoted ? value : value.trimmed();
}

// "Text/Plain; charset=…" → "text/plain"
QByteArray typeOf(const Headers &headers)
{
    const QByteArray value = headers.value("content-type").toLower();
    const auto isEnd = [](char c) { return c == ';' || c == '(' || isBlank(c); };
    const QByteArray type(value.constData(), std::ranges::find_if(value, isEnd) - value.begin());
    return type.contains('/') ? type : QByteArray("text/plain");
}

// --------------------------------------------------------------------------- parts

enum class Delimiter { None, Next, Last };

// By what stands behind --boundary on its line.
Delimiter delimiterBefore(QByteArrayView rest)
{
    if (rest.trimmed().isEmpty())
        return Delimiter::Next;
    return rest.startsWith("--") && rest.sliced(2).trimmed().isEmpty() ? Delimiter::Last
                                                                       : Delimiter::None;
}

// The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1).
QByteArrayView withoutLastLineEnd(QByteArrayView text)
{
    if (text.endsWith('\n'))
        text.chop(1);
    if (text.endsWith('\r'))
        text.chop(1);
    return text;
}

// A last part that the end of the message cuts off counts.
std::vector<QByteArrayView> splitParts(QByteArrayView body, const QByteArray &boundary)
{
    const QByteArray mark = "--" + boundary;
    std::vector<QByteArrayView> parts;
    std::optional<qsizetype> begin;
    for (qsizetype at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        const qsizetype lineEnd = body.indexOf('\n', at);
        const qsizetype next = lineEnd < 0 ? body.size() : lineEnd + 1;
        const qsizetype rest = at + mark.size();
        const Delimiter delimiter = delimiterBefore(body.sliced(rest, next - rest));
        if (delimiter == Delimiter::None)
            continue;
        if (begin)
            parts.push_back(withoutLastLineEnd(body.sliced(*begin, at - *begin)));
        begin = next;
        if (delimiter == Delimiter::Last || parts.size() >= kMostParts)
            return parts;
    }
    if (begin)
        parts.push_back(body.sliced(*begin));
    return parts;
}

MimePart readPart(QByteArrayView text, int depth, int &partsLeft)
{
    MimePart part;
    Lines lines(text);
    qsizetype bodyBegin = 0;
    part.headers = readHeaders(lines, text, bodyBegin);
    part.type = typeOf(part.headers);
    part.body = text.sliced(bodyBegin);
    std::vector<QByteArrayView> children;
    if (part.type.startsWith("multipart/")) {
        const QByteArray boundary = headerParameter(part.headers.value("content-type"), "boundary");
        if (!boundary.isEmpty() && boundary.size() <= kLongestBoundary)
            children = splitParts(part.body, boundary);
    } else if (part.type == "message/rfc822" || part.type == "message/global") {
        children.push_back(part.body);
    }
    for (const QByteArrayView child : children) {
        if (depth >= kDeepest || --partsLeft < 0)
            break;
        part.parts.push_back(readPart(child, depth + 1, partsLeft));
    }
    return part;
}

// ------------------------------------------------------------------------- decoding

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

// The two hexadecimal digits behind an =.
std::optional<char> hexByte(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size() || hexDigit(text[at]) < 0 || hexDigit(text[at + 1]) < 0)
        return {};
    return static_cast<char>(hexDigit(text[at]) * 16 + hexDigit(text[at + 1]));
}

void appendUnhexed(QByteArray &out, QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto byte = text[at] == '=' ? hexByte(text, at + 1) : std::nullopt;
        out += byte.value_or(text[at]);
        at += byte ? 2 : 0;
    }
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    Lines lines(text);
    while (!lines.atEnd()) {
        QByteArrayView line = lines.next();
        while (!line.isEmpty() && isBlank(line.back()))
            line.chop(1);
        const bool isSoft = line.endsWith('=');
        appendUnhexed(out, isSoft ? line.chopped(1) : line);
        if (!isSoft)
            out += '\n';
    }
    return out;
}

// Without the charset and ?=: "Q?caf=C3=A9".
std::optional<QByteArray> encodedWordBytes(const QByteArray &word)
{
    if (word.size() < 2 || word[1] != '?')
        return {};
    const QByteArray text = word.sliced(2);
    if (word[0] == 'B' || word[0] == 'b')
        return QByteArray::fromBase64(text);
    if (word[0] != 'Q' && word[0] != 'q')
        return {};
    QByteArray bytes;
    appendUnhexed(bytes, QByteArray(text).replace('_', ' '));
    return bytes;
}

struct EncodedWord {
    QByteArray bytes;
    qsizetype end; // behind it
};

// =?charset?Q?text?= at `at` (RFC 2047 §2).
std::optional<EncodedWord> encodedWordAt(const QByteArray &text, qsizetype at)
{
    constexpr qsizetype kLongestWord = 1000; // RFC 2047 allows 75
    if (!QByteArrayView(text).sliced(at).startsWith("=?"))
        return {};
    const QByteArray window = text.mid(at + 2, kLongestWord);
    const qsizetype encoding = window.indexOf('?') + 1;
    const qsizetype end = window.indexOf("?=", encoding + 2);
    if (encoding <= 0 || end < 0)
        return {};
    const auto bytes = encodedWordBytes(window.sliced(encoding, end - encoding));
    if (!bytes)
        return {};
    return EncodedWord{.bytes = *bytes, .end = at + 2 + end + 2};
}

bool isBlankBetween(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return QByteArrayView(text).sliced(begin, end - begin).trimmed().isEmpty();
}

} // namespace

QByteArray Headers::value(QByteArrayView name) const
{
    const auto found = std::ranges::find(fields, name, &HeaderField::name);
    return found == fields.end() ? QByteArray() : found->value;
}

std::vector<QByteArray> Headers::values(QByteArrayView name) const
{
    std::vector<QByteArray> found;
    for (const HeaderField &field : fields) {
        if (field.name == name)
            found.push_back(field.value);
    }
    return found;
}

MimePart readMime(QByteArrayView message)
{
    int partsLeft = kMostParts;
    return readPart(message, 0, partsLeft);
}

QByteArray decodedBody(const MimePart &part)
{
    const QByteArray encoding = part.headers.value("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(part.body.toByteArray());
    if (encoding == "quoted-printable")
        return fromQuotedPrintable(part.body);
    return part.body.toByteArray();
}

QString decodedText(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString decodedWords(const QByteArray &value)
{
    QByteArray bytes;
    qsizetype plainBegin = 0;
    bool isBehindWord = false;
    // Blanks between two encoded words are not shown (RFC 2047 §6.2).
    const auto takePlain = [&](qsizetype end, bool isBeforeWord) {
        if (!(isBehindWord && isBeforeWord && isBlankBetween(value, plainBegin, end)))
            bytes += value.sliced(plainBegin, end - plainBegin);
    };
    for (qsizetype at = value.indexOf("=?"); at >= 0; at = value.indexOf("=?", at)) {
        const auto word = encodedWordAt(value, at);
        if (!word) {
            at += 2;
            continue;
        }
        takePlain(at, true);
        bytes += word->bytes;
        isBehindWord = true;
        plainBegin = at = word->end;
    }
    takePlain(value.size(), false);
    QString text = decodedText(bytes);
    std::ranges::replace_if(
        text, [](QChar c) { return !c.isPrint() && !c.isSurrogate(); }, QChar(u' '));
    return text.simplified();
}

QByteArray headerParameter(const QByteArray &value, QByteArrayView name)
{
    for (qsizetype at = value.indexOf(';'); at >= 0 && at < value.size();) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            return {};
        const qsizetype begin = value.lastIndexOf(';', equals) + 1;
        const QByteArray found = value.sliced(begin, equals - begin).trimmed().toLower();
        at = equals + 1;
        while (at < value.size() && isBlank(value[at]))
            ++at;
        const QByteArray text = parameterValue(value, at);
        if (found == name)
            return text;
    }
    return {};
}

std::vector<Headers> headerBlocks(QByteArrayView text)
{
    std::vector<Headers> blocks;
    while (!text.isEmpty() && blocks.size() < kMostParts) {
        Lines lines(text);
        qsizetype end = text.size();
        Headers block = readHeaders(lines, text, end);
        if (!block.fields.empty())
            blocks.push_back(std::move(block));
        // A line that is no field is left out: damaged reports still say something.
        text = text.sliced(end > 0 ? end : std::max(lines.position(), qsizetype{1}));
    }
    return blocks;
}

} // namespace mailing
