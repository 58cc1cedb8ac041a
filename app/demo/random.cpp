// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/random.h"

#include <algorithm>

namespace demo {

void Weights::finish()
{
    m_guides.reserve(kGuides);
    quint32 index = 0;
    for (quint64 slice = 0; slice < kGuides; ++slice) {
        while (m_upTo[index] <= slice * total() / kGuides)
            ++index;
        m_guides.push_back(index);
    }
}

size_t Weights::draw(Random &random) const
{
    const quint32 all = std::max(total(), 1U);
    const quint64 value = random.below(all);
    size_t index = m_guides[value * kGuides / all];
    while (m_upTo[index] <= value)
        ++index;
    return index;
}

} // namespace demo
