// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <unordered_set>

namespace notices {

// Knows somebody again who was there before: a patient list holds some persons
// twice, and two letters would say the same to one of them.  Who has all of birth
// name, first given name, whole birth date and postal code in common is taken
// for one person until a human says that they are two; twins differ in the given
// name.  Keeps 64 bits a person.
class Doubles final
{
public:
    void add(const people::SourceRecord &record);
    // Whether such a one was added; nobody is known again without a whole birth
    // date.
    bool contains(const people::SourceRecord &record) const;

private:
    std::unordered_set<quint64> m_known;
};

} // namespace notices
