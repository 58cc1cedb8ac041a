// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

#include <vector>

namespace demo {

// One sequence of random numbers per thing and purpose, so that a person is the
// same whatever was generated before.
enum class Stream : quint64 {
    Resident = 1, // a household from which the laboratory has patients
    Stranger,     // one of the other laboratories
    Membership,   // who of a household is a patient
    Leak,         // who of a household is in the leak
    ListRow,      // how a patient is written in the list
    LeakRow,      // how a person is written in the leak
    ListOrder,
    LeakOrder,
    HouseholdOrder,
};

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
// generators, OOPSLA 2014).  Own code, because the distributions of the
// standard library give other numbers on other platforms.
class Random
{
public:
    Random(quint64 seed, Stream stream, quint64 number)
        : m_state(
            mixed(mixed(seed + kGamma * static_cast<quint64>(stream)) ^ mixed(number + kGamma)))
    {
    }

    quint64 next()
    {
        m_state += kGamma;
        return mixed(m_state);
    }

    // 0 … bound − 1.  The bias of multiply-and-shift, bound / 2³², is nothing here.
    quint32 below(quint32 bound) { return static_cast<quint32>(((next() >> 32U) * bound) >> 32U); }

    int between(int first, int last)
    {
        return first + static_cast<int>(below(static_cast<quint32>(last - first + 1)));
    }

    bool chance(int perTenThousand) { return static_cast<int>(below(10'000)) < perTenThousand; }

    template<typename Container>
    const auto &oneOf(const Container &container)
    {
        return container[below(static_cast<quint32>(std::size(container)))];
    }

    // Fisher and Yates.
    template<typename T>
    void shuffle(std::vector<T> &items)
    {
        for (size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(static_cast<quint32>(left))]);
    }

private:
    static constexpr quint64 kGamma = 0x9E3779B97F4A7C15ULL;

    static constexpr quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    quint64 m_state;
};

// Draws an index with a probability proportional to its weight, by a search in
// the cumulated weights that a guide table makes short (Chen and Asau 1974).
class Weights
{
public:
    // Add all, finish, draw.  The total is at least 1 and stays below 2³².
    void add(quint32 weight) { m_upTo.push_back(total() + weight); }
    void finish();
    size_t draw(Random &random) const;

private:
    static constexpr quint32 kGuides = 4096;

    quint32 total() const { return m_upTo.empty() ? 0 : m_upTo.back(); }

    std::vector<quint32> m_upTo;
    std::vector<quint32> m_guides; // where to start for each slice of the total
};

} // namespace demo
