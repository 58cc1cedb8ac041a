// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct XML_ParserStruct;

namespace intake {

// Limits of a document; no spreadsheet comes near them.
inline constexpr int kMaxXmlDepth = 64;
inline constexpr qsizetype kMaxTagBytes = 64 * 1024;
inline constexpr int kMaxAttributes = 256; // of one tag

// The parts of a workbook, token by token, fed in pieces: bounded memory, no
// tree, views instead of copies.  The text is UTF-8, whatever the document is.
//
// By expat, which checks that the document is well-formed.  Any document type
// declaration is refused (entities that grow, files that are fetched: OOXML and
// ODF need none).  Prefixes are taken for parts of names: in workbooks they
// stand for the same namespaces everywhere below the root.
//
// Not QXmlStreamReader: it takes time that grows with the square of a tag's
// attributes (200,000 of them: 52 s).
class XmlScanner final
{
public:
    // Writes up to `size` bytes and says how many; 0 at the end.
    using Feed = std::function<base::Result<qsizetype>(char *to, qsizetype size)>;
    explicit XmlScanner(Feed feed);
    ~XmlScanner();
    XmlScanner(const XmlScanner &) = delete;
    XmlScanner &operator=(const XmlScanner &) = delete;

    enum class Token {
        Start, // an empty element gives its End next
        End,
        Text, // between two tags there may be several
        EndOfDocument,
        Failed, // see error(); stays
    };
    Token next();

    // Passes over the rest of the element that has just started, to its End.
    // False when it failed.
    bool skipElement();

    // Of the last Start or End, valid until the next call.
    QByteArrayView name() const { return m_name; } // with prefix: "table:table-cell"
    QByteArrayView localName() const { return m_localName; }
    // localName() == name, for every cell of a sheet.
    template<std::size_t N>
    bool isLocal(const char (&name)[N]) const
    {
        return m_localName == QByteArrayView(name, N - 1);
    }
    // How many elements are open, that of the last Start or End included: the
    // root's is 1.  Of Text: the element around it.
    int depth() const { return m_depth; }

    // Of the last Start, with entities resolved; null when it has none of this name.
    QByteArrayView attribute(QByteArrayView name) const;
    struct Attribute {
        QByteArrayView name;
        QByteArrayView value;
    };
    const std::vector<Attribute> &attributes() const { return m_attributes; }

    // Of the last Text, with entities resolved.
    QByteArrayView text() const { return m_text; }

    const base::Error &error() const { return *m_error; }

private:
    struct Handlers; // what expat calls

    struct Span {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    // A token of the piece that was parsed last; its bytes are in m_bytes.
    struct Event {
        Token token = Token::Text;
        Span bytes;                     // the name, or the text
        std::size_t firstAttribute = 0; // in m_spans: name and value by turns
        std::size_t attributes = 0;
    };

    base::Result<int> fill(char *buffer);
    void parsePiece();
    void refuse(const base::Error &error);
    void show(const Event &event);
    Span keep(QByteArrayView bytes);
    QByteArrayView view(Span span) const
    {
        return {m_bytes.data() + span.begin, qsizetype(span.size)};
    }

    Feed m_feed;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct *)> m_parser;
    qint64 m_fed = 0;
    bool m_fedAll = false;
    int m_parsedDepth = 0; // of the parser, which is ahead
    std::string m_bytes;
    std::vector<Span> m_spans;
    std::vector<Event> m_events;
    std::size_t m_next = 0; // in m_events

    int m_depth = 0;
    bool m_popIsDue = false; // the element whose End was given
    QByteArrayView m_name;
    QByteArrayView m_localName;
    QByteArrayView m_text;
    std::vector<Attribute> m_attributes;
    std::optional<base::Error> m_error;
};

} // namespace intake
