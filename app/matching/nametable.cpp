// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/nametable.h"

#include "matching/namekey.h"
#include "matching/phonetic.h"
#include "matching/similarity.h"

#include <algorithm>
#include <functional>

namespace matching {

TextPool::TextPool()
    : m_start{0, 0} // text 0 is the empty one
    , m_slots(1024, 0)
{
    m_bytes.push_back('\0'); // so that text(0) has an address
}

std::size_t TextPool::slotOf(std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(text) & mask;
    while (m_slots[slot] != 0 && this->text(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

TextPool::Id TextPool::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    const std::size_t slot = slotOf(text);
    if (m_slots[slot] != 0)
        return m_slots[slot];
    const auto id = static_cast<Id>(size());
    m_slots[slot] = id;
    m_bytes.pop_back();
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_start.push_back(static_cast<quint32>(m_bytes.size()));
    m_bytes.push_back('\0');
    if (size() * 3 > m_slots.size() * 2)
        grow();
    return id;
}

void TextPool::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (Id id = 1; id < size(); ++id)
        m_slots[slotOf(text(id))] = id;
}

NameTable::NameTable()
    : m_names(1)
{
}

NameTable::Id NameTable::intern(std::string_view name)
{
    const Id id = m_pool.intern(name);
    if (id < m_names.size())
        return id;
    m_names.resize(m_pool.size());
    const Name described = describe(name, id);
    m_names[id] = described;
    return id;
}

Name NameTable::describe(std::string_view name, Id id)
{
    // The caller's text may live in the pool that intern() moves.
    const std::string own(name);
    const std::string core = matching::joined(own);
    Name described;
    described.joined = core == own ? id : intern(core);
    described.mask = letterMask(core);
    described.sound = soundKey(core);
    described.variants = variantsOf(core);
    described.length = static_cast<quint8>(std::min<std::size_t>(core.size(), 255));
    std::copy_n(core.begin(), std::min(core.size(), described.head.size()), described.head.begin());
    std::size_t count = 0;
    for (const std::string_view part : compoundParts(own)) {
        if (count == described.parts.size())
            break;
        described.parts[count++] = intern(part);
    }
    return described;
}

} // namespace matching
