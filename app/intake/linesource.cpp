// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/linesource.h"

#include <algorithm>

namespace intake {

LineSource::LineSource(ByteSource &source, qsizetype longestLine)
    : m_source(source)
    , m_longestLine(longestLine)
{
}

base::Result<bool> LineSource::next(Line &line)
{
    for (;;) {
        if (m_behindCr && m_at < m_buffer.size()) {
            m_at += m_buffer[m_at] == '\n' ? 1 : 0;
            m_behindCr = false;
        }
        m_scanned = std::max(m_scanned, m_at);
        const qsizetype end = findEnd();
        const bool isLast = end < 0 && m_atEnd && m_at < m_buffer.size();
        if (end >= 0 || isLast) {
            const qsizetype to = isLast ? m_buffer.size() : end;
            line = {QByteArrayView(m_buffer).sliced(m_at, to - m_at), ++m_number, false};
            m_behindCr = !isLast && m_buffer[to] == '\r';
            m_at = m_scanned = isLast ? to : to + 1;
            return true;
        }
        if (m_atEnd)
            return false;
        if (m_buffer.size() - m_at > m_longestLine)
            return pass(line);
        if (base::Result<bool> more = fill(); !more)
            return more;
    }
}

// The first line end behind what is known to hold none; -1 without one.
qsizetype LineSource::findEnd()
{
    const auto from = m_buffer.cbegin() + m_scanned;
    const auto end =
        std::find_if(from, m_buffer.cend(), [](char c) { return c == '\n' || c == '\r'; });
    m_scanned = end - m_buffer.cbegin();
    return end == m_buffer.cend() ? -1 : m_scanned;
}

// Reads on to the end of a line that is too long to be held, and keeps its beginning.
base::Result<bool> LineSource::pass(Line &line)
{
    constexpr qsizetype kKept = 256;
    const QByteArray beginning = m_buffer.sliced(m_at, kKept);
    qsizetype end = findEnd();
    while (end < 0 && !m_atEnd) {
        m_at = m_scanned = m_buffer.size();
        if (base::Result<bool> more = fill(); !more)
            return more;
        end = findEnd();
    }
    const qsizetype to = end < 0 ? m_buffer.size() : end;
    m_behindCr = end >= 0 && m_buffer[to] == '\r';
    m_buffer.replace(0, to, beginning);
    m_at = m_scanned = beginning.size() + (end < 0 ? 0 : 1);
    line = {QByteArrayView(m_buffer).first(beginning.size()), ++m_number, true};
    return true;
}

// Adds a piece behind the line that is being read, which moves to the front.
base::Result<bool> LineSource::fill()
{
    m_buffer.remove(0, m_at);
    m_scanned -= m_at;
    m_at = 0;
    base::Result<bool> more = m_source.read(m_buffer);
    if (more && !*more)
        m_atEnd = true;
    return more;
}

} // namespace intake
