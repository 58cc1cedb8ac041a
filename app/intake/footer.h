// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/issue.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace intake {

// A row that is about the file and nobody's.
struct NoPersonRow {
    Reason reason = Reason::Footer;
    // How many rows the file says that it has, where the line says so.
    std::optional<qint64> statedRows = {};

    bool operator==(const NoPersonRow &) const = default;
};

// What the filled cells of a nearly blank row say: a total ("TOTAL;1 234",
// "Nombre de lignes : 1234", "(1234 rows affected)"), the end ("-- fin --"), a
// page number, a date of printing, a ruler, a comment ("# …", "// …").  Nothing
// for what may be somebody: a family is called TOTAL.
std::optional<NoPersonRow> recogniseNoPerson(const QStringList &filledCells);

// "# …" or "// …", as programs and databases write remarks.
bool isComment(QStringView firstCell);

} // namespace intake
