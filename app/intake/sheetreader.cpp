// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/sheetreader.h"

#include "intake/csvtokenizer.h"
#include "intake/sharedstrings.h"

#include <algorithm>

namespace intake {

namespace {

bool isBlankText(QByteArrayView text)
{
    // Most are not, and show it at once.
    return text.isEmpty() || (text.front() >= 0 && text.front() <= ' ' && text.trimmed().isEmpty());
}

} // namespace

void SheetRow::setFault(Reason reason, qsizetype column)
{
    if (fault)
        return;
    fault = reason;
    faultColumn = column;
}

void SheetCells::clear()
{
    m_bytes.resize(0);
    m_cells.clear();
    m_fault.reset();
    m_faultColumn = -1;
}

void SheetCells::setFault(Reason reason, qsizetype column)
{
    if (m_fault)
        return;
    m_fault = reason;
    m_faultColumn = column;
}

void SheetCells::add(qsizetype column, QByteArrayView text)
{
    if (isBlankText(text))
        return;
    if (text.size() > kMaxFieldBytes) {
        setFault(Reason::FieldTooLong, column);
        return;
    }
    // Enough to know that the row is too long; a row may claim gigabytes.
    if (m_bytes.size() + text.size() > kMaxLineBytes) {
        setFault(Reason::LineTooLong, -1);
        return;
    }
    push({column, m_bytes.size(), text});
    m_bytes.append(text).append(' '); // so that no character goes on in the next cell
}

void SheetCells::addView(qsizetype column, QByteArrayView text)
{
    if (!isBlankText(text))
        push({column, -1, text});
}

// A cell that stands twice in its row is damage: which one is right?
void SheetCells::push(Cell cell)
{
    if (cell.column >= kMaxColumns) {
        setFault(Reason::TooManyColumns, -1);
        return;
    }
    const bool isBehind = m_cells.empty() || cell.column > m_cells.back().column;
    if (!isBehind && std::ranges::find(m_cells, cell.column, &Cell::column) != m_cells.end())
        setFault(Reason::WrongColumnCount, cell.column);
    m_cells.push_back(cell);
}

void SheetCells::expose(qint64 number, SheetRow &row)
{
    row.number = number;
    row.cells.clear();
    qsizetype bytes = 0;
    const bool isSound = m_bytes.isValidUtf8() && !m_bytes.contains('\0');
    for (const Cell &cell : m_cells) {
        const auto at = static_cast<std::size_t>(cell.column);
        const QByteArrayView text = cell.begin < 0
            ? cell.view
            : QByteArrayView(m_bytes).sliced(cell.begin, cell.view.size());
        if (at >= row.cells.size())
            row.cells.resize(at + 1);
        row.cells[at] = text;
        bytes += text.size();
        if (cell.begin >= 0 && !isSound) {
            if (const std::optional<Reason> fault = faultOfText(text))
                setFault(*fault, cell.column);
        }
    }
    if (bytes > kMaxLineBytes)
        setFault(Reason::LineTooLong, -1);
    row.fault = m_fault;
    row.faultColumn = m_faultColumn;
}

} // namespace intake
