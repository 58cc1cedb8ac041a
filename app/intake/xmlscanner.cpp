// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/xmlscanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kPieceBytes = 64 * 1024;
// A tag or a piece of text that waits for its rest, and the next piece, which
// grows by half when it was UTF-16.
constexpr qsizetype kBufferBytes = kMaxTagBytes + 2 * kPieceBytes;
constexpr qsizetype kMaxEntityBytes = 12; // "&#x0010FFFF;"

base::Error damagedError(const char *detail)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("intake",
                                        "The workbook is damaged: a part of it is not written as "
                                        "spreadsheets write it. Open it in a spreadsheet, save it "
                                        "again and import that file."),
            QString::fromLatin1(detail)};
}

base::Error refusedError(const QString &what)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("intake",
                                        "The workbook holds what no spreadsheet writes, as files "
                                        "do that are made to block a computer: %1. It was not "
                                        "read. Save the sheet as CSV and import that file.")
                .arg(what)};
}

base::Error doctypeError()
{
    return refusedError(
        QCoreApplication::translate("intake", "a declaration of a document type (DOCTYPE)"));
}

base::Error tagError()
{
    return refusedError(
        QCoreApplication::translate("intake", "a tag of more than 64 KiB or 256 attributes"));
}

base::Error depthError()
{
    return refusedError(
        QCoreApplication::translate("intake", "more than 64 elements inside each other"));
}

enum : unsigned char { InName, Blank, EndsName };

constexpr std::array<unsigned char, 256> kClasses = [] {
    std::array<unsigned char, 256> classes{};
    for (const char c : {' ', '\t', '\r', '\n'})
        classes[static_cast<unsigned char>(c)] = Blank;
    for (const char c : {'\0', '/', '>', '=', '<', '"', '\'', '&'})
        classes[static_cast<unsigned char>(c)] = EndsName;
    return classes;
}();

unsigned char classOf(char c)
{
    return kClasses[static_cast<unsigned char>(c)];
}

bool isBlank(char c)
{
    return classOf(c) == Blank;
}

// XML 1.0, 2.2.
bool isCharacter(uint code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

char byteOf(uint code)
{
    return static_cast<char>(static_cast<unsigned char>(code));
}

char *writeUtf8(uint code, char *to)
{
    if (code < 0x80) {
        *to++ = byteOf(code);
    } else if (code < 0x800) {
        *to++ = byteOf(0xC0 | code >> 6);
        *to++ = byteOf(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *to++ = byteOf(0xE0 | code >> 12);
        *to++ = byteOf(0x80 | (code >> 6 & 0x3F));
        *to++ = byteOf(0x80 | (code & 0x3F));
    } else {
        *to++ = byteOf(0xF0 | code >> 18);
        *to++ = byteOf(0x80 | (code >> 12 & 0x3F));
        *to++ = byteOf(0x80 | (code >> 6 & 0x3F));
        *to++ = byteOf(0x80 | (code & 0x3F));
    }
    return to;
}

// Between "&" and ";".
std::optional<uint> codeOfEntity(QByteArrayView entity)
{
    struct Named {
        QByteArrayView name;
        uint code;
    };
    static constexpr std::array known{Named{"lt", '<'}, Named{"gt", '>'}, Named{"amp", '&'},
                                      Named{"quot", '"'}, Named{"apos", '\''}};
    const auto *const named = std::ranges::find(known, entity, &Named::name);
    if (named != known.end())
        return named->code;
    const bool isHex = entity.startsWith("#x");
    const QByteArrayView digits = entity.sliced(isHex ? 2 : entity.startsWith('#') ? 1 : 0);
    const bool isNumber = entity.startsWith('#') && !digits.isEmpty() && digits[0] != '+'
        && digits[0] != '-' && !isBlank(digits[0]);
    bool ok = false;
    const uint code = isNumber ? digits.toUInt(&ok, isHex ? 16 : 10) : 0;
    return ok && isCharacter(code) ? std::optional(code) : std::nullopt;
}

// Reads an entity at `from` and writes what it stands for, which is never longer.
bool resolveEntity(const char *&from, const char *end, char *&to)
{
    const auto *const close = static_cast<const char *>(std::memchr(
        from, ';', static_cast<std::size_t>(std::min<qsizetype>(end - from, kMaxEntityBytes))));
    if (close == nullptr)
        return false;
    const std::optional<uint> code = codeOfEntity({from + 1, close - from - 1});
    if (!code)
        return false;
    to = writeUtf8(*code, to);
    from = close + 1;
    return true;
}

// What most names differ in comes first.
bool areSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && (a.isEmpty()
            || (a.front() == b.front()
                && std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0));
}

bool isPlain(const char *begin, const char *end)
{
    constexpr std::ptrdiff_t few = 32; // where a loop is faster than two calls
    if (end - begin <= few)
        return std::none_of(begin, end, [](char c) { return c == '&' || c == '\r'; });
    const auto size = static_cast<std::size_t>(end - begin);
    return std::memchr(begin, '&', size) == nullptr && std::memchr(begin, '\r', size) == nullptr;
}

// In place: line ends become LF (XML 1.0, 2.11), entities what they stand for.
std::optional<QByteArrayView> resolved(char *begin, char *end, bool entities)
{
    if (isPlain(begin, end))
        return QByteArrayView(begin, end - begin);
    char *to = begin;
    for (const char *from = begin; from != end;) {
        if (*from == '\r') {
            *to++ = '\n';
            ++from;
            if (from != end && *from == '\n')
                ++from;
        } else if (*from == '&' && entities) {
            if (!resolveEntity(from, end, to))
                return {};
        } else {
            *to++ = *from++;
        }
    }
    return QByteArrayView(begin, to - begin);
}

} // namespace

XmlScanner::XmlScanner(Feed feed)
    : m_feed(std::move(feed))
    , m_buffer(static_cast<std::size_t>(kBufferBytes))
{
}

// --- Bytes -----------------------------------------------------------------

// Puts a piece behind the bytes that wait, which move to the front.  False when
// there is none, or it failed.
bool XmlScanner::fill()
{
    if (m_fedAll || m_error)
        return false;
    std::memmove(m_buffer.data(), m_buffer.data() + m_at, static_cast<std::size_t>(available()));
    m_end -= m_at;
    m_at = 0;
    char *const to = m_buffer.data() + m_end;
    const qsizetype wanted = m_began ? 1 : 4; // for the byte-order mark
    qsizetype got = 0;
    while (got < wanted && !m_fedAll) {
        const base::Result<qsizetype> piece = m_feed(to + got, kPieceBytes - got);
        if (!piece) {
            m_error = piece.error();
            return false;
        }
        m_fedAll = *piece == 0;
        got += *piece;
    }
    return takeIn({to, got});
}

bool XmlScanner::takeIn(QByteArrayView bytes)
{
    const qsizetype before = m_end;
    if (!m_began)
        bytes = withoutMark(bytes);
    m_began = true;
    QByteArray utf8;
    if (m_utf16) {
        m_utf16->feed(bytes, m_fedAll, utf8);
        bytes = utf8;
    }
    std::memmove(m_buffer.data() + m_end, bytes.data(), static_cast<std::size_t>(bytes.size()));
    m_end += bytes.size();
    return m_end > before || !m_fedAll;
}

QByteArrayView XmlScanner::withoutMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.sliced(3);
    const bool isLittle = bytes.startsWith("\xFF\xFE");
    if (!isLittle && !bytes.startsWith("\xFE\xFF"))
        return bytes;
    m_utf16.emplace(!isLittle);
    return bytes.sliced(2);
}

bool XmlScanner::have(qsizetype size)
{
    while (available() < size && fill()) { }
    return available() >= size;
}

bool XmlScanner::startsWith(QByteArrayView bytes)
{
    return have(bytes.size())
        && std::memcmp(m_buffer.data() + m_at, bytes.data(), static_cast<std::size_t>(bytes.size()))
        == 0;
}

// -1 when it is not in the buffer.
qsizetype XmlScanner::find(char c, qsizetype from) const
{
    constexpr qsizetype few = 24; // where a loop is faster than a call
    const char *const data = m_buffer.data();
    const qsizetype near = std::min(m_end, from + few);
    for (; from != near; ++from) {
        if (data[from] == c)
            return from;
    }
    const auto *const found = static_cast<const char *>(
        std::memchr(data + from, c, static_cast<std::size_t>(m_end - from)));
    return found == nullptr ? -1 : found - data;
}

// --- Tokens ----------------------------------------------------------------

XmlScanner::Token XmlScanner::fail(base::Error error)
{
    if (!m_error)
        m_error = std::move(error);
    return Token::Failed;
}

XmlScanner::Token XmlScanner::damaged(const char *detail)
{
    return fail(damagedError(detail));
}

XmlScanner::Token XmlScanner::next()
{
    if (m_popIsDue)
        pop();
    if (m_endIsDue)
        return endElement();
    while (!m_error) {
        if (m_at == m_end) {
            if (fill())
                continue;
            return endOfDocument();
        }
        const bool isGiven = m_insideCdata                    ? cdata()
            : m_buffer[static_cast<std::size_t>(m_at)] == '<' ? markup()
                                                              : characters();
        if (isGiven)
            return m_token;
    }
    return Token::Failed;
}

bool XmlScanner::give(Token token)
{
    m_token = token;
    return true;
}

XmlScanner::Token XmlScanner::endOfDocument()
{
    if (m_error)
        return Token::Failed;
    return m_rootSeen && m_open.empty() ? Token::EndOfDocument : damaged("it ends too early");
}

bool XmlScanner::skipElement()
{
    const int outer = depth();
    for (;;) {
        const Token token = next();
        if (token == Token::End && depth() == outer)
            return true;
        if (token == Token::Failed || token == Token::EndOfDocument)
            return false;
    }
}

QByteArrayView XmlScanner::name() const
{
    return m_open.empty()
        ? QByteArrayView()
        : QByteArrayView(m_names).sliced(static_cast<qsizetype>(m_open.back().name));
}

QByteArrayView XmlScanner::localName() const
{
    return m_open.empty()
        ? QByteArrayView()
        : QByteArrayView(m_names).sliced(static_cast<qsizetype>(m_open.back().local));
}

QByteArrayView XmlScanner::attribute(QByteArrayView name) const
{
    for (const Attribute &attribute : m_attributes) {
        if (areSame(attribute.name, name))
            return attribute.value;
    }
    return {};
}

void XmlScanner::pop()
{
    m_popIsDue = false;
    m_names.resize(m_open.back().name);
    m_open.pop_back();
}

// --- Text ------------------------------------------------------------------

// Where the text that begins here ends, or may be cut: not inside an entity or
// a line end.
qsizetype XmlScanner::endOfCharacters()
{
    qsizetype searched = 0;
    for (;;) {
        const qsizetype found = find('<', m_at + searched);
        if (found >= 0)
            return found;
        searched = available();
        if (searched >= kPieceBytes || !fill())
            break;
    }
    if (m_fedAll)
        return m_end;
    const QByteArrayView tail =
        QByteArrayView(m_buffer.data(), m_end).last(std::min(available(), kMaxEntityBytes));
    if (const qsizetype entity = tail.lastIndexOf('&'); entity >= 0)
        return m_end - tail.size() + entity;
    return tail.back() == '\r' ? m_end - 1 : m_end;
}

bool XmlScanner::characters()
{
    const qsizetype end = endOfCharacters();
    if (m_error)
        return give(Token::Failed);
    char *const begin = m_buffer.data() + m_at;
    char *const behind = m_buffer.data() + end;
    m_at = end;
    if (m_open.empty())
        return !std::all_of(begin, behind, isBlank) && give(damaged("text outside of the root"));
    const std::optional<QByteArrayView> text = resolved(begin, behind, true);
    if (!text)
        return give(damaged("an entity that XML does not have"));
    m_text = *text;
    return give(Token::Text);
}

bool XmlScanner::cdata()
{
    constexpr QByteArrayView close("]]>");
    const QByteArrayView bytes(m_buffer.data() + m_at, available());
    const qsizetype found = bytes.indexOf(close);
    if (found == 0) {
        m_insideCdata = false;
        m_at += close.size();
        return false;
    }
    qsizetype size = found;
    if (found < 0) {
        if (available() < kPieceBytes && fill())
            return false;
        if (m_error || m_fedAll)
            return give(damaged("character data that do not end"));
        size = bytes.size() - close.size();
        size -= bytes[size - 1] == '\r' ? 1 : 0;
    }
    char *const begin = m_buffer.data() + m_at;
    m_at += size;
    m_text = *resolved(begin, begin + size, false);
    return give(Token::Text);
}

// --- Markup ----------------------------------------------------------------

bool XmlScanner::markup()
{
    if (!have(2))
        return give(damaged("it ends inside a tag"));
    switch (m_buffer[static_cast<std::size_t>(m_at + 1)]) {
    case '/':
        return give(endTag());
    case '?':
        return instruction();
    case '!':
        return declaration();
    default:
        return give(startTag());
    }
}

bool XmlScanner::declaration()
{
    if (startsWith("<!--")) {
        m_at += 4;
        return skipBehind("-->");
    }
    if (startsWith("<![CDATA[") && !m_open.empty()) {
        m_at += 9;
        m_insideCdata = true;
        return false;
    }
    return give(fail(doctypeError()));
}

bool XmlScanner::instruction()
{
    if (!m_rootSeen && startsWith("<?xml") && !readsEncoding())
        return give(damaged("an encoding other than UTF-8 and UTF-16"));
    m_at += 2;
    return skipBehind("?>");
}

// Whether the XML declaration names no encoding, or one that we read.
bool XmlScanner::readsEncoding()
{
    constexpr qsizetype longest = 512;
    have(longest);
    const QByteArrayView head(m_buffer.data() + m_at, std::min(available(), longest));
    const QByteArrayView text = head.first(std::max<qsizetype>(head.indexOf("?>"), 0));
    constexpr QByteArrayView key("encoding");
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return true;
    QByteArray name = text.sliced(at + key.size()).toByteArray().toLower();
    name.replace('\'', '"');
    const QByteArray value = name.split('"').value(1);
    return value == "utf-8" || value == "utf8" || value == "us-ascii"
        || (m_utf16 && value.startsWith("utf-16"));
}

bool XmlScanner::skipBehind(QByteArrayView end)
{
    for (;;) {
        const qsizetype found = QByteArrayView(m_buffer.data() + m_at, available()).indexOf(end);
        if (found >= 0) {
            m_at += found + end.size();
            return false;
        }
        m_at = std::max(m_at, m_end - end.size() + 1);
        if (!fill())
            return give(damaged("it ends inside a comment"));
    }
}

XmlScanner::Token XmlScanner::endTag()
{
    const QByteArrayView expected = name();
    const qsizetype size = expected.size();
    if (m_open.empty() || !have(size + 3)
        || std::memcmp(m_buffer.data() + m_at + 2, expected.data(), static_cast<std::size_t>(size))
            != 0)
        return damaged("tags that do not match");
    qsizetype close = m_at + 2 + size;
    for (;;) {
        close = endOfBlanks(close);
        if (close != m_end)
            break;
        const qsizetype seen = close - m_at;
        if (seen > kMaxTagBytes)
            return fail(tagError());
        if (!fill())
            return damaged("it ends inside a tag");
        close = m_at + seen;
    }
    if (m_buffer[static_cast<std::size_t>(close)] != '>')
        return damaged("tags that do not match");
    m_at = close + 1;
    return endElement();
}

XmlScanner::Token XmlScanner::endElement()
{
    m_endIsDue = false;
    m_popIsDue = true;
    return Token::End;
}

XmlScanner::Token XmlScanner::startTag()
{
    for (;;) {
        switch (cutStartTag()) {
        case Cut::Done:
            return Token::Start;
        case Cut::Failed:
            return Token::Failed;
        case Cut::NeedsMore:
            break;
        }
        if (available() > kMaxTagBytes)
            return fail(tagError());
        if (!fill())
            return damaged("it ends inside a tag");
    }
}

XmlScanner::Cut XmlScanner::cutStartTag()
{
    m_attributes.clear();
    const char *const data = m_buffer.data();
    const qsizetype nameEnd = endOfName(m_at + 1);
    for (qsizetype at = nameEnd;;) {
        const qsizetype here = endOfBlanks(at);
        if (here + 1 >= m_end && (here == m_end || data[here] != '>'))
            return Cut::NeedsMore;
        if (data[here] == '>')
            return closeStartTag(nameEnd - m_at - 1, here + 1, false);
        if (data[here] == '/' && data[here + 1] == '>')
            return closeStartTag(nameEnd - m_at - 1, here + 2, true);
        if (here == at) {
            damaged("a tag that is no tag");
            return Cut::Failed;
        }
        at = here;
        if (const Cut cut = cutAttribute(at); cut != Cut::Done)
            return cut;
    }
}

// At the first byte of its name; then behind its closing quote.
XmlScanner::Cut XmlScanner::cutAttribute(qsizetype &at)
{
    const char *const data = m_buffer.data();
    const qsizetype nameEnd = endOfName(at);
    const qsizetype equals = endOfBlanks(nameEnd);
    const qsizetype quote = endOfBlanks(std::min(equals + 1, m_end));
    if (quote == m_end)
        return Cut::NeedsMore;
    const QByteArrayView name(data + at, nameEnd - at);
    if (name.isEmpty() || data[equals] != '=' || (data[quote] != '"' && data[quote] != '\'')) {
        damaged("an attribute without name, = or quotes");
        return Cut::Failed;
    }
    const qsizetype close = find(data[quote], quote + 1);
    if (close < 0)
        return Cut::NeedsMore;
    if (!attribute(name).isNull()) {
        damaged("an attribute that stands twice");
        return Cut::Failed;
    }
    if (m_attributes.size() == kMaxAttributes) {
        fail(tagError());
        return Cut::Failed;
    }
    m_attributes.push_back({name, {data + quote + 1, close - quote - 1}});
    at = close + 1;
    return Cut::Done;
}

// The whole tag is there: now its entities can be resolved in place.
XmlScanner::Cut XmlScanner::closeStartTag(qsizetype nameSize, qsizetype end, bool isEmpty)
{
    if (nameSize == 0 || (m_open.empty() && m_rootSeen)) {
        damaged(nameSize == 0 ? "a tag without a name" : "a second root");
        return Cut::Failed;
    }
    if (end - m_at > kMaxTagBytes || depth() == kMaxXmlDepth) {
        fail(depth() == kMaxXmlDepth ? depthError() : tagError());
        return Cut::Failed;
    }
    for (Attribute &attribute : m_attributes) {
        char *const begin = m_buffer.data() + (attribute.value.data() - m_buffer.data());
        const auto value = resolved(begin, begin + attribute.value.size(), true);
        if (!value) {
            damaged("an entity that XML does not have");
            return Cut::Failed;
        }
        attribute.value = *value;
    }
    const QByteArrayView name(m_buffer.data() + m_at + 1, nameSize);
    const std::size_t at = m_names.size();
    m_names.append(name.data(), static_cast<std::size_t>(nameSize));
    const auto *const colon = static_cast<const char *>(
        std::memchr(name.data(), ':', static_cast<std::size_t>(nameSize)));
    m_open.push_back(
        {at, colon == nullptr ? at : at + static_cast<std::size_t>(colon - name.data() + 1)});
    m_rootSeen = true;
    m_endIsDue = isEmpty;
    m_at = end;
    return Cut::Done;
}

qsizetype XmlScanner::endOfName(qsizetype at) const
{
    const char *const data = m_buffer.data();
    while (at != m_end && classOf(data[at]) == InName)
        ++at;
    return at;
}

qsizetype XmlScanner::endOfBlanks(qsizetype at) const
{
    const char *const data = m_buffer.data();
    while (at != m_end && isBlank(data[at]))
        ++at;
    return at;
}

} // namespace intake
