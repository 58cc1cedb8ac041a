// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/xmlscanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <expat.h>

namespace intake {

namespace {

constexpr int kPieceBytes = 64 * 1024;

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

} // namespace

struct XmlScanner::Handlers {
    static void start(void *self, const XML_Char *name, const XML_Char **attributes)
    {
        auto &scanner = *static_cast<XmlScanner *>(self);
        if (scanner.m_error)
            return;
        if (++scanner.m_parsedDepth > kMaxXmlDepth)
            return scanner.refuse(depthError());
        if (XML_GetCurrentByteCount(scanner.m_parser.get()) > kMaxTagBytes)
            return scanner.refuse(tagError());
        Event event{.token = Token::Start,
                    .bytes = scanner.keep(name),
                    .firstAttribute = scanner.m_spans.size()};
        for (; *attributes != nullptr; attributes += 2, ++event.attributes) {
            scanner.m_spans.push_back(scanner.keep(attributes[0]));
            scanner.m_spans.push_back(scanner.keep(attributes[1]));
        }
        if (event.attributes > kMaxAttributes)
            return scanner.refuse(tagError());
        scanner.m_events.push_back(event);
    }

    static void end(void *self, const XML_Char *name)
    {
        auto &scanner = *static_cast<XmlScanner *>(self);
        if (scanner.m_error)
            return;
        --scanner.m_parsedDepth;
        scanner.m_events.push_back({.token = Token::End, .bytes = scanner.keep(name)});
    }

    // Expat gives a text line by line.
    static void text(void *self, const XML_Char *bytes, int size)
    {
        auto &scanner = *static_cast<XmlScanner *>(self);
        if (scanner.m_error)
            return;
        const Span span = scanner.keep({bytes, size});
        const bool goesOn =
            !scanner.m_events.empty() && scanner.m_events.back().token == Token::Text;
        if (goesOn)
            scanner.m_events.back().bytes.size += span.size;
        else
            scanner.m_events.push_back({.token = Token::Text, .bytes = span});
    }

    static void doctype(void *self, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        static_cast<XmlScanner *>(self)->refuse(doctypeError());
    }
};

XmlScanner::XmlScanner(Feed feed)
    : m_feed(std::move(feed))
    , m_parser(XML_ParserCreate(nullptr), &XML_ParserFree)
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Handlers::start, &Handlers::end);
    XML_SetCharacterDataHandler(m_parser.get(), &Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Handlers::doctype);
}

XmlScanner::~XmlScanner() = default;

XmlScanner::Token XmlScanner::next()
{
    if (m_popIsDue)
        --m_depth;
    m_popIsDue = false;
    while (m_next == m_events.size()) {
        if (m_error)
            return Token::Failed;
        if (m_fedAll)
            return Token::EndOfDocument;
        parsePiece();
    }
    const Event &event = m_events[m_next++];
    show(event);
    return event.token;
}

void XmlScanner::show(const Event &event)
{
    if (event.token == Token::Text) {
        m_text = view(event.bytes);
        return;
    }
    m_name = view(event.bytes);
    m_localName = m_name.sliced(m_name.indexOf(':') + 1);
    if (event.token == Token::End) {
        m_popIsDue = true;
        return;
    }
    ++m_depth;
    m_attributes.clear();
    for (std::size_t i = 0; i < event.attributes; ++i) {
        const std::size_t at = event.firstAttribute + 2 * i;
        m_attributes.push_back({view(m_spans[at]), view(m_spans[at + 1])});
    }
}

bool XmlScanner::skipElement()
{
    const int outer = m_depth;
    for (;;) {
        const Token token = next();
        if (token == Token::Failed || token == Token::EndOfDocument)
            return false;
        if (token == Token::End && m_depth == outer)
            return true;
    }
}

QByteArrayView XmlScanner::attribute(QByteArrayView name) const
{
    const auto found = std::ranges::find(m_attributes, name, &Attribute::name);
    return found == m_attributes.end() ? QByteArrayView() : found->value;
}

// A whole piece, however little the feed gives at a time: what expat cannot cut
// yet it looks at again with every piece.
base::Result<int> XmlScanner::fill(char *buffer)
{
    qsizetype filled = 0;
    while (filled < kPieceBytes) {
        const base::Result<qsizetype> size = m_feed(buffer + filled, kPieceBytes - filled);
        if (!size)
            return size.error();
        m_fedAll = *size == 0;
        if (m_fedAll)
            break;
        filled += *size;
    }
    m_fed += filled;
    return static_cast<int>(filled);
}

// The next piece of the document becomes events.
void XmlScanner::parsePiece()
{
    m_bytes.clear();
    m_spans.clear();
    m_events.clear();
    m_next = 0;
    XML_Parser parser = m_parser.get();
    void *const buffer = XML_GetBuffer(parser, kPieceBytes);
    if (buffer == nullptr)
        return refuse(damagedError("no memory"));
    const base::Result<int> size = fill(static_cast<char *>(buffer));
    if (!size)
        return refuse(size.error());
    const auto status = XML_ParseBuffer(parser, *size, m_fedAll ? 1 : 0);
    if (m_error)
        return;
    if (status == XML_STATUS_ERROR)
        return refuse(damagedError(XML_ErrorString(XML_GetErrorCode(parser))));
    // What is not a token yet: expat holds it until it is one.
    if (m_fed - XML_GetCurrentByteIndex(parser) > kMaxTagBytes + kPieceBytes)
        refuse(tagError());
}

void XmlScanner::refuse(const base::Error &error)
{
    m_error = error;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

XmlScanner::Span XmlScanner::keep(QByteArrayView bytes)
{
    const Span span{m_bytes.size(), static_cast<std::size_t>(bytes.size())};
    m_bytes.append(bytes.data(), span.size);
    return span;
}

} // namespace intake
