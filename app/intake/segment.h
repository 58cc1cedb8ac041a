// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/codepage.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

// Segments of HL7 v2 and of HPRIM Santé (ASTM E1238): fields that are cut by the
// separators that the header of the message names.
namespace intake {

struct Separators {
    char field = '|';
    char component = '^';
    char repetition = '~';
    char escape = '\\'; // 0: none
    char subcomponent = '&';
};

// MSH-1 and MSH-2 (also of FHS, BHS): the four characters behind the field separator
// are component, repetition, escape and subcomponent; the last ones may be missing.
// Nothing where they cannot be told apart.
std::optional<Separators> separatorsOfHl7(QByteArrayView header);
// H: component, repetition, escape, subcomponent behind the field separator (HPRIM
// Santé), or the three of ASTM: repetition, component, escape.
std::optional<Separators> separatorsOfHprim(QByteArrayView header);

// One segment as text.  Numbers count from 1, the way the standard does; what is not
// there is empty.
class Segment final
{
public:
    // `codePages` reads what \X…\ of HL7 says; it outlives this.
    Segment(QString text, const Separators &separators, const CodePages &codePages);

    // As it is written: to be cut further.
    QStringView field(qsizetype number) const;
    std::vector<QStringView> repetitions(qsizetype field) const;
    QStringView component(QStringView repetition, qsizetype number) const;
    QStringView subcomponent(QStringView component, qsizetype number) const;

    // Without escape sequences; "" (two quotation marks) says that nothing is there.
    QString text(QStringView part) const;
    QString text(qsizetype field, qsizetype component) const;        // of the first repetition
    QString text(QStringView repetition, qsizetype component) const; // its first subcomponent
    bool isFilled(qsizetype field) const;

private:
    QString unescaped(QStringView part) const;
    std::optional<QString> meaning(QStringView sequence) const;

    QString m_text;
    Separators m_separators;
    const CodePages &m_codePages;
    std::vector<QStringView> m_fields; // [0] is the segment's name
};

// Whether a field holds anything, without making text of it: most of a leak is never
// looked at.
bool isFieldFilled(QByteArrayView segment, const Separators &separators, qsizetype number);

} // namespace intake
