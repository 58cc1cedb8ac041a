// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace support {

// Seeded, the same numbers on every machine (splitmix64).
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    double unit() { return double(next() >> 11U) * 0x1.0p-53; } // [0, 1)
    bool chance(double p) { return unit() < p; }
    int between(int least, int most); // both included

private:
    quint64 m_state;
};

// Names with how many bear them.
class NameUrn
{
public:
    void add(const QString &name, double weight);
    bool isEmpty() const { return m_names.empty(); }
    const QString &draw(Dice &dice) const;

private:
    std::vector<QString> m_names;
    std::vector<double> m_sums;
};

// Where simulated people get their names from.
struct NameSource {
    NameUrn surnames;
    NameUrn firstNames[2][13]; // male, female; by decade of birth from 1900

    // The names that the program knows (people/nationalnames.h).
    static NameSource common();
    // INSEE's Fichier des noms and Fichier des prénoms, unpacked in `folder`
    // as noms2008nat_txt.txt and nat2022.csv.  Empty urns when absent.
    static NameSource fromInsee(const QString &folder);
};

// What is simulated.  The shares are of people or of rows, 0…1.
struct PopulationPlan {
    quint64 seed = 1;
    qsizetype patients = 2000;
    qsizetype leakRows = 2000;
    double overlap = 0.1; // leak rows whose person is in the list
    double dirt = 1;      // factor on every error: 0.35 easy, 1 medium, 2.5 hard
    // Fields that neither file has.
    bool hasNir = true;
    bool hasBirthDate = true;
    bool hasSex = true;
    bool hasAddress = true;
    bool hasContact = true;
    bool hasBirthNames = true; // else one surname column: the name of use
};

struct Population {
    std::vector<people::SourceRecord> patients; // ids from 1
    std::vector<people::SourceRecord> leak;     // ids from 1
    std::vector<qint64> patientPersons;         // who it is, by position
    std::vector<qint64> leakPersons;

    bool isTrue(people::RecordId leakId, people::RecordId patientId) const
    {
        return leakPersons[static_cast<std::size_t>(leakId.value - 1)]
            == patientPersons[static_cast<std::size_t>(patientId.value - 1)];
    }
    // All (leak, patient) pairs of one person.
    qsizetype truePairs() const;
};

// Households with children under a parent's number, wives under their
// husband's, twins, fathers and sons of one name, married names, relatives
// nearby, people who moved; then the clerks' errors.
Population simulate(const PopulationPlan &plan, const NameSource &names);

} // namespace support
