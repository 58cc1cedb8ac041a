// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/deathreason.h"
#include "matching/nametable.h"
#include "people/deathrecord.h"
#include "people/sourcerecord.h"

#include <optional>
#include <vector>

namespace matching {

// The rule.  Evidence is: the same complete birth date (or day and month
// exchanged, and the place in the own NIR agrees), and a first name that
// agrees, and a surname that agrees (or, of a woman known by a name of use
// only, the place in the own NIR).  Without it there is nothing to propose.
// Strong: dates and names equal, nothing against them; names that namesakes of
// the same day may bear, and births of a 1 January, need the place as well.
// Contradicted: the same evidence, but a sample was taken after the death.
// A human decides in every case.
std::optional<DeathGrade> deathGrade(DeathReasons reasons);

// Whether the sample was certainly taken after the death, whatever the unknown
// parts of either date are.
bool isSampledAfter(const people::PartialDate &sample, const people::PartialDate &death);

struct DeathMatch {
    people::RecordId patient;
    DeathGrade grade = DeathGrade::Possible;
    DeathReasons reasons;

    bool operator==(const DeathMatch &) const = default;
};

// The patients, by birth date: 56 bytes each and the distinct names.
//
//     DeathIndex index(count);
//     for (…) index.add(patient);
//     index.finish();
//     for (…) for (const DeathMatch &match : index.find(death)) …
//
// Single-threaded while it is filled; afterwards it is only read.
class DeathIndex final
{
public:
    explicit DeathIndex(std::size_t expectedPatients);
    ~DeathIndex();
    DeathIndex(const DeathIndex &) = delete;
    DeathIndex &operator=(const DeathIndex &) = delete;

    // Leaves out test patients and whoever has no complete birth date.
    void add(const people::SourceRecord &patient);
    void finish();

    // Patients that this death may be of: those of the same day of birth, then
    // those of the exchanged one, each in order of record.
    std::vector<DeathMatch> find(const people::DeathRecord &death) const;

    std::size_t size() const;

private:
    struct Row;
    struct Dead;
    struct Surname;

    void findOn(int birthDate, const Dead &dead, std::vector<DeathMatch> &matches) const;
    bool hasAnybodyOn(int birthDate) const;
    DeathReasons reasonsFor(const Row &row, const Dead &dead) const;
    DeathReasons firstNames(const Row &row, const Dead &dead) const;
    Surname surnames(const Row &row, const Dead &dead) const;
    bool isClose(NameTable::Id surname, const Dead &dead) const;
    bool areCommon(NameTable::Id surname, NameTable::Id firstName) const;

    NameTable m_names;
    std::vector<Row> m_rows;               // finish() sorts them by birth date
    std::vector<quint32> m_surnameBearers; // by joined name
    std::vector<quint32> m_firstNameBearers;
};

} // namespace matching
