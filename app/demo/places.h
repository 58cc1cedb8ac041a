// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/random.h"
#include "people/communes.h"

#include <QString>

#include <vector>

namespace demo {

using Place = people::Commune;

// Where a household comes from.
enum class Area {
    Laboratory,   // one laboratory: Vannes and around
    Laboratories, // all the laboratories of the leak: six départements
    France,       // anywhere: where people were born, where they moved from
};

// A street address in France, as numbers; Places writes it.
struct Address {
    quint16 number = 0; // 0: a hamlet, without number
    quint8 suffix = 0;  // 1 BIS, 2 TER
    quint8 type = 0;
    quint16 street = 0;
    quint16 place = 0;
    quint8 complement = 0; // 0: none

    bool operator==(const Address &) const = default;
};

// Communes with postal codes, weighted by inhabitants, and names of streets.
// Immutable once made.
class Places
{
public:
    Places();

    quint16 drawPlace(Random &random, Area area) const;
    Address drawAddress(Random &random, Area area) const;

    const Place &place(quint16 index) const { return m_places[index]; }
    bool isInBrittany(quint16 index) const;

    // "12 BIS RUE DES AJONCS" and "Bât. B, appt 12", as a clerk writes them.
    QString street(const Address &address) const;
    QString complement(const Address &address) const;

private:
    void readPlaces();
    void weigh(const std::vector<quint32> &inhabitants);
    const Weights &weights(Area area) const;

    std::vector<Place> m_places;
    Weights m_laboratory;
    Weights m_laboratories;
    Weights m_france;
    std::vector<QString> m_streets;
};

} // namespace demo
