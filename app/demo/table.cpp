// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/table.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace demo {

Table::Table(const QString &name)
{
    QFile file(u":/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program lacks its table %s", qPrintable(name));
    m_bytes = file.readAll();
}

const Table::Row *Table::next()
{
    if (m_at >= m_bytes.size())
        return nullptr;
    m_row.clear();
    const qsizetype end = m_bytes.indexOf('\n', m_at);
    const QByteArrayView line = QByteArrayView(m_bytes).sliced(m_at, end - m_at);
    m_at = end + 1;
    qsizetype start = 0;
    for (qsizetype tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
        m_row.push_back(line.sliced(start, tab - start));
        start = tab + 1;
    }
    m_row.push_back(line.sliced(start));
    return &m_row;
}

} // namespace demo
