// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/namevariants.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace matching {

// Texts numbered from 1; the same text has the same number.  Numbers depend on
// the order of arrival, so nothing may depend on more than their equality.
class TextPool
{
public:
    using Id = quint32;

    TextPool();

    Id intern(std::string_view text); // 0 for the empty text
    std::string_view text(Id id) const { return {&m_bytes[m_start[id]], length(id)}; }
    std::size_t size() const { return m_start.size() - 1; } // ids are below

private:
    std::size_t length(Id id) const { return m_start[id + 1] - m_start[id]; }
    void grow();
    std::size_t slotOf(std::string_view text) const;

    std::vector<char> m_bytes;
    std::vector<quint32> m_start; // one more than there are texts
    std::vector<Id> m_slots;      // open addressing; 0 is free
};

// What comparing a name needs, worked out once for each distinct name.
struct Name {
    TextPool::Id joined = 0; // of the text without blanks; equality of names is equality of this
    quint32 mask = 0;
    quint32 sound = 0;              // of the joined text
    std::array<quint32, 2> parts{}; // joined ids of the first parts of a compound
    NameVariants variants;
    std::array<char, 4> head{}; // first bytes of the joined text
    quint8 length = 0;          // of the joined text, at most 255
};

// Every distinct name of both files, surnames and given names alike, since
// they are compared with one another.
class NameTable
{
public:
    using Id = TextPool::Id;

    NameTable();

    Id intern(std::string_view name); // "MARTIN DUPONT"; 0 for none
    const Name &operator[](Id id) const { return m_names[id]; }
    std::string_view joinedText(Id id) const { return m_pool.text(m_names[id].joined); }
    std::string_view text(Id id) const { return m_pool.text(id); }
    std::size_t size() const { return m_names.size(); }

private:
    Name describe(std::string_view name, Id id);

    TextPool m_pool;
    std::vector<Name> m_names;
};

} // namespace matching
