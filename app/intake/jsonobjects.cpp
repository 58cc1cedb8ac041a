// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/jsonobjects.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace intake {

namespace {

constexpr qsizetype kLongestWord = 24;    // longer ones are of no interest
constexpr char kRecordSeparator = '\x1E'; // RFC 7464

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == kRecordSeparator;
}

base::Error cutOff()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "intake",
                "The JSON ends in the middle: the file is not complete. Nothing was imported; "
                "export it again.")};
}

} // namespace

base::Result<bool> JsonObjects::next(Piece &piece)
{
    for (;;) {
        while (m_at < m_buffer.size()) {
            const Step step = take(m_buffer[m_at++]);
            if (step == Step::Damaged || step == Step::TooDeep)
                return damaged(step == Step::TooDeep);
            if (step == Step::Complete) {
                piece = captured();
                return true;
            }
        }
        if (m_atEnd)
            return m_open.empty() ? base::Result<bool>(false) : cutOff();
        if (base::Result<bool> more = fill(); !more)
            return more;
    }
}

// Adds a piece behind the object that is being cut out, which moves to the front.
base::Result<bool> JsonObjects::fill()
{
    if (m_begin >= 0 && m_at - m_begin > kLongestObject)
        m_begin = -1;
    const qsizetype kept = m_begin >= 0 ? m_begin : m_at;
    m_buffer.remove(0, kept);
    m_before += kept;
    m_at -= kept;
    if (m_begin >= 0)
        m_begin = 0;
    base::Result<bool> more = m_source.read(m_buffer);
    if (more && !*more)
        m_atEnd = true;
    return more;
}

JsonObjects::Step JsonObjects::take(char c)
{
    if (c == '\n')
        ++m_line;
    if (m_inString) {
        takeInString(c);
        return Step::GoOn;
    }
    switch (c) {
    case '{':
    case '[':
        return open(c);
    case '}':
    case ']':
        return close(c);
    case '"':
        m_inString = true;
        m_word.clear();
        break;
    case ':':
        if (m_open.size() == 1)
            m_key = std::exchange(m_word, {});
        break;
    case ',':
        endMember();
        break;
    default:
        takeWord(c);
        break;
    }
    // Between two texts there are only blanks, or commas of an array without brackets.
    return !m_open.empty() || isBlank(c) || c == ',' ? Step::GoOn : Step::Damaged;
}

void JsonObjects::takeInString(char c)
{
    if (m_isEscaped) {
        m_isEscaped = false;
    } else if (c == '\\') {
        m_isEscaped = true;
    } else if (c == '"') {
        m_inString = false;
        return;
    }
    if (m_open.size() == 1 && m_word.size() < kLongestWord)
        m_word += c;
}

void JsonObjects::takeWord(char c)
{
    if (m_open.size() == 1 && !isBlank(c) && m_word.size() < kLongestWord)
        m_word += c;
}

// Of the outermost object: what "total" says.
void JsonObjects::endMember()
{
    if (m_open.size() != 1)
        return;
    bool isNumber = false;
    const qint64 number = m_word.toLongLong(&isNumber);
    if (m_key == "total" && isNumber)
        m_total = number;
    m_key.clear();
    m_word.clear();
}

JsonObjects::Step JsonObjects::open(char bracket)
{
    if (m_open.size() == kDeepest)
        return Step::TooDeep;
    if (m_open.empty()) {
        m_key.clear();
        m_word.clear();
    }
    m_open.push_back(bracket);
    if (bracket == '[' && m_open.size() == 2 && m_open.front() == '{' && m_key == "entry") {
        m_inEntry = true;
        m_depth = 0; // of the Bundle only its entries
        m_begin = -1;
        ++m_bundles;
    }
    if (bracket == '{' && m_depth == 0 && isWorth()) {
        m_depth = m_open.size();
        m_begin = m_at - 1;
        m_beginLine = m_line;
    }
    return Step::GoOn;
}

bool JsonObjects::isWorth() const
{
    switch (m_open.size()) {
    case 1:
        return true;
    case 2:
        return m_open.front() == '[';
    case 3:
        return m_inEntry;
    default:
        return false;
    }
}

JsonObjects::Step JsonObjects::close(char bracket)
{
    if (m_open.empty() || m_open.back() != (bracket == '}' ? '{' : '['))
        return Step::Damaged;
    endMember();
    const bool isComplete = m_depth == m_open.size();
    m_open.pop_back();
    if (m_open.size() == 1)
        m_inEntry = false;
    if (isComplete)
        m_depth = 0;
    return isComplete ? Step::Complete : Step::GoOn;
}

JsonObjects::Piece JsonObjects::captured()
{
    const bool tooLarge = m_begin < 0 || m_at - m_begin > kLongestObject;
    Piece piece{.line = m_beginLine, .tooLarge = tooLarge};
    if (!tooLarge)
        piece.text = QByteArrayView(m_buffer).sliced(m_begin, m_at - m_begin);
    m_begin = -1;
    return piece;
}

base::Error JsonObjects::damaged(bool isTooDeep) const
{
    const QString message = isTooDeep
        ? QCoreApplication::translate(
            "intake",
            "The JSON is nested too deep at line %1, byte %2. Nothing was "
            "imported.")
        : QCoreApplication::translate("intake",
                                      "The JSON is damaged at line %1, byte %2. Nothing was "
                                      "imported; export the file again.");
    return {base::Error::Kind::Input, message.arg(m_line).arg(m_before + m_at)};
}

} // namespace intake
