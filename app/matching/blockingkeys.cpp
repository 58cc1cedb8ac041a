// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/blockingkeys.h"

#include "people/partialdate.h"

#include <algorithm>
#include <array>

using people::PartialDate;

namespace matching {

namespace {

// --- hashing ---------------------------------------------------------------

// Part of a key between rows of which one has no birth date.
enum class Undated : int {
    Heads,
    FirstNamePostalCode,
    FirstNameTown,
    SurnamePostalCode,
    SurnameTown
};

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
    NameYearPostalCode,
    NameMonthDayArea,
    InitialsMonthDayPostalCode,
    InitialsMonthDayTown,
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

template<typename... Parts>
quint64 keyOf(Kind kind, Parts... parts)
{
    quint64 key = static_cast<quint64>(kind) * 0x9E3779B97F4A7C15U;
    const auto take = [&key](quint64 part) {
        key = (key ^ part) * 0xBF58476D1CE4E5B9U;
        key ^= key >> 29U;
    };
    (take(quint64(parts)), ...);
    return mixedKey(key);
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
        if (joined != 0 && m_size < m_names.size() && std::find(begin(), end(), joined) == end())
            m_names[m_size++] = joined;
    }
    const quint32 *begin() const { return m_names.data(); }
    const quint32 *end() const { return m_names.data() + m_size; }

private:
    std::array<quint32, 10> m_names{};
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

struct Values {
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
        hasSwapped =
            side == Side::Leak && birth.isComplete() && birth.day <= 12 && birth.day != birth.month;
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
        , m_lexicon(lexicon)
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
        addAreaKeys();
        addInitialsKeys();
        addUndatedKeys();
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

    // The département, or what a foreign code begins with.
    quint64 area() const
    {
        const std::string_view code = m_lexicon.texts.text(m_row.postalCode).substr(0, 2);
        return quint64(static_cast<unsigned char>(code.front())) << 8U
            | static_cast<unsigned char>(code.back());
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
                    m_keys.push_back(unorderedKey(Kind::Sounds, sound(surname), sound(firstName)));
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
                add(Kind::FirstNameMonthDay, firstName, birth.month, birth.day, initial(surname));
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
            add(Kind::SoundYearMonthSex, sound(surname), year, month, static_cast<int>(m_row.sex));
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

    // One name is right, the year is wrong or the other name lost.
    void addAreaKeys()
    {
        const PartialDate &birth = m_values.birth;
        if (m_row.postalCode == 0 || birth.year == 0)
            return;
        NameSet mainNames = m_values.surnames;
        mainNames.add(m_names[m_row.firstName].joined);
        for (const quint32 name : mainNames) {
            add(Kind::NameYearPostalCode, name, birth.year, m_row.postalCode);
            if (birth.isComplete())
                add(Kind::NameMonthDayArea, name, birth.month, birth.day, area());
        }
    }

    // Both names may be misspelt, and the year wrong.
    void addInitialsKeys()
    {
        const PartialDate &birth = m_values.birth;
        if (!birth.isComplete() || m_row.firstName == 0)
            return;
        const quint64 first = initial(m_row.firstName);
        for (const quint32 surname : m_row.surnames) {
            if (surname == 0)
                continue;
            const quint64 last = initial(surname);
            const quint64 both = std::min(first, last) << 8U | std::max(first, last);
            if (m_row.postalCode != 0)
                add(Kind::InitialsMonthDayPostalCode, both, birth.month, birth.day,
                    m_row.postalCode);
            if (m_row.town != 0)
                add(Kind::InitialsMonthDayTown, both, birth.month, birth.day, m_row.town);
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
    const Lexicon &m_lexicon;
    const NameTable &m_names;
    Values m_values;
    KeyList &m_keys;
};

} // namespace

quint64 mixedKey(quint64 x)
{
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

void keysOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &keys)
{
    KeyMaker(row, side, lexicon, keys).addKeys();
}

void refinementsOf(const Row &row, Side side, const Lexicon &lexicon, KeyList &refinements)
{
    KeyMaker(row, side, lexicon, refinements).addRefinements();
}

} // namespace matching
