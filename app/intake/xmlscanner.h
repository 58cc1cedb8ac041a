// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/encoding.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace intake {

// Limits of a document; no spreadsheet comes near them.
inline constexpr int kMaxXmlDepth = 64;
inline constexpr qsizetype kMaxTagBytes = 64 * 1024;
inline constexpr std::size_t kMaxAttributes = 256; // of one tag

// The parts of a workbook, token by token, fed in pieces: bounded memory, no
// tree, views instead of copies.  UTF-8, or UTF-16 with its mark.
//
// Checks what could be read two ways: tags match, attributes are quoted and not
// repeated, entities are the five of XML or numbers, the document is complete.
// Any document type declaration is refused (entities that grow, files that are
// fetched: OOXML and ODF need none).  Does not check which characters a name
// may have, and takes prefixes for parts of names: in workbooks they stand for
// the same namespaces everywhere below the root.
//
// Not QXmlStreamReader: it takes time that grows with the square of a tag's
// attributes (200,000 of them: 52 s), and reads a sheet at a seventh of the speed
// (measured on one machine: 22 MB/s against 160).
class XmlScanner final
{
public:
    // Writes up to `size` bytes and says how many; 0 at the end.
    using Feed = std::function<base::Result<qsizetype>(char *to, qsizetype size)>;
    explicit XmlScanner(Feed feed);
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
    QByteArrayView name() const; // with prefix: "table:table-cell"
    QByteArrayView localName() const;
    // localName() == name, for every cell of a sheet.
    template<std::size_t N>
    bool isLocal(const char (&name)[N]) const
    {
        const std::size_t at = m_open.empty() ? m_names.size() : m_open.back().local;
        return m_names.size() - at == N - 1 && std::memcmp(m_names.data() + at, name, N - 1) == 0;
    }
    // How many elements are open, that of the last Start or End included: the
    // root's is 1.  Of Text: the element around it.
    int depth() const { return static_cast<int>(m_open.size()); }

    // Of the last Start, with entities resolved; null when it has none of this name.
    QByteArrayView attribute(QByteArrayView name) const;
    struct Attribute {
        QByteArrayView name;
        QByteArrayView value;
    };
    const std::vector<Attribute> &attributes() const { return m_attributes; }

    // Of the last Text, with entities resolved; not checked to be UTF-8.
    QByteArrayView text() const { return m_text; }

    const base::Error &error() const { return *m_error; }

private:
    enum class Cut { Done, NeedsMore, Failed };
    struct Element {
        std::size_t name = 0;  // where it begins in m_names
        std::size_t local = 0; // … and its part behind the prefix
    };

    Token fail(base::Error error);
    Token damaged(const char *detail);
    Token endOfDocument();

    bool fill();
    bool takeIn(QByteArrayView bytes);
    QByteArrayView withoutMark(QByteArrayView bytes);
    bool have(qsizetype size);
    qsizetype available() const { return m_end - m_at; }
    bool startsWith(QByteArrayView bytes);
    qsizetype find(char c, qsizetype from) const;

    // True when they gave m_token; false when there is more to look at first.
    bool give(Token token);
    bool markup();
    bool declaration();
    bool instruction();
    bool characters();
    bool cdata();
    bool skipBehind(QByteArrayView end);
    bool readsEncoding();
    qsizetype endOfCharacters();

    Token startTag();
    Token endTag();
    Token endElement();
    Cut cutStartTag();
    Cut cutAttribute(qsizetype &at);
    Cut closeStartTag(qsizetype nameSize, qsizetype end, bool isEmpty);
    qsizetype endOfName(qsizetype at) const;
    qsizetype endOfBlanks(qsizetype at) const;
    void pop();

    Feed m_feed;
    std::vector<char> m_buffer;
    qsizetype m_at = 0;  // of the next token
    qsizetype m_end = 0; // of the bytes in the buffer
    bool m_began = false;
    bool m_fedAll = false;
    bool m_insideCdata = false;
    bool m_endIsDue = false; // of an empty element
    bool m_popIsDue = false; // the element whose End was given
    bool m_rootSeen = false;
    std::optional<Utf16Transcoder> m_utf16;
    std::string m_names; // of the open elements, one behind the other
    std::vector<Element> m_open;
    std::vector<Attribute> m_attributes;
    QByteArrayView m_text;
    Token m_token = Token::EndOfDocument;
    std::optional<base::Error> m_error;
};

} // namespace intake
