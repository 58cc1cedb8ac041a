// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace demo {

// A table compiled into the program: lines of cells, tabs between.
class Table
{
public:
    using Row = std::vector<QByteArrayView>;

    // `name` as in resources/demo, which must be there.
    explicit Table(const QString &name);

    // The cells of the next line, valid until the table goes; nullptr at the end.
    const Row *next();

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    Row m_row;
};

} // namespace demo
