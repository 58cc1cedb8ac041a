// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/postaladdress.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace people {

// The file that a service of postal validation (RNVP: restructuration,
// normalisation, validation postale) gets and sends back: a row per person, its
// number and the six lines of NF Z10-011.  Such a file has gone wrong before: a
// column shifted against the others put the names of some on the letters of
// others.  What is here notices that.

// "P0000123W": the number, then a letter that agrees with it.  The P keeps
// spreadsheets from taking it for a number.
QString correctionId(qint64 number);
// Nothing when a character is wrong or missing.
std::optional<qint64> parseCorrectionId(QStringView id);

// Lines 1 to 6 of the norm, each in its place, and the country.
struct CorrectionLines {
    std::array<QString, 6> lines;
    QString country;
};
CorrectionLines correctionLines(const QString &addressee, const AddressLines &lines);
// The address of lines 2 to 6 and the country, in the fields of a patient list.
Address addressFrom(const CorrectionLines &given);

// Whether both lines name the same person: civilité, accents, order, initials and
// a cut at the end of the line do not matter, another given name does.
bool isSameAddressee(QStringView expected, QStringView given);

// Whether a column of the file was moved against the others: sorted on its own,
// or shifted by some rows.  Row by row in the order of the file.
class ShiftWatch final
{
public:
    // What the row's person had, and what the file says.
    void add(const QString &before, const QString &after);
    // The next row is none of its neighbours.
    void breakRun();

    // At least two rows differ and half of them took what others of them had:
    // sorted.  Or three rows in a row took their neighbour's: shifted.
    bool isShifted() const;

private:
    void follow(int &run, bool goesOn);

    qint64 m_changed = 0;
    QHash<QString, std::pair<int, int>> m_values; // of changed rows: before, after
    std::optional<std::pair<QString, QString>> m_last;
    int m_fromAbove = 0; // rows in a row
    int m_fromBelow = 0;
    bool m_wasShifted = false;
};

} // namespace people
