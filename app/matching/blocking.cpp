// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/blocking.h"

#include "people/partialdate.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <numeric>

using people::PartialDate;

namespace matching {

namespace {

// --- hashing ---------------------------------------------------------------

// Part of a key between rows of which one has no birth date.
enum class Undated : int { Heads, FirstNamePostalCode, FirstNameTown, SurnamePostalCode, SurnameTown };

enum class Kind : quint64 {
    Nir = 1,
    NirHead,
    BirthHead,
    BirthSound,
    Sounds,
    Names,
    HeadsYear,
    SoundMonthDay,
    FirstNameMonthDay,
    SurnameYearMonth,
    SoundYearMonthSex,
    Phone,
    Email,
    HouseInitial,
    HouseSound,
    SurnamePostalCode,
    SurnameTown,
    BirthPostalCode,
    BirthTown,
    FirstNameYearPostalCode,
    UndatedLeak,    // asked by leak rows without a birth date
    UndatedPatient, // offered by patients without one
    Year,
    MonthDay,
    Birth,
    PostalCode,
    Town,
    House,
    FirstName,
    Surname,
};

// The finaliser of splitmix64 (Steele, Lea, Flood 2014).
quint64 mixed(quint64 x)
{
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

template<typename... Parts>
quint64 keyOf(Kind kind, Parts... parts)
{
    quint64 key = mixed(static_cast<quint64>(kind) * 0x9E3779B97F4A7C15U);
    ((key = mixed(key ^ (quint64(parts) + 0x9E3779B97F4A7C15U))), ...);
    return key;
}

template<typename T>
quint64 unorderedKey(Kind kind, T a, T b)
{
    return keyOf(kind, std::min(a, b), std::max(a, b));
}

// --- the values that keys are made of --------------------------------------

class NameSet
{
public:
    void add(quint32 joined)
    {
        if (joined != 0 && m_size < m_names.size()
            && std::find(begin(), end(), joined) == end())
            m_names[m_size++] = joined;
    }
    const quint32 *begin() const { return m_names.data(); }
    const quint32 *end() const { return m_names.data() + m_size; }

private:
    std::array<quint32, 10> m_names {};
    std::size_t m_size = 0;
};

void addWithParts(NameSet &set, NameTable::Id id, const NameTable &names)
{
    const Name &name = names[id];
    set.add(name.joined);
    for (const quint32 part : name.parts)
        set.add(part);
}

quint64 head(const Name &name, std::size_t letters)
{
    quint64 value = 0;
    for (std::size_t i = 0; i < letters; ++i)
        value = value << 8U | static_cast<unsigned char>(name.head[i]);
    return value;
}

PartialDate swappedDayMonth(const PartialDate &date)
{
    return {date.year, date.day, date.month};
}

struct Values
{
    Values(const Row &row, Side side, const NameTable &names)
        : isLeak(side == Side::Leak)
    {
        for (const NameTable::Id id : row.surnames)
            addWithParts(surnames, id, names);
        addWithParts(firstNames, row.firstName, names);
        firstNames.add(names[row.givenPair].joined);
        firstNames.add(names[row.furtherNames[0]].joined);
        for (const quint32 name : surnames)
            allNames.add(name);
        for (const quint32 name : firstNames)
            allNames.add(name);
        for (const NameTable::Id id : row.furtherNames)
            allNames.add(names[id].joined);
        birth = PartialDate::fromPacked(row.birthDate);
        hasSwapped = side == Side::Leak && birth.isComplete() && birth.day <= 12
            && birth.day != birth.month;
    }

    NameSet surnames;
    NameSet firstNames; // the first one, its parts, the pair and the second
    NameSet allNames;
    PartialDate birth;
    bool isLeak = false;
    bool hasSwapped = false;
};

class KeyMaker
{
public:
    KeyMaker(const Row &row, Side side, const Lexicon &lexicon, KeyList &keys)
        : m_row(row)
        , m_names(lexicon.names)
        , m_values(row, side, lexicon.names)
        , m_keys(keys)
    {
        m_keys.clear();
    }

    void addKeys()
    {
        addNirKeys();
        addBirthKeys(m_values.birth);
        if (m_values.hasSwapped)
            addBirthKeys(swappedDayMonth(m_values.birth));
        addNameKeys();
        addDatedNameKeys();
        addSexKeys();
        addContactKeys();
        addPlaceKeys();
        addUndatedKeys();
        finish();
    }

    void addRefinements()
    {
        const PartialDate &birth = m_values.birth;
        addDateRefinements(birth);
        if (m_values.hasSwapped)
            addDateRefinements(swappedDayMonth(birth));
        addIf(m_row.postalCode, Kind::PostalCode);
        addIf(m_row.town, Kind::Town);
        addIf(m_row.nir, Kind::Nir);
        if (m_row.street != 0)
            add(Kind::House, m_row.street, m_row.houseNumber);
        for (const quint32 name : m_values.firstNames)
            add(Kind::FirstName, name);
        for (const quint32 name : m_values.surnames)
            add(Kind::Surname, name);
        finish();
    }

private:
    template<typename... Parts>
    void add(Kind kind, Parts... parts)
    {
        m_keys.push_back(keyOf(kind, parts...));
    }

    template<typename T>
    void addIf(T value, Kind kind)
    {
        if (value != 0)
            add(kind, value);
    }

    void finish()
    {
        std::sort(m_keys.begin(), m_keys.end());
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
    }

    quint32 sound(quint32 name) const { return m_names[name].sound; }
    quint64 initial(quint32 name) const { return head(m_names[name], 1); }

    void addNirKeys()
    {
        if (m_row.nir == 0)
            return;
        constexpr unsigned kOrderBits = 12;
        add(Kind::Nir, m_row.nir);
        for (const quint32 name : m_values.firstNames)
            add(Kind::NirHead, m_row.nir >> kOrderBits, head(m_names[name], 2));
    }

    void addBirthKeys(const PartialDate &birth)
    {
        if (!birth.isComplete())
            return;
        for (const quint32 name : m_values.allNames) {
            add(Kind::BirthHead, birth.packed(), head(m_names[name], 3));
            if (sound(name) != 0)
                add(Kind::BirthSound, birth.packed(), sound(name));
        }
        if (m_row.postalCode != 0)
            add(Kind::BirthPostalCode, birth.packed(), m_row.postalCode);
        if (m_row.town != 0)
            add(Kind::BirthTown, birth.packed(), m_row.town);
    }

    void addNameKeys()
    {
        for (const quint32 surname : m_values.surnames) {
            for (const quint32 firstName : m_values.firstNames) {
                m_keys.push_back(unorderedKey(Kind::Names, surname, firstName));
                if (sound(surname) != 0 && sound(firstName) != 0)
                    m_keys.push_back(
                        unorderedKey(Kind::Sounds, sound(surname), sound(firstName)));
            }
        }
    }

    void addDatedNameKeys()
    {
        const PartialDate &birth = m_values.birth;
        for (const quint32 surname : m_values.surnames) {
            if (birth.year != 0) {
                for (const quint32 firstName : m_values.firstNames)
                    add(Kind::HeadsYear, head(m_names[surname], 4), head(m_names[firstName], 3),
                        birth.year);
            }
            if (birth.year != 0 && birth.month != 0)
                add(Kind::SurnameYearMonth, surname, birth.year, birth.month);
            if (!birth.isComplete())
                continue;
            add(Kind::SoundMonthDay, sound(surname), birth.month, birth.day);
            for (const quint32 firstName : m_values.firstNames)
                add(Kind::FirstNameMonthDay, firstName, birth.month, birth.day,
                    initial(surname));
        }
    }

    // Year and month from the birth date, or else from the number.
    void addSexKeys()
    {
        const PartialDate &birth = m_values.birth;
        int year = birth.year % 100;
        int month = birth.month;
        if (month == 0 && m_row.nir != 0) {
            const auto digit = [&](unsigned place) {
                return int(m_row.nir >> (12 - place) * 4 & 15U);
            };
            year = digit(1) * 10 + digit(2);
            month = digit(3) * 10 + digit(4);
        }
        if (month == 0)
            return;
        for (const quint32 surname : m_values.surnames)
            add(Kind::SoundYearMonthSex, sound(surname), year, month,
                static_cast<int>(m_row.sex));
    }

    void addContactKeys()
    {
        for (const quint32 phone : m_row.phones)
            addIf(phone, Kind::Phone);
        addIf(m_row.emailUser, Kind::Email);
    }

    void addPlaceKeys()
    {
        const bool hasHouse = m_row.street != 0 && m_row.houseNumber != 0;
        for (const quint32 firstName : m_values.firstNames) {
            if (hasHouse)
                add(Kind::HouseInitial, m_row.street, m_row.houseNumber, m_row.postalCode,
                    initial(firstName));
            if (m_row.postalCode != 0 && m_values.birth.year != 0)
                add(Kind::FirstNameYearPostalCode, firstName, m_values.birth.year,
                    m_row.postalCode);
            for (const quint32 surname : m_values.surnames) {
                if (m_row.postalCode != 0)
                    add(Kind::SurnamePostalCode, surname, m_row.postalCode, initial(firstName));
                if (m_row.town != 0)
                    add(Kind::SurnameTown, surname, m_row.town, initial(firstName));
            }
        }
        for (const quint32 name : m_values.allNames) {
            if (hasHouse && sound(name) != 0)
                add(Kind::HouseSound, m_row.street, m_row.houseNumber, sound(name));
        }
    }

    // Without a birth date on one side few keys are left, and wide ones are
    // needed: they only bring together pairs of which one row has none.
    template<typename... Parts>
    void addUndated(Undated what, Parts... parts)
    {
        const bool isUndated = !m_values.birth.isComplete();
        if (isUndated || !m_values.isLeak)
            add(Kind::UndatedLeak, static_cast<int>(what), parts...);
        if (isUndated || m_values.isLeak)
            add(Kind::UndatedPatient, static_cast<int>(what), parts...);
    }

    void addUndatedKeys()
    {
        for (const quint32 firstName : m_values.firstNames) {
            for (const quint32 surname : m_values.surnames)
                addUndated(Undated::Heads, head(m_names[surname], 3), head(m_names[firstName], 3));
            if (m_row.postalCode != 0)
                addUndated(Undated::FirstNamePostalCode, firstName, m_row.postalCode);
            if (m_row.town != 0)
                addUndated(Undated::FirstNameTown, firstName, m_row.town);
        }
        for (const quint32 surname : m_values.surnames) {
            if (m_row.postalCode != 0)
                addUndated(Undated::SurnamePostalCode, surname, m_row.postalCode);
            if (m_row.town != 0)
                addUndated(Undated::SurnameTown, surname, m_row.town);
        }
    }

    void addDateRefinements(const PartialDate &birth)
    {
        addIf(birth.year, Kind::Year);
        if (birth.isComplete()) {
            add(Kind::Birth, birth.packed());
            add(Kind::MonthDay, birth.month, birth.day);
        }
    }

    const Row &m_row;
    const NameTable &m_names;
    Values m_values;
    KeyList &m_keys;
};

// --- the filter of key values that the leak has ----------------------------

class KeyFilter
{
public:
    explicit KeyFilter(std::size_t expectedKeys)
        : m_words(std::bit_ceil(std::max<std::size_t>(expectedKeys / 8, 64)))
    {
    }

    void insert(quint64 key)
    {
        m_words[word(key)].fetch_or(bit(key), std::memory_order_relaxed);
    }
    bool mayContain(quint64 key) const
    {
        return (m_words[word(key)].load(std::memory_order_relaxed) & bit(key)) != 0;
    }

private:
    std::size_t word(quint64 key) const { return (key >> 6U) & (m_words.size() - 1); }
    static quint64 bit(quint64 key) { return quint64(1) << (key & 63U); }

    std::vector<std::atomic<quint64>> m_words; // 64 bits for 8 expected keys
};

template<typename Visit>
void forRowsOf(qsizetype chunk, const std::vector<Row> &rows, Visit visit)
{
    const qsizetype first = chunk * kChunkRows;
    const qsizetype last = std::min<qsizetype>(first + kChunkRows, std::ssize(rows));
    for (qsizetype i = first; i < last; ++i)
        visit(static_cast<quint32>(i));
}

// Keys are sorted within 256 partitions by their first bits, so that two
// threads can share the work and the result is in order.
constexpr std::size_t kPartitions = 256;

std::size_t partitionOf(quint64 key)
{
    return key >> 56U;
}

} // namespace

void keysOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &keys)
{
    KeyMaker(row, side, lexicon, keys).addKeys();
}

void refinementsOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &refinements)
{
    KeyMaker(row, side, lexicon, refinements).addRefinements();
}

// --- KeyIndex --------------------------------------------------------------

struct KeyIndex::Entry
{
    quint32 high = 0;
    quint32 low = 0;
    quint32 row = 0;

    quint64 key() const { return quint64(high) << 32U | low; }
    auto operator<=>(const Entry &) const = default;
};

bool KeyIndex::build(const std::vector<Row> &leak, const std::vector<Row> &patients,
                     const Keys &keys, Workers &workers, int until)
{
    constexpr std::size_t kKeysPerRow = 24;
    KeyFilter filter(leak.size() * kKeysPerRow);
    const auto filterLeak = [&](qsizetype chunk) {
        KeyList list;
        forRowsOf(chunk, leak, [&](quint32 row) {
            keys(leak[row], Side::Leak, list);
            for (const quint64 key : list)
                filter.insert(key);
        });
    };

    // Counting first lets every chunk write to a place of its own.
    const qsizetype chunks = chunksOf(std::ssize(patients));
    using Counts = std::array<quint32, kPartitions>;
    std::vector<Counts> places(static_cast<std::size_t>(chunks));
    const auto forEntries = [&](qsizetype chunk, auto &&visit) {
        KeyList list;
        forRowsOf(chunk, patients, [&](quint32 row) {
            keys(patients[row], Side::Patient, list);
            for (const quint64 key : list) {
                if (filter.mayContain(key))
                    visit(key, row);
            }
        });
    };
    const auto count = [&](qsizetype chunk) {
        Counts &counts = places[static_cast<std::size_t>(chunk)];
        forEntries(chunk, [&](quint64 key, quint32) { ++counts[partitionOf(key)]; });
    };
    if (!workers.run(chunksOf(std::ssize(leak)), until, filterLeak)
        || !workers.run(chunks, until, count))
        return false;

    std::array<quint32, kPartitions + 1> partitions {};
    quint32 total = 0;
    for (std::size_t p = 0; p < kPartitions; ++p) {
        partitions[p] = total;
        for (Counts &counts : places)
            total += std::exchange(counts[p], total);
    }
    partitions[kPartitions] = total;

    std::vector<Entry> entries(total);
    const auto fill = [&](qsizetype chunk) {
        Counts &at = places[static_cast<std::size_t>(chunk)];
        forEntries(chunk, [&](quint64 key, quint32 row) {
            entries[at[partitionOf(key)]++]
                = {static_cast<quint32>(key >> 32U), static_cast<quint32>(key), row};
        });
    };
    const auto sortPartition = [&](qsizetype p) {
        const auto begin = entries.begin();
        std::sort(begin + partitions[static_cast<std::size_t>(p)],
                  begin + partitions[static_cast<std::size_t>(p) + 1]);
    };
    if (!workers.run(chunks, until, fill)
        || !workers.run(static_cast<qsizetype>(kPartitions), until, sortPartition))
        return false;

    m_rows.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].key() != m_keys.back()) {
            m_keys.push_back(entries[i].key());
            m_starts.push_back(static_cast<quint32>(i));
        }
        m_rows[i] = entries[i].row;
    }
    m_starts.push_back(total);
    directKeys();

    m_leakCounts.assign(m_keys.size(), 0);
    return workers.run(chunksOf(std::ssize(leak)), until, [&](qsizetype chunk) {
        KeyList list;
        forRowsOf(chunk, leak, [&](quint32 row) {
            keys(leak[row], Side::Leak, list);
            for (const quint64 key : list) {
                const std::size_t at = positionOf(key);
                if (at < m_keys.size())
                    std::atomic_ref(m_leakCounts[at]).fetch_add(1, std::memory_order_relaxed);
            }
        });
    });
}

void KeyIndex::directKeys()
{
    const unsigned bits
        = static_cast<unsigned>(std::bit_width(std::max<std::size_t>(m_keys.size(), 2) - 1));
    m_directoryShift = 64 - bits;
    m_directory.assign((std::size_t(1) << bits) + 1, 0);
    for (const quint64 key : m_keys)
        ++m_directory[(key >> m_directoryShift) + 1];
    std::partial_sum(m_directory.begin(), m_directory.end(), m_directory.begin());
}

std::size_t KeyIndex::positionOf(quint64 key) const
{
    const std::size_t slot = key >> m_directoryShift;
    for (std::size_t i = m_directory[slot]; i < m_directory[slot + 1]; ++i) {
        if (m_keys[i] == key)
            return i;
    }
    return m_keys.size();
}

KeyIndex::Block KeyIndex::blockAt(std::size_t position) const
{
    const quint32 *rows = m_rows.data();
    const quint64 patients = m_starts[position + 1] - m_starts[position];
    return {rows + m_starts[position], rows + m_starts[position + 1],
            patients * m_leakCounts[position]};
}

KeyIndex::Block KeyIndex::find(quint64 key) const
{
    if (m_keys.empty())
        return {};
    const std::size_t position = positionOf(key);
    return position < m_keys.size() ? blockAt(position) : Block {};
}

// --- Candidates ------------------------------------------------------------

Candidates::Candidates(const std::vector<Row> &leak, const std::vector<Row> &patients,
                       const Lexicon &lexicon, qint64 cap)
    : m_leak(leak)
    , m_patients(patients)
    , m_lexicon(lexicon)
    , m_cap(static_cast<quint64>(cap))
{
}

void Candidates::refinedKeysOf(const Row &row, Side side, KeyList &keys) const
{
    KeyList plain;
    KeyList refinements;
    keysOf(row, side, m_lexicon, plain);
    refinementsOf(row, side, m_lexicon, refinements);
    keys.clear();
    for (const quint64 key : plain) {
        if (!isCapped(m_index.find(key)))
            continue;
        for (const quint64 refinement : refinements)
            keys.push_back(mixed(key ^ refinement));
    }
}

bool Candidates::build(Workers &workers, int until)
{
    const auto plain = [this](const Row &row, Side side, KeyList &keys) {
        keysOf(row, side, m_lexicon, keys);
    };
    const auto refined = [this](const Row &row, Side side, KeyList &keys) {
        refinedKeysOf(row, side, keys);
    };
    return m_index.build(m_leak, m_patients, plain, workers, until)
        && m_refined.build(m_leak, m_patients, refined, workers, until);
}

void Candidates::of(const Row &leakRow, Scratch &scratch, std::vector<quint32> &patients) const
{
    patients.clear();
    scratch.refinements.clear();
    keysOf(leakRow, Side::Leak, m_lexicon, scratch.keys);
    for (const quint64 key : scratch.keys) {
        const KeyIndex::Block block = m_index.find(key);
        if (!isCapped(block)) {
            patients.insert(patients.end(), block.first, block.last);
            continue;
        }
        if (scratch.refinements.empty())
            refinementsOf(leakRow, Side::Leak, m_lexicon, scratch.refinements);
        for (const quint64 refinement : scratch.refinements) {
            const KeyIndex::Block part = m_refined.find(mixed(key ^ refinement));
            if (!isCapped(part))
                patients.insert(patients.end(), part.first, part.last);
        }
    }
    std::sort(patients.begin(), patients.end());
    patients.erase(std::unique(patients.begin(), patients.end()), patients.end());
}

CapCounts Candidates::capCounts() const
{
    CapCounts counts;
    m_index.forEachBlock([&](const KeyIndex::Block &block) {
        counts.refinedKeys += qint64(isCapped(block));
    });
    m_refined.forEachBlock([&](const KeyIndex::Block &block) {
        if (!isCapped(block))
            return;
        ++counts.droppedKeys;
        counts.droppedPairs += static_cast<qint64>(block.pairs);
    });
    return counts;
}

} // namespace matching
