// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/random.h"
#include "people/nationalnames.h"
#include "people/sourcerecord.h"

#include <QString>

#include <array>
#include <vector>

namespace demo {

// A surname of one or two parts of the table, with the particle of old.
struct Surname {
    enum class Particle : quint8 { None, De, DeLa, Du };

    quint16 first = 0;
    quint16 second = 0; // 0: none
    Particle particle = Particle::None;

    bool operator==(const Surname &) const = default;
};

// Surnames and given names with their frequencies in France (people/nationalnames.h).
// Upper case, with accents.  Immutable once made.
class Names
{
public:
    Names();

    Surname drawSurname(Random &random, bool inBrittany) const;
    quint16 drawGivenName(Random &random, people::Sex sex, int birthYear) const;

    QString surname(const Surname &surname) const;
    const QString &givenName(quint16 index) const { return m_givenNames[index]; }

private:
    static constexpr size_t kDecades = people::kNameDecades;

    void readSurnames();
    void readGivenNames();
    quint16 drawPart(Random &random, bool inBrittany) const;

    std::vector<QString> m_surnames; // [0] is empty: "none"
    Weights m_inFrance;
    Weights m_inBrittany;
    std::vector<QString> m_givenNames;
    std::array<std::array<Weights, kDecades>, 2> m_bySexAndDecade;
};

} // namespace demo
