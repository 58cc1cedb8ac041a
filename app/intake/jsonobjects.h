// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace intake {

// Cuts a JSON text of any size into the objects that are worth being parsed one by
// one: those of the array "entry" of an object (a FHIR Bundle), those of an array, or
// else the object itself; several texts may follow one another.  Holds one object and
// a piece of the file.  Looks only at brackets and strings: whether an object is JSON
// is for who parses it.
class JsonObjects final
{
public:
    static constexpr qsizetype kLongestObject = 4 * 1024 * 1024;
    static constexpr std::size_t kDeepest = 200;

    struct Piece {
        QByteArrayView text = {}; // nothing of what is larger than kLongestObject
        qint64 line = 0;          // where it begins, from 1
        bool tooLarge = false;
    };

    // `source` was not read from and outlives this.
    explicit JsonObjects(ByteSource &source)
        : m_source(source)
    {
    }

    // False at the end of the file.  The view lives until the next call.  Input
    // errors, with line and byte: brackets that do not match, text that is no JSON,
    // nesting deeper than kDeepest, an end in the middle.
    base::Result<bool> next(Piece &piece);

    // Bundles that were found, and the number that "total" says (of the last one).
    qint64 bundles() const { return m_bundles; }
    std::optional<qint64> total() const { return m_total; }

private:
    enum class Step { GoOn, Complete, Damaged, TooDeep };

    base::Result<bool> fill();
    Step take(char c);
    Step open(char bracket);
    Step close(char bracket);
    void takeInString(char c);
    void takeWord(char c);
    void endMember();
    bool isWorth() const;
    base::Error damaged(bool isTooDeep) const;
    Piece captured();

    ByteSource &m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_before = 0; // bytes in front of the buffer
    qint64 m_line = 1;
    bool m_atEnd = false;

    std::vector<char> m_open; // brackets
    bool m_inString = false;
    bool m_isEscaped = false;
    QByteArray m_word; // beginning of a string or number of the outermost object
    QByteArray m_key;  // of its member
    bool m_inEntry = false;

    std::size_t m_depth = 0; // of the object that is being cut out; 0: none
    qsizetype m_begin = -1;  // of it in the buffer; -1 when it is too large
    qint64 m_beginLine = 0;
    qint64 m_bundles = 0;
    std::optional<qint64> m_total;
};

} // namespace intake
