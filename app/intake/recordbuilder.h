// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/columnmapping.h"
#include "intake/issue.h"
#include "intake/rowreader.h"
#include "people/sourcerecord.h"

#include <QDate>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace intake {

struct AcceptedRow {
    people::SourceRecord record;
    std::vector<Warning> warnings;
    bool repaired = false; // text of it had been encoded twice
    // A date that is unreadable in the file's format and readable in another one.
    std::optional<Field> otherDateOrder = {};
};

// Turns rows into records.  Of a leak, the values of the fields that only
// become flags and of unmapped columns are looked at only to see whether they
// are blank; they enter neither the record nor the issue (GDPR art. 5(1)(c)).
//
// A row is put aside only when it cannot be read, or names nobody; everything
// else is a warning beside the record.
class RecordBuilder final
{
public:
    // `mapping` fits `columns` (checkMapping).  `today` tells what is in the
    // future and which century a two-digit year means.
    RecordBuilder(const ColumnMapping &mapping, QStringList columns, const QDate &today);

    std::variant<AcceptedRow, Issue> build(const Row &row) const;

    // Where a field is in the row; -1 when no column is mapped to it.
    qsizetype columnOf(Field field) const { return m_at[static_cast<std::size_t>(field)]; }

private:
    using Warnings = std::vector<Warning>;

    QString text(const Row &row, Field field) const;
    void readNames(const Row &row, people::SourceRecord &record) const;
    void readContact(const Row &row, people::SourceRecord &record) const;
    QString readNumber(const Row &row, Field field, Warnings &warnings) const;
    std::optional<people::PartialDate> readDate(const Row &row, Field field,
                                                AcceptedRow &accepted) const;
    bool isRepaired(const Row &row) const;
    void readNumbers(const Row &row, people::SourceRecord &record, Warnings &warnings) const;
    void readBirthDate(const Row &row, AcceptedRow &accepted) const;
    void readSampleDate(const Row &row, AcceptedRow &accepted) const;
    people::DataCategories leakedCategories(const Row &row) const;
    Issue issue(const Row &row, Reason reason, const QString &column) const;
    QStringList safeCells(const Row &row) const;

    FileKind m_kind;
    people::DateFormat m_dateFormat;
    QStringList m_columns;
    std::vector<std::optional<Field>> m_fields; // per column
    std::array<qsizetype, kFieldCount> m_at{};
    std::vector<qsizetype> m_repaired; // columns
    QDate m_today;
};

// As people write it: M/F, H/F, 1/2, Masculin/Féminin, male/female, or a
// civilité that tells (Mme, M., Sœur).
people::Sex sexFromText(QStringView text);

} // namespace intake
